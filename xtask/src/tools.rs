//! What the commands need, at exactly the versions that fit together, installed where it disturbs nobody.
//!
//! Cargo's and npm's tools go to a cache folder of the user's, one folder a version. Browsers and drivers come from the
//! system's package manager, since they need its libraries.

use crate::{exists, run, say, shown};
use anyhow::{Context as _, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

/// Must match `wasm-bindgen` in Cargo.toml and Trunk.toml.
const WASM_BINDGEN: &str = "0.2.129";
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
/// Brings `wasm-opt`.
const BINARYEN: &str = "132.0.0";
/// Minifies the module's glue.
const ESBUILD: &str = "0.28.2";
const AXE: &str = "4.14.1";
const CARGO_DENY: &str = "0.20.2";
const CARGO_FUZZ: &str = "0.13.2";
/// The schema of JSON Resume, with its validator.
const RESUME_SCHEMA: &str = "1.3.1";

/// A set of tools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// To build the site.
    Wasm,
    /// To drive it in three browsers.
    Browsers,
    /// To hold what is exported against the schemas that others publish.
    Schemas,
    /// To hold what we depend on against rules.
    Deny,
    /// To feed decoders what nobody thinks of.
    Fuzz,
}

/// The installed tools, as folders to look for programs in.
#[derive(Debug)]
pub struct Tools {
    folders: Vec<PathBuf>,
    cache: PathBuf,
}

impl Tools {
    /// Installs what is missing.
    pub fn install(needs: &[Need]) -> Result<Tools> {
        let mut tools = Tools { folders: Vec::new(), cache: cache()? };
        if needs.contains(&Need::Wasm) {
            wasm_target()?;
            tools.cargo("trunk", TRUNK)?;
            tools.cargo("wasm-bindgen-cli", WASM_BINDGEN)?;
            tools.npm("binaryen", BINARYEN)?;
            tools.npm("esbuild", ESBUILD)?;
        }
        if needs.contains(&Need::Browsers) {
            debian()?;
            tools.cargo("geckodriver", GECKODRIVER)?;
            tools.npm("axe-core", AXE)?;
        }
        if needs.contains(&Need::Schemas) {
            tools.npm("@jsonresume/schema", RESUME_SCHEMA)?;
        }
        if needs.contains(&Need::Deny) {
            tools.cargo("cargo-deny", CARGO_DENY)?;
        }
        if needs.contains(&Need::Fuzz) {
            tools.cargo("cargo-fuzz", CARGO_FUZZ)?;
        }
        Ok(tools)
    }

    /// A command that finds the tools first, and whose compilers leave this machine's folders out of what they build.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&path));
        command.env("PATH", env::join_paths(folders).unwrap_or(path));
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remapped());
        command
    }

    /// axe-core's script.
    pub fn axe(&self) -> PathBuf {
        self.folder("axe-core", AXE).join("node_modules/axe-core/axe.min.js")
    }

    /// The package that validates a JSON Resume.
    pub fn resume_schema(&self) -> PathBuf {
        self.folder("@jsonresume/schema", RESUME_SCHEMA).join("node_modules/@jsonresume/schema")
    }

    fn folder(&self, name: &str, version: &str) -> PathBuf {
        self.cache.join(format!("{name}-{version}"))
    }

    fn cargo(&mut self, name: &str, version: &str) -> Result<()> {
        let folder = self.folder(name, version);
        let bin = folder.join("bin");
        if !exists(&bin) {
            say(&format!("Installing {name} {version} (once; this takes some minutes)"));
            let mut install = Command::new("cargo");
            install.args(["install", "--quiet", "--locked", "--root"]).arg(&folder);
            run(install.arg(format!("{name}@{version}")))?;
        }
        self.folders.push(bin);
        Ok(())
    }

    fn npm(&mut self, name: &str, version: &str) -> Result<()> {
        let folder = self.folder(name, version);
        let modules = folder.join("node_modules");
        if !exists(&modules.join(name)) {
            say(&format!("Installing {name} {version}"));
            fs::create_dir_all(&folder)?;
            let mut install = Command::new("npm");
            install
                .args(["install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix"])
                .arg(&folder);
            run(install.arg(format!("{name}@{version}")))
                .context("npm comes with Node.js: https://nodejs.org/")?;
        }
        self.folders.push(modules.join(".bin"));
        Ok(())
    }
}

/// Where tools are kept between runs: `$XDG_CACHE_HOME/greenlit`, or its usual place.
fn cache() -> Result<PathBuf> {
    let under_home = || env::home_dir().map(|home| home.join(".cache"));
    let folder = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(under_home);
    Ok(folder.context("neither XDG_CACHE_HOME nor a home folder is set")?.join("greenlit"))
}

fn wasm_target() -> Result<()> {
    let target = "wasm32-unknown-unknown";
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    if !exists(&Path::new(sysroot.trim()).join("lib/rustlib").join(target)) {
        say("Installing Rust's WebAssembly target");
        run(Command::new("rustup").args(["target", "add", target]))?;
    }
    Ok(())
}

/// The browsers, their drivers, a screen for the one that has no headless mode, and what reads codes and PDFs back.
fn debian() -> Result<()> {
    let programs = [
        ("chromium", "chromium"),
        ("chromedriver", "chromium-driver"),
        ("firefox-esr", "firefox-esr"),
        ("WebKitWebDriver", "webkit2gtk-driver"),
        ("Xvfb", "xvfb"),
        ("zbarimg", "zbar-tools"),
        ("pdfinfo", "poppler-utils"),
    ];
    let missing: Vec<&str> =
        programs.iter().filter(|(program, _)| find(program).is_none()).map(|(_, package)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages = missing.join(" ");
    if find("apt-get").is_none() {
        bail!("the browser tests need these Debian packages, or what your system calls them: {packages}");
    }
    say(&format!("Installing {packages}"));
    let root = output(Command::new("id").arg("-u"))?.trim() == "0";
    let apt = |words: &[&str]| {
        let mut command = if root { Command::new("apt-get") } else { Command::new("sudo") };
        if !root {
            command.arg("apt-get");
        }
        command.env("DEBIAN_FRONTEND", "noninteractive").args(words);
        run(&mut command)
    };
    apt(&["update", "-qq"])?;
    let install = ["install", "-y", "-qq", "--no-install-recommends"];
    apt(&[&install[..], &missing[..], &["fonts-dejavu-core"]].concat())
}

/// Where a program is on PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| exists(path))
}

fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        bail!("`{}` failed", shown(command));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Flags that shorten the paths that panics carry: they weigh in the bundle, and say where it was built.
fn remapped() -> OsString {
    let home = env::home_dir().unwrap_or_default();
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let mut flags = OsString::new();
    for (from, to) in [(cargo, "=cargo"), (crate::root(), "=greenlit")] {
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push(to);
        flags.push(" ");
    }
    flags
}
