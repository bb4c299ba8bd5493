//! `check`, `test`, `e2e` and `bench`: the checks that people and CI run.

use crate::generated::Generated;
use crate::tools::{self, Need, Tools};
use crate::{build_debug, debug_site, exists, release, release_of, root, say, shown};
use anyhow::{Context as _, Result, bail, ensure};
use std::io::{BufRead as _, BufReader};
use std::net::{TcpStream, ToSocketAddrs as _};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The total of the checks.
#[derive(Default)]
struct Tally {
    passed: u32,
    failed: u32,
}

impl Tally {
    /// Runs one check. A check that runs tests counts each of them; any other counts as one.
    fn check(&mut self, title: &str, command: &mut Command) -> Result<()> {
        say(title);
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
        println!("  {title}: {passed} passed, {failed} failed, {} s", started.elapsed().as_secs());
        self.passed += passed;
        self.failed += failed;
        Ok(())
    }

    /// Prints the total, and fails if any check did.
    fn conclude(self) -> Result<()> {
        println!("\n{} passed, {} failed", self.passed, self.failed);
        ensure!(self.failed == 0, "not everything passed; each failure is above");
        Ok(())
    }
}

/// The numbers of passed and failed tests in a line such as `test result: ok. 18 passed; 0 failed; …`.
fn result(line: &str) -> Option<(u32, u32)> {
    let counts = line.trim().strip_prefix("test result: ")?.split_once(". ")?.1;
    let number = |word: &str| {
        let part = counts.split(';').find(|part| part.trim().ends_with(word))?;
        part.trim().strip_suffix(word)?.trim().parse().ok()
    };
    Some((number("passed")?, number("failed")?))
}

/// The host that publishes the known vulnerabilities of crates, and the time to wait for its answer.
const ADVISORIES: (&str, u16) = ("github.com", 443);
const PATIENCE: Duration = Duration::from_secs(10);

/// Fetches the list of known vulnerabilities. Returns false if the network does not reach it.
fn advisories(tools: &Tools) -> bool {
    let reachable = ADVISORIES.to_socket_addrs().is_ok_and(|mut addresses| {
        addresses.any(|address| TcpStream::connect_timeout(&address, PATIENCE).is_ok())
    });
    reachable && crate::run(&mut tools.cargo("deny --locked fetch db")).is_ok()
}

/// The number of cases that `check` tries for each property. `test` tries as many as the property asks for, up to ten thousand.
const QUICK_CASES: u32 = 64;

/// Runs the checks that need no browser. They are quick enough to run before each commit.
pub fn check() -> Result<()> {
    let mut tally = Tally::default();
    native(&mut tally, &Tools::install(&[])?, Some(QUICK_CASES))?;
    tally.conclude()
}

/// Runs every check, quick ones first, and prints the total. All are run even if one fails, so that one report has every failure.
pub fn test() -> Result<()> {
    let needs = [Need::Wasm, Need::Browsers, Need::Firefox, Need::Schemas, Need::Deny];
    let tools = Tools::install(&needs)?;
    let mut tally = Tally::default();
    native(&mut tally, &tools, None)?;
    for_the_browser(&mut tally, &tools)?;
    dependencies(&mut tally, &tools)?;
    release(&tools)?;
    build_debug(&tools)?;
    let screen = Screen::start()?;
    tally.check("Stories in three engines", &mut browsers(&tools, &screen, "e2e", &["--test-threads=2"]))?;
    tally.conclude()
}

fn native(tally: &mut Tally, tools: &Tools, cases: Option<u32>) -> Result<()> {
    tally.check("Formatting", &mut tools.cargo("fmt --all --check"))?;
    tally.check(
        "Lints",
        &mut tools.cargo("clippy --quiet --locked --workspace --all-targets --all-features -- -D warnings"),
    )?;
    let mut tests = tools.cargo("test --quiet --locked --workspace --lib --bins --tests");
    if let Some(cases) = cases {
        tests.env("PROPTEST_CASES", cases.to_string());
    }
    if exists(&tools.resume_schema()) {
        tests.env("GREENLIT_RESUME_SCHEMA", tools.resume_schema());
    }
    tally.check("Unit and property tests", &mut tests)?;
    tally.check("Examples in the documentation", &mut tools.cargo("test --quiet --locked --workspace --doc"))
}

fn for_the_browser(tally: &mut Tally, tools: &Tools) -> Result<()> {
    tally.check(
        "Lints for the browser",
        &mut tools.cargo(
            "clippy --quiet --locked --lib --bins --test components --test browser --target wasm32-unknown-unknown -- -D warnings",
        ),
    )?;
    let chromedriver = tools::find("chromedriver").context("chromedriver is not on PATH")?;
    let mut tests =
        tools.cargo("test --locked --target wasm32-unknown-unknown --test browser --test components");
    tests.env("CHROMEDRIVER", chromedriver);
    tests.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", root().join("tests/webdriver.json"));
    tally.check("Platform layer and components in a browser", &mut tests)
}

fn dependencies(tally: &mut Tally, tools: &Tools) -> Result<()> {
    tally.check(
        "Licenses, duplicates and sources of what we depend on",
        &mut tools.cargo("deny --locked --workspace check --hide-inclusion-graph licenses bans sources"),
    )?;
    if !advisories(tools) {
        say("Known faults of what we depend on: NOT CHECKED, since their list cannot be reached from here");
        return Ok(());
    }
    tally.check(
        "Known faults of what we depend on",
        &mut tools.cargo("deny --locked --workspace check --disable-fetch advisories"),
    )
}

