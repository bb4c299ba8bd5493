//! WebAssembly modules with their glue: found, made small, and named by what they hold.

use super::{esbuild, fingerprint, integrity};
use crate::run;
use anyhow::{Context as _, Result, bail};
use sha2::{Digest as _, Sha384};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What rustc lets a module use, and no more: wasm-opt takes a feature that it is not told of for a mistake.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// How both of a module's files end, as wasm-bindgen names them.
const WASM: &str = "_bg.wasm";
const GLUE: &str = ".js";

/// A module and its glue, as a page names them.
#[derive(Debug)]
pub struct Module {
    /// The JavaScript that wasm-bindgen writes.
    pub glue: Asset,
    /// The WebAssembly.
    pub wasm: Asset,
}

/// A file that a page names.
#[derive(Debug)]
pub struct Asset {
    /// Its name in the app's root.
    pub name: String,
    /// What it must hold.
    pub integrity: String,
}

impl Module {
    /// The module of a binary, in Trunk's staging folder.
    pub fn find(staging: &Path, binary: &str) -> Result<Module> {
        let stem = stem(staging, binary)?;
        let asset = |end: &str| -> Result<Asset> {
            let name = format!("{stem}{end}");
            Ok(Asset { integrity: integrity(&fs::read(staging.join(&name))?), name })
        };
        Ok(Module { glue: asset(GLUE)?, wasm: asset(WASM)? })
    }
}

/// What the names of a module's files begin with: its binary's name, after which Trunk may have put a hash.
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

/// Makes a module and its glue small, and gives both a name that says what they hold.
pub fn pack(staging: &Path, binary: &str) -> Result<()> {
    let stem = stem(staging, binary)?;
    let wasm = staging.join(format!("{stem}{WASM}"));
    let glue = staging.join(format!("{stem}{GLUE}"));
    optimize(&wasm)?;
    let script = fs::read_to_string(&glue).with_context(|| glue.display().to_string())?;
    fs::write(&glue, esbuild::minified(&script, &["--format=esm".to_owned()])?)?;
    // A name that stays while what it names changes would meet its old self in a cache.
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
