//! Prerenders each page at build time, and prints the pages as JSON, together with the files that the browser fetches later.
//!
//! `cargo xtask finish`, Trunk's post-build hook, runs this and puts the pages into the shell, `index.html`.

use greenlit::catalogue::{Explanation, SKILLS};
use greenlit::ui::{self, Page};
use serde::Serialize;
use std::collections::BTreeMap;
use std::process::ExitCode;

/// The site, as this prints it.
#[derive(Serialize)]
struct Site {
    pages: Vec<Rendered>,
    not_found: Rendered,
    /// The files below the app's root that pages fetch when they need them, by name.
    files: BTreeMap<&'static str, String>,
}

/// A page as `xtask/src/finish/pages.rs` reads it.
#[derive(Serialize)]
struct Rendered {
    path: &'static str,
    name: &'static str,
    module: Option<&'static str>,
    title: &'static str,
    description: &'static str,
    content: String,
}

impl From<Page> for Rendered {
    fn from(page: Page) -> Rendered {
        Rendered {
            path: page.path(),
            name: page.name(),
            module: Some(page.module()),
            title: page.title(),
            description: page.description(),
            content: ui::render(page),
        }
    }
}

fn main() -> ExitCode {
    match site() {
        Ok(site) => {
            println!("{site}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

fn site() -> serde_json::Result<String> {
    let explanations: Vec<Explanation> = SKILLS.iter().map(Explanation::from_catalogue).collect();
    let files = BTreeMap::from([(Explanation::FILE, serde_json::to_string(&explanations)?)]);
    let not_found = Rendered {
        path: "404.html",
        name: "not-found",
        module: None,
        title: "No page here · Greenlit",
        description: "There is no page at this address.",
        content: ui::render_not_found(),
    };
    serde_json::to_string(&Site { pages: Page::ALL.map(Rendered::from).into(), not_found, files })
}
