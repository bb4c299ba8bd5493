//! esbuild, which minifies scripts.

use crate::shown;
use anyhow::{Context as _, Result, bail};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// Minifies a script. `options` are esbuild's.
pub fn minified(script: &str, options: &[String]) -> Result<String> {
    let mut command = Command::new("esbuild");
    command.args(["--minify", "--log-level=warning"]).args(options);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("esbuild is not on PATH; `cargo xtask build` brings it")?;
    // esbuild reads to the end before it writes, so the pipes cannot block each other. Dropping the input closes it.
    child.stdin.take().context("its input")?.write_all(script.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("`{}` failed", shown(&command));
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}
