//! WebAssembly modules with their glue: found, optimized, and named by a hash of their content.

use super::{esbuild, fingerprint, integrity};
use crate::run;
use anyhow::{Context as _, Result, bail};
use sha2::{Digest as _, Sha384};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The features of WebAssembly that rustc lets a module use. wasm-opt refuses a module with other features than these.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The ends of the names that wasm-bindgen gives to the two files of a module.
const WASM: &str = "_bg.wasm";
const GLUE: &str = ".js";

/// A module and its glue, to which a page refers.
#[derive(Debug)]
pub struct Module {
    /// The JavaScript that wasm-bindgen writes.
    pub glue: Asset,
    /// The WebAssembly file.
    pub wasm: Asset,
}

/// A file to which a page refers.
#[derive(Debug)]
pub struct Asset {
    /// The name in the app's root.
    pub name: String,
    /// The value of its `integrity` attribute.
    pub integrity: String,
}

impl Module {
    /// Finds the module of a binary in Trunk's staging folder.
    pub fn find(staging: &Path, binary: &str) -> Result<Module> {
        let stem = stem(staging, binary)?;
        let asset = |end: &str| -> Result<Asset> {
            let name = format!("{stem}{end}");
            Ok(Asset { integrity: integrity(&fs::read(staging.join(&name))?), name })
        };
        Ok(Module { glue: asset(GLUE)?, wasm: asset(WASM)? })
    }
}

/// The beginning of the names of a module's files: the name of its binary, after which Trunk may have put a hash.
fn stem(staging: &Path, binary: &str) -> Result<String> {
    let mut stems = Vec::new();
    for entry in fs::read_dir(staging)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(WASM) else { continue };
        if stem.strip_prefix(binary).is_some_and(|hash| hash.is_empty() || hash.starts_with('-')) {
            stems.push(stem.to_owned());
        }
    }
    match <[String; 1]>::try_from(stems) {
        Ok([stem]) => Ok(stem),
        Err(stems) => bail!(
            "{} has {} modules of the binary `{binary}`, not one; index.html names those that Trunk builds",
            staging.display(),
            stems.len()
        ),
    }
}

/// Minifies a module and its glue, and names both by a hash of their content.
pub fn pack(staging: &Path, binary: &str) -> Result<()> {
    let stem = stem(staging, binary)?;
    let wasm = staging.join(format!("{stem}{WASM}"));
    let glue = staging.join(format!("{stem}{GLUE}"));
    optimize(&wasm)?;
    let script = fs::read_to_string(&glue).with_context(|| glue.display().to_string())?;
    fs::write(&glue, esbuild::minified(&script, &["--format=esm".to_owned()])?)?;
    // With the same name, a cache could return an older file.
    let digest = Sha384::digest([fs::read(&wasm)?, fs::read(&glue)?].concat());
    let fresh = format!("{binary}-{}", fingerprint(&digest));
    fs::rename(&wasm, staging.join(format!("{fresh}{WASM}")))?;
    fs::rename(&glue, staging.join(format!("{fresh}{GLUE}")))?;
    Ok(())
}

fn optimize(wasm: &Path) -> Result<()> {
    let packed: PathBuf = wasm.with_extension("packed");
    let mut command = Command::new("wasm-opt");
    command.args(FEATURES).args(["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"]);
    run(command.arg(wasm).arg("-o").arg(&packed)).context("wasm-opt, which `cargo xtask build` brings")?;
    fs::rename(packed, wasm)?;
    Ok(())
}
