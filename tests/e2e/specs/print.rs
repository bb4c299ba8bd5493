use crate::engine::Engine;
use crate::pages::{Browser, DAY, Look, Rows, Stored, Summary};
use crate::server::Server;
use greenlit::catalogue::SKILLS;
use greenlit::progress::Status;
use greenlit::ui;
use std::path::{Path, PathBuf};
use std::process::Command;
use unicode_normalization::UnicodeNormalization as _;

/// The least number of dots by which the lamps of two statuses must differ on paper.
const SEEN: usize = 12;

/// A page on paper, as a browser prints it by default: without the backgrounds.
struct Paper(PathBuf);

/// A box on a sheet, in points (a 72nd of an inch).
struct Place {
    sheet: usize,
    left: f64,
    top: f64,
    bottom: f64,
}

impl Paper {
    async fn of(browser: &Browser) -> Paper {
        let printed = browser.print().await;
        let name = format!("{:?}-{}-paper.pdf", browser.engine, std::process::id());
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&file, printed).unwrap();
        Paper(file)
    }

    fn asked(&self, program: &str, words: &[&str]) -> Vec<u8> {
        let output = Command::new(program).args(words).arg(&self.0).arg("-").output();
        output.unwrap_or_else(|error| panic!("{program}: {error}")).stdout
    }

    /// The lines of text on it.
    fn lines(&self) -> Vec<String> {
        let text = self.asked("pdftotext", &["-raw"]);
        String::from_utf8_lossy(&text).lines().map(|line| line.trim().to_owned()).collect()
    }

    /// The place of the first word that is spelled so.
    fn place(&self, word: &str) -> Place {
        let boxes = self.asked("pdftotext", &["-bbox"]);
        let (mut sheet, word) = (0, format!(">{word}</word>"));
        for line in String::from_utf8_lossy(&boxes).lines() {
            sheet += usize::from(line.contains("<page "));
            if line.contains(&word) {
                let side = |name: &str| -> f64 {
                    let rest = line.split_once(&format!("{name}=\"")).unwrap().1;
                    rest.split_once('"').unwrap().0.parse().unwrap()
                };
                return Place { sheet, left: side("xMin"), top: side("yMin"), bottom: side("yMax") };
            }
        }
        panic!("{word} is not on paper")
    }

    /// The dots at the left of a place, where a row has its lamp, at 144 to an inch.
    fn lamp_at(&self, place: &Place) -> Vec<u8> {
        let [x, y, height] = [place.left - 34.0, place.top - 8.0, place.bottom - place.top + 16.0]
            .map(|points| (2.0 * points).max(0.0).round().to_string());
        let sheet = place.sheet.to_string();
        let words = ["-r", "144", "-f", &sheet, "-l", &sheet, "-x", &x, "-y", &y, "-W", "64", "-H", &height];
        // `pdftoppm` writes to its output where it is given no name.
        let output = Command::new("pdftoppm").args(words).arg(&self.0).output().expect("pdftoppm");
        assert!(output.status.success() && !output.stdout.is_empty());
        output.stdout
    }
}

/// The number of bytes of two pictures, each a color of a dot, that clearly differ.
fn difference(one: &[u8], other: &[u8]) -> usize {
    assert_eq!(one.len(), other.len(), "pictures of one size");
    one.iter().zip(other).filter(|(one, other)| one.abs_diff(**other) > 48).count()
}

pub async fn lamps_are_told_on_paper(browser: &Browser, server: &Server) {
    let mut lamps: Vec<(&str, Vec<u8>)> = Vec::new();
    for status in Status::ALL {
        browser.open(&format!("{}about/", server.base)).await;
        Stored::of(browser).save_changes(&[("readable-code", DAY, status)]).await;
        browser.open(&server.base).await;
        Rows::of(browser).until_status("readable-code", status).await;
        let paper = Paper::of(browser).await;
        lamps.push((status.slug(), paper.lamp_at(&paper.place("Readable"))));
    }
    for (index, (name, lamp)) in lamps.iter().enumerate() {
        for (other_name, other) in &lamps[..index] {
            let difference = difference(lamp, other);
            assert!(difference >= SEEN, "{other_name} and {name} differ by {difference} dots on paper");
        }
    }
}

pub async fn no_control_is_on_paper(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    let changes: Vec<_> = SKILLS.iter().map(|skill| (skill.id, 400 * DAY, Status::CanDo)).collect();
    Stored::of(browser).save_changes(&changes).await;
    super::add_own(browser).await;
    browser.open(&format!("{}summary/", server.base)).await;
    let link = Summary::of(browser).share_link().await;
    let mut addresses: Vec<String> =
        ui::Page::ALL.iter().map(|page| format!("{}{}", server.base, page.path())).collect();
    addresses.extend([link.clone(), link.replace("/s/#", "/compare/#")]);
    addresses.push(format!("{}{}", server.base, super::keep_a_role(browser).await));
    super::keep_a_team(browser).await;
    addresses.push(format!("{}{}", server.base, super::team_link()));
    for address in addresses {
        browser.leave().await;
        browser.open(&address).await;
        let look = Look::of(browser);
        let words = look.control_words().await;
        let paper = Paper::of(browser).await;
        let lines = paper.lines();
        let printed: Vec<_> = words.iter().filter(|word| lines.contains(word)).collect();
        assert_eq!(printed, [""; 0], "controls on the paper of {address}");
        assert!(
            lines.iter().filter(|line| !line.is_empty()).count() > 2,
            "{address} is empty on paper: {lines:?}"
        );
        if address.contains("/compare/#") {
            assert_eq!(paper.place("Where").sheet, 1, "the areas leave the first sheet empty");
        }
        if browser.engine == Engine::Chromium {
            assert_eq!(look.printed_controls().await, [""; 0], "controls on the paper of {address}");
        }
    }
}

/// Skills that are folded away on a screen of the paper's width are on paper.
pub async fn every_skill_is_on_paper(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    // Firefox prints ligatures.
    let text: String = Paper::of(browser).await.lines().join(" ").nfkd().collect();
    let missing: Vec<_> =
        SKILLS.iter().map(|skill| skill.title).filter(|title| !text.contains(title)).collect();
    assert_eq!(missing, [""; 0]);
}
