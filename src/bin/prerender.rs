//! Renders each page, at build time, and prints them as JSON.
//!
//! `cargo xtask finish`, Trunk's post-build hook, runs this and puts what it prints into the shell, `index.html`.

use greenlit::ui::{Page, pages};
use serde::Serialize;
use std::process::ExitCode;

/// A page as `xtask/src/finish/pages.rs` reads it.
#[derive(Serialize)]
struct Rendered {
    path: &'static str,
    name: &'static str,
    module: &'static str,
    style: &'static str,
    title: &'static str,
    description: &'static str,
    content: String,
}

impl From<Page> for Rendered {
    fn from(page: Page) -> Rendered {
        Rendered {
            path: page.path(),
            name: page.name(),
            module: page.module(),
            style: page.style(),
            title: page.title(),
            description: page.description(),
            content: pages::html(page),
        }
    }
}

fn main() -> ExitCode {
    match serde_json::to_string(&Page::ALL.map(Rendered::from)) {
        Ok(pages) => {
            println!("{pages}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}
