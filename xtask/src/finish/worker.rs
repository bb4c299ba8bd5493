//! The service worker's list of files.

use super::{esbuild, fingerprint, integrity};
use anyhow::Result;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const NAME: &str = "sw.js";

/// Makes the worker serve everything in the staging folder. It must be the last step, since it lists the files.
pub fn write(staging: &Path) -> Result<()> {
    let worker = staging.join(NAME);
    let mut files = BTreeMap::new();
    list(staging, "", &mut files)?;
    let script = fs::read_to_string(&worker)?;
    fs::write(worker, with_precache(&script, &files)?)?;
    Ok(())
}

/// Removes the worker from the site.
pub fn remove(staging: &Path) -> Result<()> {
    Ok(fs::remove_file(staging.join(NAME))?)
}

/// Adds the files that a worker caches, by their address below the app's root, with their integrity hashes. These are all but
/// the worker itself, which the browser updates, screenshots, which no page shows, and the page for any other address, which
/// hosts serve as an error: one file that fails would leave the browser without any.
fn list(folder: &Path, below: &str, files: &mut BTreeMap<String, String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            list(&path, &format!("{below}{name}/"), files)?;
        } else if name != NAME && name != "404.html" && !name.starts_with("screenshot") {
            let address = format!("{below}{}", if name == "index.html" { "" } else { &name });
            files.insert(address, integrity(&fs::read(&path)?));
        }
    }
    Ok(())
}

/// The worker with the files that it serves, and a version that changes with any of them and with the worker.
fn with_precache(script: &str, files: &BTreeMap<String, String>) -> Result<String> {
    let files = serde_json::to_string(files)?;
    let version = fingerprint(&Sha256::digest(format!("{files}{script}")));
    esbuild::minified(script, &[format!("--define:VERSION=\"{version}\""), format!("--define:FILES={files}")])
}
