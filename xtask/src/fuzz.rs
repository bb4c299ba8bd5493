//! `fuzz`: libFuzzer against every reader of untrusted text, with the tests' fixtures as seeds.

use crate::tools::{Need, Tools};
use crate::{root, say, shown};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// The default duration.
pub const MINUTES: u64 = 10;

/// The targets, each with the maximum length of its inputs in bytes: a link with a name and several addresses, groups or people, since the time to
/// decode base58 grows with the square of the length; some hundred changes; an ad of a page.
const TARGETS: [(&str, usize); 6] = [
    ("link", 300),
    ("role_link", 300),
    ("team_link", 300),
    ("saved", 8_192),
    ("backup", 8_192),
    ("ad", 4_096),
];

/// Runs each target for its share of the time, and prints the number of inputs. It ends with the first finding, which is kept as
/// a file.
pub fn fuzz(minutes: u64) -> Result<()> {
    let tools = Tools::install(&[Need::Fuzz])?;
    let seconds = minutes * 60 / TARGETS.len() as u64;
    let mut reports = Vec::new();
    for (target, longest) in TARGETS {
        say(&format!("Fuzzing {target} for {seconds} s"));
        let corpus = root().join("target/fuzz/corpus").join(target);
        fs::create_dir_all(&corpus)?;
        seed(target, &corpus)?;
        let mut command = tools.command("cargo");
        command.args(["fuzz", "run", "--fuzz-dir", "tests/fuzz", "--target-dir", "target/fuzz", target]);
        command.arg(&corpus).args(["--", "-print_final_stats=1"]);
        command.args([format!("-max_total_time={seconds}"), format!("-max_len={longest}")]);
        // libFuzzer's instrumentation needs an unstable flag. This allows it in the stable compiler, so that no second one is
        // needed.
        command.env("RUSTC_BOOTSTRAP", "1");
        reports.push(format!("{target}: {}", watch(&mut command)?));
    }
    println!("\n{}\nNothing was found.", reports.join("\n"));
    Ok(())
}

/// Writes the fixtures into the corpus: each line, and each file as a whole.
fn seed(target: &str, corpus: &Path) -> Result<()> {
    let (folder, prefixes): (_, &[&str]) = match target {
        "link" => ("tests/frozen", &["links-"]),
        "role_link" => ("tests/frozen", &["links-4"]),
        "team_link" => ("tests/frozen", &["links-"]),
        "saved" => ("tests/frozen", &["progress-", "role-", "own-", "person-"]),
        "backup" => ("tests/frozen", &["backup-"]),
        _ => ("tests/ads", &[""]),
    };
    for entry in fs::read_dir(root().join(folder))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !prefixes.iter().any(|prefix| name.starts_with(prefix)) {
            continue;
        }
        let text = fs::read_to_string(entry.path())?;
        fs::write(corpus.join(&name), &text)?;
        for (number, line) in text.lines().enumerate() {
            fs::write(corpus.join(format!("{name}.{number}")), line.split('\t').next().unwrap_or_default())?;
        }
    }
    Ok(())
}

/// Runs the fuzzer, passes its output on, and returns its figures.
fn watch(command: &mut Command) -> Result<String> {
    let mut child = command.current_dir(root()).stderr(Stdio::piped()).spawn()?;
    let (mut executions, mut coverage) = (String::new(), String::new());
    for line in BufReader::new(child.stderr.take().context("its output")?).lines() {
        let line = line?;
        eprintln!("{line}");
        if let Some(number) = line.strip_prefix("stat::number_of_executed_units:") {
            executions = number.trim().to_owned();
        } else if let Some((_, rest)) = line.split_once(" cov: ") {
            coverage = rest.split(' ').next().unwrap_or_default().to_owned();
        }
    }
    if !child.wait()?.success() {
        bail!("`{}` found something, or did not start; what it says is above", shown(command));
    }
    Ok(format!("{executions} executions, {coverage} edges covered"))
}
