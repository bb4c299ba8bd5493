//! The site to be measured: what was built, and beside it the two static pages that it is compared with.

use crate::server;
use greenlit::catalogue::{Group, Lens, Skill, WORDS};
use greenlit::ui::{self, Page};
use std::fs;
use std::path::{Path, PathBuf};

/// One thing for each of the pages that are compared.
#[derive(Debug)]
pub struct ByPage<T> {
    /// The checklist page of the app.
    pub app: T,
    /// The same list in the same look, with a script by hand that does what a tick does in the app, and nothing else.
    pub by_hand: T,
    /// The same list without a style, a count by area or a road.
    pub bare: T,
}

impl<T> ByPage<T> {
    /// Makes something of each.
    pub fn map<U>(&self, make: impl Fn(&T) -> U) -> ByPage<U> {
        ByPage { app: make(&self.app), by_hand: make(&self.by_hand), bare: make(&self.bare) }
    }

    /// Each with the name of its page.
    pub fn named(&self) -> [(&'static str, &T); 3] {
        [("this app", &self.app), ("the page by hand", &self.by_hand), ("the bare list", &self.bare)]
    }
}

/// The path of each page, below the site's root.
pub const PATHS: ByPage<&str> = ByPage { app: "", by_hand: "by-hand/", bare: "bare/" };

/// Writes the site into a new folder, prints the bytes of each file, and says where it is.
pub fn write_site() -> PathBuf {
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
    // There is none before the first run.
    let _ = fs::remove_dir_all(&site);
    println!("bytes of each file, as built and after Brotli 11");
    copy(&server::dist(), &site, &site);
    write(&site, &site.join(PATHS.by_hand).join("index.html"), by_hand().as_bytes());
    write(&site, &site.join(PATHS.bare).join("index.html"), bare().as_bytes());
    site
}

/// Copies a folder into the site.
fn copy(from: &Path, to: &Path, site: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target, site);
        } else {
            write(site, &target, &fs::read(&path).unwrap());
        }
    }
}

/// Writes a file of the site, with a compressed twin beside it.
fn write(site: &Path, path: &Path, bytes: &[u8]) {
    let compressed = server::compressed(bytes);
    println!("{:>9} {:>8} {}", bytes.len(), compressed.len(), path.strip_prefix(site).unwrap().display());
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
    fs::write(format!("{}.br", path.display()), compressed).unwrap();
}

/// The page by hand: the content and the styles of the built one, so that it has the same look whatever layers that is made of.
fn by_hand() -> String {
    let built = fs::read_to_string(server::dist().join("index.html")).unwrap();
    let styles: String =
        built.split_inclusive("</style>").filter_map(|part| Some(&part[part.find("<style")?..])).collect();
    let content = ui::render(Page::Checklist);
    let script = include_str!("by_hand.js");
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Skills</title>{styles}</head><body>{content}<script type=\"module\">{script}</script></body></html>"
    )
}

/// The bare list.
fn bare() -> String {
    let group = |group: Group| {
        let rows: String = group.skills().map(bare_row).collect();
        format!("<h2>{}</h2><p>{}</p><ul>{rows}</ul>", group.title(), group.intro())
    };
    let groups: String = Lens::Areas.groups().map(group).collect();
    include_str!("bare.html").replace("{rows}", &groups)
}

fn bare_row(skill: &Skill) -> String {
    let words = &WORDS[skill.index()];
    let source = |(title, url): &(&str, &str)| format!("<li><a href=\"{url}\">{title}</a></li>");
    let read: String = words.read.iter().map(source).collect();
    format!(
        "<li id=\"{id}\"><label><input type=\"checkbox\" data-skill=\"{id}\"> <b>{title}</b></label><p>{can}</p>\
         <details><summary>Details</summary><p>{prove}</p><p>{why}</p><ul>{read}</ul></details></li>",
        id = skill.id,
        title = skill.title,
        can = skill.can(),
        prove = words.prove.unwrap_or_default(),
        why = words.why,
    )
}
