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

/// The words of the groups of [`Lens::Demand`], most named first.
const DEMAND_WORDS: &[GroupWords] = &[
    GroupWords {
        title: "Named in 20 ads or more",
        short: "20 and more",
        intro: "What one job advertisement in four asks for, or more.",
    },
    GroupWords {
        title: "Named in 10 to 19 ads",
        short: "10 to 19",
        intro: "What you meet again and again when you look for a job.",
    },
    GroupWords { title: "Named in 5 to 9 ads", short: "5 to 9", intro: "Asked for often enough to pay off." },
    GroupWords { title: "Named in 2 to 4 ads", short: "2 to 4", intro: "Asked for by some." },
    GroupWords {
        title: "Named in one ad at most",
        short: "One at most",
        intro: "Ads are short. Much of what the work needs is in none of them.",
    },
];

impl Group {
    /// The group's words.
    pub fn words(self) -> &'static GroupWords {
        let words: &[GroupWords] = match self.lens {
            Lens::Areas => AREA_WORDS,
            Lens::Responsibilities => RESPONSIBILITY_WORDS,
            Lens::Employers => QUALITY_WORDS,
            Lens::Demand => DEMAND_WORDS,
        };
        &words[usize::from(self.place)]
    }
}
