//! `finish`: what stands between Trunk's build and the site. Trunk calls it, see `Trunk.toml`.
//!
//! A release is packed first: the module is optimized, the names of what it imports and exports are cut to a letter or two in
//! the module and in its glue alike, the glue is minified, and both get names and integrity hashes of what they now hold.
//! Then each page is written as HTML, and in a release gets a Content-Security-Policy that allows what it holds and nothing
//! else. (Trunk's live reload, which is no part of a release, needs more than that.)

use crate::{run, shown};
use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use sha2::{Digest as _, Sha256, Sha384};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

/// What rustc lets the module use, and no more: wasm-opt takes a feature that it is not told of for a mistake.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Finishes what is in Trunk's staging folder.
pub fn finish() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("TRUNK_STAGING_DIR is not set; Trunk runs this, see Trunk.toml")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if release {
        let shell = staging.join("index.html");
        let before = Module::find(&staging, MODULES[0])?;
        for module in MODULES {
            pack(&staging, module)?;
        }
        let html = before.replaced(&Module::find(&staging, MODULES[0])?, &fs::read_to_string(&shell)?)?;
        fs::write(shell, html)?;
    }
    let prerender = ["run", "--quiet", "--locked", "--features", "prerender", "--bin", "prerender"];
    run(Command::new("cargo").args(prerender))?;
    let modules = MODULES.iter().map(|name| Module::find(&staging, name)).collect::<Result<Vec<Module>>>()?;
    each_page(&staging, &|html| {
        let named = |name: &&str| html.contains(&format!(" data-module=\"{name}\""));
        let place = MODULES.iter().position(named).context("the page names no module")?;
        let html = modules[0].replaced(&modules[place], &html)?;
        if release { guarded(&html) } else { Ok(html) }
    })?;
    let worker = staging.join("sw.js");
    // While one works on it, what was built last is what should be seen.
    if release {
        let script = fs::read_to_string(&worker)?;
        let mut files = BTreeMap::new();
        list_files(&staging, "", &mut files)?;
        fs::write(&worker, filled(&script, &files)?)?;
    } else {
        fs::remove_file(&worker)?;
    }
    Ok(())
}

/// The files that a worker keeps, by their address below the app's root, with their integrity hashes. Not itself, which the
/// browser looks after, and not what only shops and READMEs show.
fn list_files(folder: &Path, below: &str, files: &mut BTreeMap<String, String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            list_files(&path, &format!("{below}{name}/"), files)?;
        } else if name != "sw.js" && !name.starts_with("screenshot") {
            let address = format!("{below}{}", if name == "index.html" { "" } else { &name });
            files.insert(address, integrity(&fs::read(&path)?));
        }
    }
    Ok(())
}

/// The service worker with the files it serves, and a version that changes with any of them.
fn filled(script: &str, files: &BTreeMap<String, String>) -> Result<String> {
    let list = serde_json::to_string(files)?;
    let digest = Sha256::digest(format!("{list}{script}"));
    let version = digest.iter().take(8).fold(String::new(), |version, byte| version + &format!("{byte:02x}"));
    let (version_place, files_place) = ("VERSION = \"debug\"", "FILES = {}");
    if !script.contains(version_place) || !script.contains(files_place) {
        bail!("sw.js has no place for its version or its files");
    }
    let script = script.replace(version_place, &format!("VERSION = \"{version}\""));
    Ok(script.replace(files_place, &format!("FILES = {list}")))
}

/// The modules: first the one that Trunk's shell loads. A page says which it is for.
const MODULES: [&str; 3] = ["greenlit", "sharing", "data"];

/// A WebAssembly module and its glue, as a page names them.
struct Module {
    /// What both files' names begin with.
    stem: String,
    /// The glue's integrity hash, then the module's.
    hashes: [String; 2],
}

impl Module {
    fn find(staging: &Path, name: &str) -> Result<Module> {
        let (module, glue, stem) = files(staging, name)?;
        Ok(Module { stem, hashes: [integrity(&fs::read(glue)?), integrity(&fs::read(module)?)] })
    }

