//! Styles: a sheet for each page, bundled from the files of `style/` by Lightning CSS.
//!
//! It also resolves the names of the breakpoints, which are custom media queries that no browser knows yet, and leaves the rest
//! unchanged: nesting, layers and `light-dark()` are in every browser that [`TARGETS`] names.

use crate::shown;
use anyhow::{Context as _, Result, bail};
use std::process::{Command, Stdio};

/// The oldest supported browsers: those that know `light-dark()`, since May 2024.
const TARGETS: &str = "chrome 123, firefox 121, safari 17.5, ios_saf 17.5";

/// The sheet of the page with this name: `style/<name>.css` with everything that it imports.
pub fn bundled(page: &str, release: bool) -> Result<String> {
    let mut command = Command::new("lightningcss");
    command.args(["--bundle", "--custom-media", "--targets", TARGETS]);
    if release {
        command.arg("--minify");
    }
    command.arg(format!("style/{page}.css")).current_dir(crate::root()).stderr(Stdio::inherit());
    let output = command.output().context("lightningcss is not on PATH; `cargo xtask build` brings it")?;
    if !output.status.success() {
        bail!("`{}` failed", shown(&command));
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}
