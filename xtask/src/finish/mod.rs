//! `finish`: makes the site out of Trunk's build. It is Trunk's post-build hook; see `Trunk.toml`.
//!
//! `index.html`, as Trunk leaves it, is the shell of every page, and `src/bin/prerender.rs` renders their content. Here both
//! become the pages, each with a style sheet of its own ([`styles`]). A release is packed in addition: modules, glue and inline
//! scripts are minified ([`modules`], [`esbuild`]), each page gets a Content-Security-Policy ([`policy`]), and the service worker
//! gets the list of files ([`worker`]).

mod esbuild;
mod modules;
mod pages;
mod policy;
mod styles;
mod worker;

use crate::shown;
use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use modules::Module;
use pages::{Page, Shell};
use serde::Deserialize;
use sha2::{Digest as _, Sha384};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, fs};

/// The output of `src/bin/prerender.rs`.
#[derive(Deserialize)]
struct Site {
    pages: Vec<Page>,
    /// The page for an address that no page has. No module hydrates it.
    not_found: Page,
    /// Files below the app's root, by name.
    files: BTreeMap<String, String>,
}

/// Finishes the build in Trunk's staging folder.
pub fn finish() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("TRUNK_STAGING_DIR is not set; Trunk runs this, see Trunk.toml")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let Site { mut pages, mut not_found, files } = prerendered()?;
    if release {
        not_found.content = pages::with_small_scripts(&not_found.content)?;
    }
    pages.push(not_found);
    for (name, content) in files {
        fs::write(staging.join(name), content)?;
    }

    let mut modules = BTreeMap::new();
    for module in pages.iter().filter_map(|page| page.module.as_deref()) {
        if !modules.contains_key(module) {
            if release {
                modules::pack(&staging, module)?;
            }
            modules.insert(module, Module::find(&staging, module)?);
        }
    }

    let html = fs::read_to_string(staging.join("index.html"))?;
    let shell = Shell::new(&if release { pages::with_small_scripts(&html)? } else { html })?;
    for page in &pages {
        let style = styles::bundled(&page.name, release)?;
        let module = page.module.as_deref().map(|module| &modules[module]);
        let html = shell.filled(page, &style, module)?;
        let html = if release { policy::with_policy(&html)? } else { html };
        let file = staging.join(page.file());
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, html)?;
    }

    if release {
        worker::write(&staging)
    } else {
        // A worker would show an older build while someone works on the site.
        worker::remove(&staging)
    }
}

/// The pages that `src/bin/prerender.rs` renders natively.
fn prerendered() -> Result<Site> {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--locked", "--features", "prerender", "--bin", "prerender"]);
    let output = command.current_dir(crate::root()).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        bail!("`{}` failed", shown(&command));
    }
    serde_json::from_slice(&output.stdout).context("the site as `prerender` prints it")
}

/// The digest of a file as in an `integrity` attribute (W3C, Subresource Integrity).
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The first 64 bits of a digest as hexadecimal digits, for a name that changes with its content.
fn fingerprint(digest: &[u8]) -> String {
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
