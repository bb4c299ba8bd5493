//! `test` and `bench`: what CI runs, and what people run.

use crate::tools::{self, Need, Tools};
use crate::{release, root, say, shown};
use anyhow::{Context as _, Result, bail};
use std::env;
use std::io::{BufRead as _, BufReader};
use std::net::{TcpStream, ToSocketAddrs as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What the checks add up to.
#[derive(Default)]
struct Tally {
    passed: u32,
    failed: u32,
}

impl Tally {
    /// Runs one check. A check that runs tests counts each of them, any other counts as one.
    fn check(&mut self, what: &str, command: &mut Command) -> Result<()> {
        say(what);
        let started = Instant::now();
        let mut child = command
            .current_dir(root())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("`{}` does not start", shown(command)))?;
        let (mut passed, mut failed) = (0, 0);
        for line in BufReader::new(child.stdout.take().context("its output")?).lines() {
            let line = line?;
            println!("{line}");
            if let Some((more_passed, more_failed)) = result(&line) {
                passed += more_passed;
                failed += more_failed;
            }
        }
        let succeeded = child.wait()?.success();
        if passed + failed == 0 {
            passed = u32::from(succeeded);
        }
        if !succeeded {
            failed = failed.max(1);
            println!("FAILED: {}", shown(command));
        }
        println!("  {what}: {passed} passed, {failed} failed, {} s", started.elapsed().as_secs());
        self.passed += passed;
        self.failed += failed;
        Ok(())
    }
}

/// The numbers of a line such as `test result: ok. 18 passed; 0 failed; …`.
fn result(line: &str) -> Option<(u32, u32)> {
    let counts = line.trim().strip_prefix("test result: ")?.split_once(". ")?.1;
    let number = |word: &str| {
        let part = counts.split(';').find(|part| part.trim().ends_with(word))?;
        part.trim().strip_suffix(word)?.trim().parse().ok()
    };
    Some((number("passed")?, number("failed")?))
}

/// Validates each document of a folder, and says so in the words of Rust's tests.
const VALIDATE: &str = r#"
const [, schema, folder] = process.argv;
const fs = require("fs"), { validate } = require(schema);
let passed = 0, failed = 0;
for (const file of fs.readdirSync(folder)) {
  validate(JSON.parse(fs.readFileSync(`${folder}/${file}`)), (errors, valid) => {
    if (valid) return passed++;
    failed++;
    for (const error of errors) console.log(`${file}: ${error.stack}`);
  });
}
// One that passes everything would prove nothing.
validate({ skills: "none" }, (_, valid) => valid && failed++);
const ok = passed > 0 && failed === 0;
console.log(`test result: ${ok ? "ok" : "FAILED"}. ${passed} passed; ${failed} failed;`);
process.exit(ok ? 0 : 1);
"#;

/// Holds the documents that `tests/exports.rs` wrote against the schema.
fn resumes(tools: &Tools) -> Command {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let mut command = tools.command("node");
    command.args(["-e", VALIDATE]).arg(tools.resume_schema()).arg(target.join("json-resume"));
    command
}

/// Where known faults of crates are published, and how long to wait for its answer.
const ADVISORIES: (&str, u16) = ("github.com", 443);
const PATIENCE: Duration = Duration::from_secs(10);

/// Brings the list of known faults, where there is a network that leads to it.
fn advisories(tools: &Tools) -> bool {
    let reachable = ADVISORIES.to_socket_addrs().is_ok_and(|mut addresses| {
        addresses.any(|address| TcpStream::connect_timeout(&address, PATIENCE).is_ok())
    });
    reachable && crate::run(tools.command("cargo").args(["deny", "--locked", "fetch", "db"])).is_ok()
}

/// Runs every check, quick ones first, and ends with a count. All are run, so that one report shows all there is to mend.
pub fn test() -> Result<()> {
    let tools = Tools::install(&[Need::Wasm, Need::Browsers, Need::Schemas, Need::Deny])?;
    let mut tally = Tally::default();
    let cargo = |words: &str| {
        let mut command = tools.command("cargo");
        command.args(words.split_whitespace());
        command
    };
    tally.check("Formatting", &mut cargo("fmt --all --check"))?;
    tally.check(
        "Lints",
        &mut cargo("clippy --quiet --locked --workspace --all-targets --all-features -- -D warnings"),
    )?;
    tally.check(
        "Lints for the browser",
        &mut cargo("clippy --quiet --locked --lib --bin greenlit --bin sharing --bin keeping --test components --target wasm32-unknown-unknown -- -D warnings"),
    )?;
    tally.check(
        "Licences, duplicates and sources of what we depend on",
        &mut cargo("deny --locked --workspace check --hide-inclusion-graph licenses bans sources"),
    )?;
    if advisories(&tools) {
        tally.check(
            "Known faults of what we depend on",
            &mut cargo("deny --locked --workspace check --disable-fetch advisories"),
        )?;
    } else {
        say("Known faults of what we depend on: NOT CHECKED, since their list cannot be reached from here");
    }
    tally.check(
        "Unit and property tests",
        &mut cargo("test --quiet --locked --workspace --lib --bins --tests"),
    )?;
    tally.check("JSON Resume against its schema", &mut resumes(&tools))?;
    release(&tools)?;
    let chromedriver = tools::find("chromedriver").context("chromedriver is not on PATH")?;
    let mut components = cargo("test --locked --target wasm32-unknown-unknown --test components");
    tally.check(
        "Components in a browser",
        components
            .env("CHROMEDRIVER", chromedriver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", root().join("tests/webdriver.json")),
    )?;
    let screen = Screen::start()?;
    tally.check("Stories in three engines", &mut browsers(&tools, &screen, "e2e", &["--test-threads=2"]))?;
    println!("\n{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed > 0 {
        bail!("not everything passed; each failure is above");
    }
    Ok(())
}

/// Prints sizes, and timings as ratios against a static page of the same list, measured in the same run.
pub fn bench() -> Result<()> {
    let tools = Tools::install(&[Need::Wasm, Need::Browsers])?;
    release(&tools)?;
    say("Measuring");
    crate::run(&mut browsers(&tools, &Screen::start()?, "bench", &[]))
}

/// A test target that drives browsers.
fn browsers(tools: &Tools, screen: &Screen, target: &str, words: &[&str]) -> Command {
    let mut command = tools.command("cargo");
    command.args(["test", "--quiet", "--locked", "--features", "e2e", "--test", target, "--"]).args(words);
    command.env("DISPLAY", &screen.name).env("GREENLIT_AXE", tools.axe());
    command
}

/// A screen that nobody sees, for WebKitGTK, which has no headless mode.
struct Screen {
    name: String,
    server: Child,
}

impl Screen {
    fn start() -> Result<Screen> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x1200x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb does not start")?;
        // It writes its number once it takes connections.
        let mut number = String::new();
        BufReader::new(server.stdout.take().context("its output")?).read_line(&mut number)?;
        Ok(Screen { name: format!(":{}", number.trim()), server })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::result;

    #[test]
    fn results_are_read_from_every_runner() {
        let cargo = "test result: ok. 18 passed; 0 failed; 0 ignored; 0 measured; 38 filtered out; finished in 32.63s";
        assert_eq!(result(cargo), Some((18, 0)));
        let failed = "test result: FAILED. 12 passed; 6 failed; 0 ignored; 0 measured; 38 filtered out; finished in 39.95s";
        assert_eq!(result(failed), Some((12, 6)));
        assert_eq!(result("running 18 tests"), None);
    }
}
