//! The rules of the architecture, checked against the code: the names that a module may use, and the files in the tree.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::ui::Page;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files below a folder, each with its text.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    files(folder, "rs")
}

/// The files below a folder with an extension, each with its text.
fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|found| found == extension) {
            found
                .push((path.strip_prefix(root()).unwrap().to_path_buf(), fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(!found.is_empty(), "{folder} has no .{extension} file");
    found
}

/// The lines of code, without comments, that contain one of the words.
fn naming(files: &[(PathBuf, String)], words: &[&str]) -> Vec<String> {
    let code = |line: &&str| !line.trim_start().starts_with("//");
    let names = |line: &&str| words.iter().any(|word| line.contains(word));
    files
        .iter()
        .flat_map(|(path, text)| {
            text.lines()
                .filter(code)
                .filter(names)
                .map(move |line| format!("{}: {}", path.display(), line.trim()))
        })
        .collect()
}

const PLATFORM: [&str; 4] = ["web_sys", "js_sys", "gloo_", "wasm_bindgen"];

#[test]
fn pure_modules_know_no_platform() {
    for module in [
        "src/catalogue",
        "src/progress",
        "src/role",
        "src/team",
        "src/backup",
        "src/sync",
        "src/link",
        "src/chart",
        "src/export",
    ] {
        let forbidden = [&PLATFORM[..], &["leptos", "crate::ui", "crate::browser"]].concat();
        assert_eq!(naming(&sources(module), &forbidden), [""; 0], "{module}");
    }
}

#[test]
fn dependencies_point_one_way() {
    for (module, later) in [
        (
            "src/catalogue",
            &[
                "crate::progress",
                "crate::role",
                "crate::team",
                "crate::backup",
                "crate::sync",
                "crate::link",
                "crate::chart",
                "crate::export",
            ][..],
        ),
        (
            "src/progress",
            &[
                "crate::role",
                "crate::team",
                "crate::backup",
                "crate::sync",
                "crate::link",
                "crate::chart",
                "crate::export",
            ],
        ),
        (
            "src/role",
            &["crate::team", "crate::backup", "crate::sync", "crate::link", "crate::chart", "crate::export"],
        ),
        ("src/team", &["crate::backup", "crate::sync", "crate::link", "crate::chart", "crate::export"]),
        ("src/backup", &["crate::sync", "crate::link", "crate::chart", "crate::export"]),
        ("src/sync", &["crate::link", "crate::chart", "crate::export"]),
        ("src/link", &["crate::sync", "crate::chart", "crate::export"]),
        ("src/chart", &["crate::sync", "crate::link", "crate::export"]),
        ("src/export", &["crate::sync", "crate::link"]),
        ("src/browser", &["crate::ui", "crate::link", "crate::chart", "crate::export", "crate::catalogue"]),
    ] {
        assert_eq!(naming(&sources(module), later), [""; 0], "{module}");
    }
}

#[test]
fn only_browser_names_the_platform() {
    assert_eq!(naming(&sources("src/ui"), &PLATFORM), [""; 0]);
}

/// A component must not find elements that it did not write itself, read from an element what the code knows, or turn text into
/// markup. The values of events are read with Leptos's `event_target_value` and `event_target_checked`.
#[test]
fn components_look_nothing_up() {
    let look_ups = [
        "query_selector",
        "get_element_by",
        "get_elements_by",
        ".closest(",
        "get_attribute",
        "set_attribute",
        "dataset",
        ".target()",
        "current_target()",
        "clone_node",
        "create_element",
        "inner_html",
        "outer_html",
        "insert_adjacent",
        "document()",
    ];
    let mut found = naming(&sources("src/ui"), &look_ups);
    // Hydration begins with the body.
    found.retain(|line| line != "src/ui/mod.rs: let Some(body) = document().body() else { return };");
    assert_eq!(found, [""; 0]);
}

/// The reader of ads weighs more than any page, so that no module but that of the page of roles may have it.
#[test]
fn only_the_page_of_roles_reads_ads() {
    let mut files = sources("src/ui");
    files.retain(|(path, _)| !path.starts_with("src/ui/role"));
    assert_eq!(naming(&files, &["from_ad(", "from_reading", "Draft"]), [""; 0]);
}

/// The reason is in `src/ui/parts/controlled.rs`.
#[test]
fn no_control_is_reset_behind_our_back() {
    assert_eq!(naming(&sources("src/ui"), &["autocomplete=\"off\""]), [""; 0]);
}

#[test]
fn someones_summary_never_meets_the_store() {
    assert_eq!(naming(&sources("src/ui/shared"), &["store", "Store", "storage"]), [""; 0]);
}

#[test]
fn nothing_unwraps_outside_tests() {
    let mut files = sources("src");
    files.extend(sources("xtask/src"));
    for (_, text) in &mut files {
        // `#[cfg(test)]` of a module in the file, or `#![cfg(test)]` of the whole file.
        if let Some(start) = text.find("[cfg(test)]") {
            text.truncate(start);
        }
    }
    assert_eq!(naming(&files, &[".unwrap()", ".expect(", "todo!(", "unimplemented!("]), [""; 0]);
}

/// Trunk builds the modules in `index.html`, Cargo those in `src/bin/`, and a page loads the one of [`Page::module`].
#[test]
fn modules_are_named_alike_everywhere() {
    let pages: BTreeSet<String> = Page::ALL.iter().map(|page| page.module().to_owned()).collect();
    let shell = fs::read_to_string(root().join("index.html")).unwrap();
    let built = shell.split("data-bin=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    let stem = |(path, _): &(PathBuf, String)| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let mut binaries: BTreeSet<String> = sources("src/bin").iter().map(stem).collect();
    // `prerender` runs natively, and the binary of the package's name is `src/main.rs`.
    assert!(binaries.remove("prerender") && binaries.insert(env!("CARGO_PKG_NAME").to_owned()));
    assert_eq!((built.collect(), binaries), (pages.clone(), pages));
}

/// Code that two crates need is a library that both depend on, so that it is compiled, linted and tested by itself. Tests may
/// share the code of tests.
#[test]
fn no_crate_compiles_anothers_source() {
    let includes = ["#[path", "include!("];
    let mut files = sources("src");
    files.extend(sources("xtask/src"));
    let mut found = naming(&files, &includes);
    // The build script writes these files.
    found.retain(|line| !line.contains(r#"include!(concat!(env!("OUT_DIR"), "#));
    found.extend(naming(&sources("tests"), &includes).into_iter().filter(|line| line.contains("src/")));
    assert_eq!(found, [""; 0]);
}

/// The data is checked and the site is finished without the app, so that neither waits for Leptos to compile.
#[test]
fn tools_depend_on_no_app() {
    let manifest =
        |path: &str| -> toml::Table { fs::read_to_string(root().join(path)).unwrap().parse().unwrap() };
    for path in ["src/catalogue/source/Cargo.toml", "xtask/Cargo.toml"] {
        let manifest = manifest(path);
        let depends_on = |name: &str| manifest["dependencies"].get(name).is_some();
        assert!(!depends_on("leptos") && !depends_on("greenlit"), "{path}");
    }
    // In the browser, no data is left to load or to check.
    let source = &manifest("Cargo.toml")["dependencies"]["catalogue-source"];
    assert_eq!(source["default-features"].as_bool(), Some(false));
}

#[test]
fn no_module_is_a_collection_of_leftovers() {
    let leftovers: Vec<_> = sources("src")
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| {
            ["utils", "util", "common", "types", "helpers"]
                .iter()
                .any(|name| path.file_stem().is_some_and(|stem| stem == *name))
        })
        .collect();
    assert!(leftovers.is_empty(), "{leftovers:?}");
}

#[test]
fn the_pages_ask_no_other_host() {
    // Links may lead to other hosts; nothing may be loaded from them.
    let shell = fs::read_to_string(root().join("index.html")).unwrap();
    assert!(!shell.contains("http"), "index.html loads from another host");
    for (path, text) in styles() {
        let is_foreign =
            |line: &str| line.contains("url(") || line.contains("@import") && !line.contains(".css\"");
        assert!(!text.lines().any(is_foreign) && !text.contains("//"), "{} loads something", path.display());
    }
}

/// Colors are defined in `tokens.css` and widths in `breakpoints.css`, so that each has one name and one place.
#[test]
fn styles_take_colors_and_breakpoints_by_name() {
    for (path, text) in styles() {
        let is_color = |line: &&str| ["#", "oklch(", "rgb("].iter().any(|color| line.contains(color));
        let declarations = text.lines().filter(|line| line.ends_with(';') && line.contains(": "));
        if !path.ends_with("tokens.css") {
            assert_eq!(declarations.filter(is_color).collect::<Vec<_>>(), [""; 0], "{}", path.display());
        }
        let raw = |line: &&str| line.contains("@media") && line.contains("width");
        assert_eq!(text.lines().filter(raw).collect::<Vec<_>>(), [""; 0], "{}", path.display());
    }
}

#[test]
fn every_class_that_is_styled_is_used() {
    let code: String = sources("src").into_iter().map(|(_, text)| text).collect();
    let used = classes_in_markup(&code);
    for (path, text) in styles() {
        let selectors = text.lines().filter(|line| line.ends_with('{') || line.ends_with(','));
        for class in selectors.flat_map(|line| line.split('.').skip(1)) {
            let class = class.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).next().unwrap();
            assert!(used.contains(class), "{}: .{class} is used nowhere", path.display());
        }
    }
}

/// A page imports the files of the components that it shows, and one is easily forgotten. What only the browser builds, as on `/s/`,
/// is not seen here.
#[test]
fn every_page_imports_the_styles_of_what_it_shows() {
    let read = |name: &str| fs::read_to_string(root().join(format!("style/{name}.css"))).unwrap();
    for page in Page::ALL {
        let (imports, html) = (read("app") + &read(page.name()), greenlit::ui::render(page));
        let shown = classes_in_markup(&html);
        for (path, text) in files("style/parts", "css") {
            // The file of a class is the one that has a rule for it alone.
            let own = text.lines().filter_map(|line| line.strip_prefix('.')?.strip_suffix(" {"));
            let name = path.strip_prefix("style").unwrap().display().to_string();
            for class in own.filter(|class| shown.contains(class)) {
                assert!(imports.contains(&name), "{}: .{class} needs {name}", page.name());
            }
        }
    }
}

/// The classes that `class` attributes name, in HTML or in a `view!`, and those that a `view!` sets by a condition, as in `class:open=`.
fn classes_in_markup(text: &str) -> BTreeSet<&str> {
    let between = |start, end| text.split(start).skip(1).filter_map(move |rest: &str| rest.split_once(end));
    let values = between("class=\"", "\"").flat_map(|(value, _)| value.split_whitespace());
    values.chain(between("class:", "=").map(|(class, _)| class)).collect()
}

/// The style sheets, each with its text.
fn styles() -> Vec<(PathBuf, String)> {
    files("style", "css")
}

/// Specs are stories, and the benchmark's measurements are figures. Page objects alone know elements, scripts and storage.
///
/// In the specs the compiler sees to most of it: what takes a selector or a script is private to `tests/e2e/pages/`. This is
/// for the rest, such as a script for a page object to run, a time to wait, or the key of a stored value.
#[test]
fn only_page_objects_know_the_dom() {
    let of_the_dom = [
        "querySelector",
        "getElement",
        "document.",
        "window.",
        "localStorage",
        "dataset",
        "data-build",
        "data-notice",
        "data-ready",
        "data-skill",
        "[data-",
        "[role",
        "greenlit.",
        "thirtyfour",
    ];
    let specs = sources("tests/e2e/specs");
    let mut files = sources("tests/bench");
    files.retain(|(path, _)| path.ends_with("measure.rs"));
    assert_eq!(files.len(), 1, "the measurements are elsewhere");
    files.extend(specs.iter().cloned());
    assert_eq!(naming(&files, &of_the_dom), [""; 0]);
    assert_eq!(naming(&specs, &["sleep("]), [""; 0], "specs wait for states");
}

/// The text of a line of documentation; `None` for any other line.
fn documentation(line: &str) -> Option<&str> {
    let line = line.trim_start();
    line.strip_prefix("///").or_else(|| line.strip_prefix("//!"))
}

/// Documentation begins with a noun or a verb, as that of the standard library does.
#[test]
fn no_documentation_begins_with_a_question() {
    let questions = ["What", "Who", "Which", "How", "Whether", "Where", "When", "Why", "That"];
    let is_question = |text: &str| {
        text.split(|c: char| !c.is_alphabetic())
            .find(|word| !word.is_empty())
            .is_some_and(|word| questions.contains(&word))
    };
    let mut files = sources("src");
    files.extend(sources("xtask/src"));
    files.extend(sources("tests"));
    let mut found = Vec::new();
    for (path, text) in &files {
        let mut is_continued = false;
        for line in text.lines() {
            let text = documentation(line);
            if !is_continued && text.is_some_and(is_question) {
                found.push(format!("{}: {}", path.display(), line.trim()));
            }
            is_continued = text.is_some();
        }
    }
    assert_eq!(found, [""; 0]);
}
