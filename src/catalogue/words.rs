//! The catalogue's sentences. They reach a person through the prerendered HTML alone; the wasm never holds them.

use super::{Group, Lens};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// What the HTML says about a skill beyond its title.
#[derive(Debug)]
pub struct Words {
    /// "I can …", one sentence.
    pub can: &'static str,
    /// An exercise whose outcome can be shown. `None` for a technology.
    pub prove: Option<&'static str>,
    /// Why it matters, or what a technology is for.
    pub why: &'static str,
    /// Other names people search for.
    pub aka: &'static [&'static str],
    /// Primary sources: title and https address.
    pub read: &'static [(&'static str, &'static str)],
    /// A technology's official site.
    pub site: Option<&'static str>,
    /// Numbers of others in the group to compare a technology with.
    pub alternatives: &'static [u16],
}

/// What the HTML says about a group: an area, a responsibility, a quality.
#[derive(Debug)]
pub struct GroupWords {
    /// As shown.
    pub title: &'static str,
    /// Two words at most, for charts and chips.
    pub short: &'static str,
    /// What it is about, in one sentence.
    pub intro: &'static str,
}

impl Group {
    /// The group's words.
    pub fn words(self) -> &'static GroupWords {
        let words: &[GroupWords] = match self.lens {
            Lens::Areas => AREA_WORDS,
            Lens::Responsibilities => RESPONSIBILITY_WORDS,
            Lens::Employers => QUALITY_WORDS,
        };
        &words[usize::from(self.place)]
    }
}
