//! The tools that the commands need, in versions that fit together, installed into a cache folder.
//!
//! A tool that is on PATH in the right version is used from there. Other tools of Cargo and npm are installed into the user's
//! cache, with a folder for each version. Browsers and drivers come from the system's package manager, since they need its
//! libraries.

use crate::{exists, root, run, say, shown};
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
/// The package with `wasm-opt`.
const BINARYEN: &str = "132.0.0";
/// The minifier of scripts.
const ESBUILD: &str = "0.28.2";
/// Bundles style sheets.
const LIGHTNINGCSS: &str = "1.33.0";
const AXE: &str = "4.14.1";
const CARGO_DENY: &str = "0.20.2";
const CARGO_FUZZ: &str = "0.13.2";
/// The schema of JSON Resume.
const RESUME_SCHEMA: &str = "1.3.1";

/// A set of tools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The tools to build the site.
    Wasm,
    /// The tools to test it in browsers.
    Browsers,
    /// The tool to drive Firefox.
    Firefox,
    /// The published schemas of exports.
    Schemas,
    /// The tool to check dependencies.
    Deny,
    /// The tool to fuzz decoders.
    Fuzz,
}

impl Need {
    fn tools(self) -> Result<Vec<Tool>> {
        Ok(match self {
            Need::Wasm => vec![
                Tool::cargo("trunk", TRUNK, "trunk", 6),
                // Its version must be that of the crate.
                Tool::cargo("wasm-bindgen-cli", &locked("wasm-bindgen")?, "wasm-bindgen", 3),
                Tool::npm("binaryen", BINARYEN),
                Tool::npm("esbuild", ESBUILD),
                Tool::npm("lightningcss-cli", LIGHTNINGCSS),
            ],
            Need::Browsers => vec![Tool::npm("axe-core", AXE)],
            Need::Firefox => vec![Tool::cargo("geckodriver", GECKODRIVER, "geckodriver", 3)],
            Need::Schemas => vec![Tool::npm("@jsonresume/schema", RESUME_SCHEMA)],
            Need::Deny => vec![Tool::cargo("cargo-deny", CARGO_DENY, "cargo-deny", 6)],
            Need::Fuzz => vec![Tool::cargo("cargo-fuzz", CARGO_FUZZ, "cargo-fuzz", 1)],
        })
    }
}

/// A package with a tool, in the required version.
#[derive(Debug)]
struct Tool {
    package: &'static str,
    version: String,
    registry: Registry,
}

#[derive(Debug)]
enum Registry {
    /// crates.io, with the program to run and the minutes that compiling takes on two cores.
    Cargo {
        program: &'static str,
        minutes: u8,
    },
    Npm,
}

impl Tool {
    fn cargo(package: &'static str, version: &str, program: &'static str, minutes: u8) -> Tool {
        Tool { package, version: version.to_owned(), registry: Registry::Cargo { program, minutes } }
    }

    fn npm(package: &'static str, version: &str) -> Tool {
        Tool { package, version: version.to_owned(), registry: Registry::Npm }
    }

    /// The folder in the cache into which it is installed.
    fn folder(&self, cache: &Path) -> PathBuf {
        folder(cache, self.package, &self.version)
    }

    /// The folder with its programs, below the one into which it is installed.
    fn programs(&self, cache: &Path) -> PathBuf {
        let below = match self.registry {
            Registry::Cargo { .. } => "bin",
            Registry::Npm => "node_modules/.bin",
        };
        self.folder(cache).join(below)
    }

    /// Returns true if it is on PATH in the right version.
    fn is_on_path(&self) -> bool {
        let Registry::Cargo { program, .. } = self.registry else { return false };
        let answer = Command::new(program).arg("--version").stderr(Stdio::null()).output();
        // As in `trunk 0.21.14` and `wasm-bindgen 0.2.129 (9c7bd0ac6)`.
        answer.is_ok_and(|answer| {
            String::from_utf8_lossy(&answer.stdout).split_whitespace().any(|word| word == self.version)
        })
    }

    fn is_in(&self, cache: &Path) -> bool {
        match self.registry {
            Registry::Cargo { .. } => exists(&self.programs(cache)),
            Registry::Npm => exists(&self.folder(cache).join("node_modules").join(self.package)),
        }
    }