    /// A page that loads `other` where it loaded this one.
    fn replaced(&self, other: &Module, html: &str) -> Result<String> {
        let mut html = html.replace(&format!("{}.js", self.stem), &format!("{}.js", other.stem));
        html = html.replace(&format!("{}_bg.wasm", self.stem), &format!("{}_bg.wasm", other.stem));
        for (old, new) in self.hashes.iter().zip(&other.hashes) {
            if !html.contains(old.as_str()) {
                bail!("a page has no integrity hash of {} or its glue", self.stem);
            }
            html = html.replace(old.as_str(), new);
        }
        Ok(html)
    }
}

/// A module's file, its glue's, and what both names begin with.
fn files(staging: &Path, name: &str) -> Result<(PathBuf, PathBuf, String)> {
    let module = only(staging, name, "_bg.wasm")?;
    let file = module.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stem = file.trim_end_matches("_bg.wasm").to_owned();
    let glue = staging.join(format!("{stem}.js"));
    Ok((module, glue, stem))
}

/// Rewrites every page below a folder.
fn each_page(folder: &Path, rewrite: &dyn Fn(String) -> Result<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            each_page(&path, rewrite)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let html = fs::read_to_string(&path)?;
            fs::write(&path, rewrite(html).with_context(|| path.display().to_string())?)?;
        }
    }
    Ok(())
}

/// A page with its policy, as the first thing it says after its encoding (W3C, Content Security Policy Level 3).
///
/// Scripts and styles that stand in the page are allowed by what they hold, files by being the site's own; WebAssembly may be
/// compiled, text may not. Nothing is asked of another host, no form is sent, and no base moves the page's addresses. Text never
/// becomes markup or code (W3C, Trusted Types): the one policy there is names the service worker's address.
fn guarded(html: &str) -> Result<String> {
    let (scripts, styles) = (hashes(html, "script")?, hashes(html, "style")?);
    let policy = format!(
        "default-src 'none';script-src 'self' 'wasm-unsafe-eval'{scripts};style-src{styles};img-src 'self' data:;connect-src 'self';\
         manifest-src 'self';worker-src 'self';frame-src 'self';base-uri 'none';form-action 'none'"
    );
    let encoding = "<meta charset=\"utf-8\">";
    let (head, rest) = html.split_once(encoding).context("the page does not name its encoding")?;
    Ok(format!("{head}{encoding}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{rest}"))
}

/// The hashes of every element of a kind that holds something, each after a space, each once.
fn hashes(html: &str, element: &str) -> Result<String> {
    let (start, end) = (format!("<{element}"), format!("</{element}>"));
    let mut hashes = Vec::new();
    for part in html.split(&start).skip(1) {
        let (_, content) = part.split_once('>').context("a tag without an end")?;
        let (content, _) = content.split_once(&end).with_context(|| format!("no {end}"))?;
        let hash = format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(content)));
        if !content.is_empty() && !hashes.contains(&hash) {
            hashes.push(hash);
        }
    }
    Ok(hashes.concat())
}

/// What wasm-opt says about the names it cut.
#[derive(Debug, Deserialize)]
struct Names {
    /// Module, name, new name.
    imports: Vec<(String, String, String)>,
    /// Name, new name.
    exports: Vec<(String, String)>,
}

/// Makes a module and its glue small, and gives both a name that says what they hold.
fn pack(staging: &Path, name: &str) -> Result<()> {
    let (module, glue, _) = files(staging, name)?;
    let packed = module.with_extension("packed");
    let names = optimize(&module, &packed)?;
    fs::rename(&packed, &module)?;
    fs::write(&glue, rename(&fs::read_to_string(&glue)?, &names)?)?;
    minify(&glue)?;
    // A name that stays while what it names changes would meet its old self in a cache.
    let digest = Sha384::digest([fs::read(&module)?, fs::read(&glue)?].concat());
    let fresh = digest.iter().take(8).fold(format!("{name}-"), |name, byte| name + &format!("{byte:02x}"));
    fs::rename(&module, staging.join(format!("{fresh}_bg.wasm")))?;
    fs::rename(&glue, staging.join(format!("{fresh}.js")))?;
    Ok(())
}

