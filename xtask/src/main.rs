//! Greenlit's developer commands: `cargo xtask serve`, `build`, `check`, `test`, `e2e`, `bench`, `fuzz`, `catalogue`.
//!
//! Each first installs the tools that it needs, with a message, and takes no time if none is missing.

mod catalogue;
mod check;
mod finish;
mod fuzz;
mod generated;
mod tools;

use anyhow::{Result, bail};
use generated::Generated;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};
use tools::{Need, Tools};

const USAGE: &str = "\
cargo xtask serve   build and serve on http://localhost:8080/ with live reload
cargo xtask build   leave a release site in dist/
cargo xtask check   format, lint and run the tests that need no browser
cargo xtask test    run every check, as CI does
cargo xtask e2e [chromium|firefox|webkit] [spec]
                    run the browser specs of one engine, or of all, whose names contain a text
cargo xtask bench   print timings and sizes, as ratios against a static page and of a large catalogue against a small one
cargo xtask fuzz [minutes]
                    feed the readers of links, saved progress, backups and ads what nobody thinks of, ten minutes in all
cargo xtask catalogue [--check-links]
                    report what the catalogue holds and covers; with a network, ask every reference whether it is there
cargo xtask catalogue --ads FILE
                    measure the reading of job advertisements against a file of labels";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (command, options) = words.split_first().unwrap_or((&"", &[]));
    let result = match (*command, options) {
        ("serve", []) => serve(),
        ("build", []) => build(),
        ("check", []) => check::check(),
        ("test", []) => check::test(),
        ("e2e", options) => check::e2e(options),
        ("bench", []) => check::bench(),
        ("fuzz", []) => fuzz::fuzz(fuzz::MINUTES),
        ("fuzz", [minutes]) if let Ok(minutes) = minutes.parse() => fuzz::fuzz(minutes),
        // Run by Trunk, not by people.
        ("finish", []) => finish::finish(),
        ("catalogue", []) => catalogue::report(false),
        ("catalogue", [option]) if *option == catalogue::CHECK_LINKS => catalogue::report(true),
        ("catalogue", [option, file]) if *option == catalogue::ADS => catalogue::measure_ads(file),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask {command}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn serve() -> Result<()> {
    let tools = Tools::install(&[Need::Wasm])?;
    say("Building and serving. The page reloads when a file changes; Ctrl+C stops it.");
    say("Open http://localhost:8080/");
    run(tools.command("trunk").arg("serve"))
}

fn build() -> Result<()> {
    let tools = Tools::install(&[Need::Wasm])?;
    release(&tools)?;
    say("The site is in dist/. Any static host serves it as it is, under / or under a path.");
    Ok(())
}

/// Builds the release site.
fn release(tools: &Tools) -> Result<()> {
    say("Building the release site");
    run(tools.command("trunk").args(["build", "--release"]))
}

/// Builds the release site of a generated catalogue, and returns its folder. What it is built from is kept apart too, since builds that
/// change from catalogue to catalogue begin anew.
fn release_of(tools: &Tools, generated: Generated) -> Result<PathBuf> {
    say(&format!("Building a site of {} generated skills", generated.skills()));
    let site = generated.folder().join("site");
    let mut build = tools.command("trunk");
    build.args(["build", "--release", "--dist"]).arg(&site);
    build.env("CARGO_TARGET_DIR", root().join("target/generated/build"));
    build.env("GREENLIT_CATALOGUE", generated.write()?);
    build.env("GREENLIT_MAX_NUMBER", generated.skills().to_string());
    run(&mut build)?;
    Ok(site)
}

/// The folder of the debug site. It is for the specs alone, so it is apart from `dist/`.
fn debug_site() -> PathBuf {
    root().join("target/debug-site")
}

/// Builds the debug site, in which Leptos reports mismatches of hydration in the console.
fn build_debug(tools: &Tools) -> Result<()> {
    say("Building the debug site");
    run(tools.command("trunk").args(["build", "--dist"]).arg(debug_site()))
}

/// Runs a command, and fails if it does.
fn run(command: &mut Command) -> Result<()> {
    let status = command.current_dir(root()).status()?;
    if !status.success() {
        bail!("`{}` failed", shown(command));
    }
    Ok(())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// The project's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Prints a heading for the work that begins.
fn say(heading: &str) {
    println!("\x1b[1m» {heading}\x1b[0m");
}

/// Returns true if a file exists.
fn exists(path: &Path) -> bool {
    fs::metadata(path).is_ok()
}
