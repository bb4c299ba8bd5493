//! Writes each page as HTML, at build time, into the folder that Trunk is about to publish.
//!
//! Trunk's `index.html` is the shell: head, styles, loader. Each page is that shell with its own title, its own content,
//! and addresses that are relative to where it stands. `cargo xtask finish` runs this, Trunk's post-build hook.

use greenlit::catalogue::{Explanation, SKILLS};
use greenlit::ui::{self, Page};
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let Some(folder) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        eprintln!("prerender: TRUNK_STAGING_DIR is not set; Trunk runs this, by way of `cargo xtask finish`");
        return ExitCode::FAILURE;
    };
    match write_pages(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prerender: {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write_pages(folder: &std::path::Path) -> io::Result<()> {
    let shell = fs::read_to_string(folder.join("index.html"))?;
    for page in Page::ALL {
        let html = fill(&shell, page).ok_or_else(|| {
            io::Error::other("index.html lacks <title>, the description, or an empty <body>")
        })?;
        let folder = folder.join(page.path());
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), html)?;
    }
    let explanations: Vec<Explanation> = SKILLS.iter().map(Explanation::of).collect();
    fs::write(folder.join(Explanation::FILE), serde_json::to_string(&explanations)?)
}

/// The shell with one page in it; `None` where the shell lacks a place for something.
fn fill(shell: &str, page: Page) -> Option<String> {
    // Trunk writes addresses from the root on, as `./name`.
    let shell = match page {
        Page::Checklist => shell.to_owned(),
        _ => shell.replace("\"./", "\"../").replace("'./", "'../").replace("=./", "=../"),
    };
    let shell = &styled(&shell, page)?;
    let (head, rest) = shell.split_once("<title>")?;
    let (_, rest) = rest.split_once("</title>")?;
    // Trunk puts the loader and its preloads at the end of the head. They go behind the content: what a person reads comes
    // first through a thin line, and what answers clicks comes second.
    let (before_loader, loader) = rest.split_at(rest.find("<script type=\"module\">")?);
    let (loader, rest) = loader.split_once("</head>")?;
    let (before_body, after_body) = rest.split_once("<body>")?;
    let after_body = after_body.trim_start().trim_start_matches("</body>");
    let (title, description, name, content) =
        (page.title(), page.description(), page.name(), ui::render(page));
    // The shell loads the checklist's module; `cargo xtask finish` has each page load its own.
    let module = page.module();
    Some(format!(
        "{head}<title>{title}</title><meta name=\"description\" content=\"{description}\">{before_loader}</head>{before_body}\
         <body data-page=\"{name}\" data-module=\"{module}\">{content}{loader}</body>{after_body}"
    ))
}

/// The shell without the styles of other pages. Each is a layer of its page's name.
fn styled(shell: &str, page: Page) -> Option<String> {
    let mut parts = shell.split("<style>");
    let mut styled = parts.next()?.to_owned();
    for part in parts {
        let (style, rest) = part.split_once("</style>")?;
        let of = |other: Page| style.trim_start().starts_with(&format!("@layer {} {{", other.style()));
        if of(page) || !Page::ALL.into_iter().any(of) {
            styled += &format!("<style>{style}</style>");
        }
        styled += rest;
    }
    Some(styled)
}