/// The engines in which specs run, as they are named in the names of tests.
const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// The prefix of the modules whose specs run against the debug site.
const AGAINST_DEBUG: &str = "debug_";

/// Runs the browser specs of one engine, or of all, whose names contain a text. The sites are built only if there are none.
pub fn e2e(words: &[&str]) -> Result<()> {
    let (engine, spec) = match words {
        [] => ("", ""),
        [engine] if ENGINES.contains(engine) => (*engine, ""),
        [spec] => ("", *spec),
        [engine, spec] if ENGINES.contains(engine) => (*engine, *spec),
        _ => bail!("e2e takes an engine ({}) and a part of a spec's name", ENGINES.join(", ")),
    };
    let mut needs = vec![Need::Browsers];
    if ["", "firefox"].contains(&engine) {
        needs.push(Need::Firefox);
    }
    let is_built = exists(&root().join("dist/index.html"));
    if !is_built {
        needs.push(Need::Wasm);
    }
    let tools = Tools::install(&needs)?;
    if !is_built {
        release(&tools)?;
    }
    let screen = Screen::start()?;
    let list =
        browsers(&tools, &screen, "e2e", &["--list", "--format=terse"]).current_dir(root()).output()?;
    let list = String::from_utf8_lossy(&list.stdout).into_owned();
    let specs: Vec<&str> = matching(&list, engine, spec).collect();
    ensure!(!specs.is_empty(), "no spec's name contains `{spec}`; the specs are in tests/e2e/main.rs");
    if specs.iter().any(|spec| spec.starts_with(AGAINST_DEBUG)) && !exists(&debug_site().join("index.html")) {
        build_debug(&Tools::install(&[Need::Wasm])?)?;
    }
    let words = [&["--test-threads=2", "--exact"], &specs[..]].concat();
    let mut tally = Tally::default();
    tally.check("Stories", &mut browsers(&tools, &screen, "e2e", &words))?;
    tally.conclude()
}

/// The tests in a list of libtest's that are of an engine and contain a text in their name.
fn matching<'a>(list: &'a str, engine: &str, spec: &str) -> impl Iterator<Item = &'a str> {
    let tests = list.lines().filter_map(|line| line.strip_suffix(": test"));
    tests.filter(move |test| {
        test.split_once("::").is_some_and(|(module, name)| module.ends_with(engine) && name.contains(spec))
    })
}

/// Prints sizes, and timings as ratios to those of a static page of the same list in the same run.
pub fn bench() -> Result<()> {
    let tools = Tools::install(&[Need::Wasm, Need::Browsers, Need::Firefox])?;
    release(&tools)?;
    let [small, large] = [release_of(&tools, Generated::SMALL)?, release_of(&tools, Generated::LARGE)?];
    say("Measuring");
    crate::run(&mut tools.cargo("run --quiet --locked --release --features e2e --bin links"))?;
    let screen = Screen::start()?;
    let mut bench = browsers(&tools, &screen, "bench", &[]);
    crate::run(bench.env("GREENLIT_SMALL_SITE", small).env("GREENLIT_LARGE_SITE", large))
}

/// The command for a test target that drives browsers.
fn browsers(tools: &Tools, screen: &Screen, target: &str, words: &[&str]) -> Command {
    let mut command = tools.cargo("test --quiet --locked --features e2e");
    command.args(["--test", target, "--"]).args(words);
    command.env("DISPLAY", &screen.name).env("GREENLIT_AXE", tools.axe());
    command.env("GREENLIT_DEBUG_SITE", debug_site());
    command
}

/// A virtual screen for WebKitGTK, which has no headless mode.
struct Screen {
    name: String,
    server: Child,
}

impl Screen {
    fn start() -> Result<Screen> {
        // Without `-noreset` it starts over when its last client leaves, and a browser that comes at that moment finds no screen.
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x1200x24", "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb does not start")?;
        // It writes its number once it accepts connections.
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
    use super::{matching, result};

    #[test]
    fn results_are_read_from_every_runner() {
        let cargo = "test result: ok. 18 passed; 0 failed; 0 ignored; 0 measured; 38 filtered out; finished in 32.63s";
        assert_eq!(result(cargo), Some((18, 0)));
        let failed = "test result: FAILED. 12 passed; 6 failed; 0 ignored; 0 measured; 38 filtered out; finished in 39.95s";
        assert_eq!(result(failed), Some((12, 6)));
        assert_eq!(result("running 18 tests"), None);
    }

    #[test]
    fn specs_are_chosen_by_engine_and_name() {
        let list = "chromium::a_tick_counts: test\nfirefox::a_tick_counts: test\nkilled_firefox::a_tick_stays: test\n\n3 tests";
        let chosen = |engine, spec| matching(list, engine, spec).collect::<Vec<_>>();
        assert_eq!(chosen("chromium", ""), ["chromium::a_tick_counts"]);
        assert_eq!(chosen("firefox", "tick"), ["firefox::a_tick_counts", "killed_firefox::a_tick_stays"]);
        assert_eq!(chosen("", "counts").len(), 2);
        assert!(chosen("webkit", "").is_empty());
    }
}