/// The one file of a folder whose name begins and ends so.
fn only(folder: &Path, start: &str, end: &str) -> Result<PathBuf> {
    let fits = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(end)
    };
    let files: Vec<PathBuf> =
        fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).filter(fits).collect();
    match <[PathBuf; 1]>::try_from(files) {
        Ok([file]) => Ok(file),
        Err(files) => bail!("{} has {} files {start}*{end}, not one", folder.display(), files.len()),
    }
}

fn optimize(module: &Path, packed: &Path) -> Result<Names> {
    let mut command = Command::new("wasm-opt");
    command.args(FEATURES).args(["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"]);
    command.arg("--minify-imports-and-exports-and-modules").arg(module).arg("-o").arg(packed);
    let output = command.stderr(Stdio::inherit()).output().context("wasm-opt is not on PATH")?;
    if !output.status.success() {
        bail!("`{}` failed", shown(&command));
    }
    serde_json::from_slice(&output.stdout).context("what wasm-opt says about names")
}

/// The glue with the names that the module has now.
fn rename(glue: &str, names: &Names) -> Result<String> {
    let imports: BTreeMap<&str, &str> =
        names.imports.iter().map(|(_, old, new)| (old.as_str(), new.as_str())).collect();
    let exports: BTreeMap<&str, &str> =
        names.exports.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
    let module = names.imports.first().map(|(module, ..)| format!("\"{module}\": "));
    let module = module.filter(|module| glue.matches(module.as_str()).count() == 1);
    // wasm-opt calls the one module there is "a".
    let mut rest = glue.replace(&module.context("the glue does not give one module of imports")?, "\"a\": ");
    let mut renamed = String::with_capacity(rest.len());
    let in_name = |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '$');
    while let Some(start) = rest.find(in_name) {
        let end =
            rest[start..].find(|character| !in_name(character)).map_or(rest.len(), |length| start + length);
        renamed += &rest[..start];
        let name = &rest[start..end];
        // Imports are keys of an object, exports are reached through `wasm`.
        let key = rest[end..].starts_with(':').then(|| imports.get(name)).flatten();
        let export = renamed.ends_with("wasm.").then(|| exports.get(name)).flatten();
        renamed += key.or(export).copied().unwrap_or(name);
        rest = rest[end..].to_owned();
    }
    Ok(renamed + &rest)
}

fn minify(glue: &Path) -> Result<()> {
    let mut command = Command::new("esbuild");
    command.arg(glue).args(["--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"]);
    run(command.arg(format!("--outfile={}", glue.display())))
}

/// As in an `integrity` attribute (W3C, Subresource Integrity).
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::{Names, guarded, rename};

    #[test]
    fn a_page_allows_what_it_holds() {
        let page = "<meta charset=\"utf-8\"><style>a{}</style><script>1</script><script type=\"module\">1</script><script src=a></script>";
        let guarded = guarded(page).unwrap_or_default();
        // The digest of "1", as `printf 1 | openssl dgst -sha256 -binary | base64` gives it.
        let one = "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='";
        assert_eq!(guarded.matches(one).count(), 1, "{guarded}");
        assert!(guarded.starts_with("<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\""));
        assert!(!guarded.contains("unsafe-inline") && !guarded.contains("'unsafe-eval'"));
    }

    #[test]
    fn names_are_cut_where_the_module_has_them_and_nowhere_else() {
        let pair = |old: &str, new: &str| (old.to_owned(), new.to_owned());
        let names = Names {
            imports: vec![("./g_bg.js".to_owned(), "__wbg_log_1f".to_owned(), "$".to_owned())],
            exports: vec![pair("memory", "b"), pair("main", "c")],
        };
        let glue = "const import0 = { __wbg_log_1f: function() { main(wasm.memory); } }; return { \"./g_bg.js\": import0 }; memory";
        let cut = "const import0 = { $: function() { main(wasm.b); } }; return { \"a\": import0 }; memory";
        assert_eq!(rename(glue, &names).ok().as_deref(), Some(cut));
        assert!(rename("nothing of the kind", &names).is_err());
    }
}
