//! The explanation of a skill: written into the HTML at build time, and into one file that the browser fetches when it shows a
//! skill a second time.

#[cfg(not(target_arch = "wasm32"))]
use super::{Skill, WORDS};
use serde::{Deserialize, Serialize};

/// The explanation of one skill, as its details show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// An exercise whose outcome can be shown. `None` for a technology.
    pub prove: Option<String>,
    /// The reason why it matters, or the use of a technology.
    pub why: String,
    /// Primary sources and official sites: title and https address.
    pub read: Vec<(String, String)>,
}

impl Explanation {
    /// The file, below the app's root, that holds the explanations of all skills in the order of the catalogue, as a JSON array.
    pub const FILE: &str = "explanations.json";

    /// The explanation of a skill, from the catalogue's prose.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_catalogue(skill: &Skill) -> Explanation {
        let words = &WORDS[skill.index()];
        let site = words.site.map(|site| ("Official site", site));
        let read = words.read.iter().copied().chain(site);
        Explanation {
            prove: words.prove.map(str::to_owned),
            why: words.why.to_owned(),
            read: read.map(|(title, url)| (title.to_owned(), url.to_owned())).collect(),
        }
    }
}
