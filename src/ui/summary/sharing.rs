//! What the person shows of themselves: a name, links as evidence, and the link that carries both with the summary.

use crate::browser::location;
use crate::catalogue::{Lens, SKILLS, Skill};
use crate::link;
use crate::progress::{EVIDENCE, Summary, links};
use crate::ui::Page;
use crate::ui::store::Store;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A link from a note, which the person may choose to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The skill on which it is noted.
    pub skill: &'static Skill,
    /// The address.
    pub link: String,
}

/// What is shared. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct Sharing {
    /// What the person has set.
    pub store: Store,
    /// The skills on which something is noted, in the order of the catalogue, each with its note.
    pub notes: Memo<Vec<(&'static Skill, String)>>,
    /// The links in the notes.
    pub offers: Memo<Vec<Offer>>,
    /// The summary, with the name and the evidence that it shows.
    pub summary: Memo<Summary>,
    /// The link to it; empty until the page has come to life.
    pub link: Memo<String>,
    chosen: RwSignal<Vec<Offer>>,
}

impl Sharing {
    /// Shares the summary of today under the person's name, and no evidence before they choose some.
    pub fn new(store: Store) -> Sharing {
        let noted = store.noted();
        let notes = Memo::new(move |_| {
            let noted = noted.read();
            let skills = SKILLS.iter().filter(|skill| noted.contains(&skill.number));
            skills.map(|skill| (skill, store.note(skill.number).text)).collect::<Vec<_>>()
        });
        let offers = Memo::new(move |_| notes.read().iter().flat_map(offers_of).collect::<Vec<_>>());
        let chosen = RwSignal::new(Vec::<Offer>::new());
        let summary = Memo::new(move |_| {
            let (offers, chosen) = (offers.read(), chosen.read());
            // A link that has gone from its note is shown no longer.
            let shown = offers.iter().filter(|offer| chosen.contains(offer));
            let evidence = shown.map(|offer| (offer.skill.number, offer.link.clone()));
            store.summary(&store.settings.name()).with_evidence(evidence)
        });
        let link = Memo::new(move |_| {
            if !store.is_loaded() {
                return String::new();
            }
            let there = location::resolve(&Page::Summary.to(Page::Shared));
            format!("{there}#{}", link::encode(&summary.read()))
        });
        Sharing { store, notes, offers, summary, link, chosen }
    }

    /// Whether a link is shown as evidence. Tracked.
    pub fn shows(self, offer: &Offer) -> bool {
        self.chosen.read().contains(offer)
    }

    /// Whether the summary shows as many links as it can carry. Tracked.
    pub fn is_full(self) -> bool {
        self.summary.read().evidence.len() >= EVIDENCE
    }

    /// Shows a link as evidence, or no longer.
    pub fn show(self, offer: Offer, shown: bool) {
        self.chosen.update(|chosen| {
            chosen.retain(|other| *other != offer);
            if shown {
                chosen.push(offer);
            }
        });
    }

    /// The notes by skill number, as they are now. Not tracked.
    pub fn notes_now(self) -> BTreeMap<u16, String> {
        self.notes
            .with_untracked(|notes| notes.iter().map(|(skill, note)| (skill.number, note.clone())).collect())
    }
}

fn offers_of((skill, note): &(&'static Skill, String)) -> Vec<Offer> {
    links(note).into_iter().map(|link| Offer { skill, link: link.to_owned() }).collect()
}

/// The title of an area, by its anchor.
pub fn title_of(anchor: &str) -> String {
    Lens::find(anchor).map(|(_, group)| group.title().to_owned()).unwrap_or_default()
}

/// The short name of a group, by its anchor.
pub fn short_of(anchor: &str) -> String {
    Lens::find(anchor).map(|(_, group)| group.short().to_owned()).unwrap_or_default()
}