    /// Installs it. `step` is shown as the progress, as in "2 of 4".
    fn install(&self, cache: &Path, step: &str) -> Result<()> {
        let Tool { package, version, registry } = self;
        let spec = format!("{package}@{version}");
        let folder = self.folder(cache);
        match registry {
            Registry::Cargo { .. } if find("cargo-binstall").is_some() => {
                say(&format!("({step}) Installing {package} {version}"));
                let mut install = Command::new("cargo");
                install.args(["binstall", "--no-confirm", "--locked", "--root"]).arg(&folder);
                run(install.arg(spec))
            }
            Registry::Cargo { minutes, .. } => {
                say(&format!("({step}) Compiling {package} {version}, once: about {minutes} minutes"));
                let mut install = Command::new("cargo");
                install.args(["install", "--locked", "--root"]).arg(&folder);
                run(install.arg(spec))
            }
            Registry::Npm => {
                say(&format!("({step}) Installing {package} {version}"));
                fs::create_dir_all(&folder)?;
                let mut install = Command::new("npm");
                install.args(["install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix"]);
                run(install.arg(&folder).arg(spec)).context("npm comes with Node.js: https://nodejs.org/")
            }
        }
    }
}

/// The installed tools, as folders with programs.
#[derive(Debug)]
pub struct Tools {
    folders: Vec<PathBuf>,
    cache: PathBuf,
}

impl Tools {
    /// Installs the tools that are missing.
    pub fn install(needs: &[Need]) -> Result<Tools> {
        if needs.contains(&Need::Wasm) {
            wasm_target()?;
        }
        if needs.contains(&Need::Browsers) {
            debian()?;
        }
        let cache = cache()?;
        let mut wanted = Vec::new();
        for need in needs {
            wanted.extend(need.tools()?);
        }
        wanted.retain(|tool| !tool.is_on_path());
        let missing: Vec<&Tool> = wanted.iter().filter(|tool| !tool.is_in(&cache)).collect();
        for (index, tool) in missing.iter().enumerate() {
            tool.install(&cache, &format!("{} of {}", index + 1, missing.len()))?;
        }
        let folders = wanted.iter().map(|tool| tool.programs(&cache)).collect();
        Ok(Tools { folders, cache })
    }

    /// A command that finds the tools before other programs, and whose compilers leave this machine's paths out of their output.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&path));
        command.env("PATH", env::join_paths(folders).unwrap_or(path));
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remapped());
        command
    }

    /// The command `cargo` with arguments, separated by space.
    pub fn cargo(&self, words: &str) -> Command {
        let mut command = self.command("cargo");
        command.args(words.split_whitespace());
        command
    }

    /// The script of axe-core.
    pub fn axe(&self) -> PathBuf {
        folder(&self.cache, "axe-core", AXE).join("node_modules/axe-core/axe.min.js")
    }

    /// The schema of JSON Resume.
    pub fn resume_schema(&self) -> PathBuf {
        let package = "@jsonresume/schema";
        folder(&self.cache, package, RESUME_SCHEMA).join("node_modules").join(package).join("schema.json")
    }
}

fn folder(cache: &Path, package: &str, version: &str) -> PathBuf {
    cache.join(format!("{package}-{version}"))
}

/// The version of a crate in Cargo.lock.
fn locked(name: &str) -> Result<String> {
    #[derive(Deserialize)]
    struct Lockfile {
        package: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
    }
    let lockfile: Lockfile = toml::from_str(&fs::read_to_string(root().join("Cargo.lock"))?)?;
    let package = lockfile.package.into_iter().find(|package| package.name == name);
    Ok(package.with_context(|| format!("Cargo.lock has no {name}"))?.version)
}

/// The folder in which tools are kept between runs: `$XDG_CACHE_HOME/greenlit`, or the default of `XDG_CACHE_HOME`.
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

/// Installs the browsers, their drivers, a screen for the one without a headless mode, and readers of QR codes and PDFs.
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

/// Finds a program on PATH.
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

/// The flags that shorten the paths in panic messages, since these enlarge the modules and reveal the machine's folders.
fn remapped() -> OsString {
    let home = env::home_dir().unwrap_or_default();
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let mut flags = OsString::new();
    for (from, to) in [(cargo, "=cargo"), (root(), "=greenlit")] {
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push(to);
        flags.push(" ");
    }
    flags
}
