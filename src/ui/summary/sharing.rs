//! The summary as a person shares it: a name, links as evidence, names that they added, and the link that carries all that.

use crate::browser::location;
use crate::catalogue::{Lens, SKILLS, Skill, SkillNumber};
use crate::link;
use crate::progress::{Evidence, EvidenceUrl, MAX_EVIDENCE, MAX_OWN_NAMES, Name, OwnId, Summary, urls};
use crate::ui::Page;
use crate::ui::store::Store;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// An address in a note, which the person may choose to show as evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The skill of the note.
    pub skill: &'static Skill,
    /// The address.
    pub url: EvidenceUrl,
}

/// The summary as it is shared. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct Sharing {
    /// The person's store.
    pub store: Store,
    /// The skills that have a note, in the order of the catalogue, each with its note.
    pub notes: Memo<Vec<(&'static Skill, String)>>,
    /// The addresses in the notes.
    pub offers: Memo<Vec<Offer>>,
    /// The summary, with the name, the evidence and the own names that it shows.
    pub summary: Memo<Summary>,
    /// The summary with every own name, as files have it that the person saves.
    pub whole: Memo<Summary>,
    /// The link to it; `None` until the page is hydrated.
    pub link: Memo<Option<String>>,
    chosen: RwSignal<Vec<Offer>>,
    /// The own entries of which the link shows the names.
    named: RwSignal<Vec<OwnId>>,
}

impl Sharing {
    /// Shares the summary of today under the person's name, with neither evidence nor own names at first.
    pub fn new(store: Store) -> Sharing {
        let noted = store.noted();
        let notes = Memo::new(move |_| {
            let noted = noted.read();
            let skills = SKILLS.iter().filter(|skill| noted.contains(&skill.number));
            skills.map(|skill| (skill, store.note(skill.number))).collect::<Vec<_>>()
        });
        let offers = Memo::new(move |_| notes.read().iter().flat_map(offers_of).collect::<Vec<_>>());
        let chosen = RwSignal::new(Vec::<Offer>::new());
        let named = RwSignal::new(Vec::<OwnId>::new());
        let whole = Memo::new(move |_| {
            let (offers, chosen) = (offers.read(), chosen.read());
            // An address that was removed from its note is no longer shown.
            let shown = offers.iter().filter(|offer| chosen.contains(offer));
            let evidence = shown.map(|offer| Evidence { skill: offer.skill.number, url: offer.url.clone() });
            let name = store.settings.name().as_deref().and_then(Name::new);
            store.summary(name).with_evidence(evidence)
        });
        let summary = Memo::new(move |_| {
            let own = store.own();
            let named = named.read();
            whole.get().sharing_own(|index| own.get(index).is_some_and(|(id, _)| named.contains(id)))
        });
        let link = Memo::new(move |_| {
            store.is_loaded().then(|| {
                let page = location::resolve(&Page::Summary.to(Page::Shared));
                format!("{page}#{}", link::encode(&*summary.read()))
            })
        });
        Sharing { store, notes, offers, summary, whole, link, chosen, named }
    }

    /// Returns true if an address is shown as evidence. Tracked.
    pub fn shows(self, offer: &Offer) -> bool {
        self.chosen.read().contains(offer)
    }

    /// Returns true if the summary shows as much evidence as it can carry. Tracked.
    pub fn is_full(self) -> bool {
        self.summary.read().evidence().len() >= MAX_EVIDENCE
    }

    /// Shows an address as evidence, or hides it.
    pub fn show(self, offer: Offer, shown: bool) {
        self.chosen.update(|chosen| {
            chosen.retain(|other| *other != offer);
            if shown {
                chosen.push(offer);
            }
        });
    }

    /// Returns true if the link shows the name of an own entry. Tracked.
    pub fn names(self, id: OwnId) -> bool {
        self.named.read().contains(&id)
    }

    /// Returns true if the link shows as many own names as it can carry. Tracked.
    pub fn is_full_of_names(self) -> bool {
        self.summary.read().named_own().count() >= MAX_OWN_NAMES
    }

    /// Has the link show the name of an own entry, or hide it.
    pub fn name_own(self, id: OwnId, shown: bool) {
        self.named.update(|named| {
            named.retain(|other| *other != id);
            if shown {
                named.push(id);
            }
        });
    }

    /// The notes by skill number, as they are now. Not tracked.
    pub fn notes_now(self) -> BTreeMap<SkillNumber, String> {
        self.notes
            .with_untracked(|notes| notes.iter().map(|(skill, note)| (skill.number, note.clone())).collect())
    }
}

fn offers_of((skill, note): &(&'static Skill, String)) -> Vec<Offer> {
    urls(note).into_iter().map(|url| Offer { skill, url }).collect()
}

/// The title of an area, by its id.
pub fn title_of(id: &str) -> String {
    Lens::find(id).map(|group| group.title().to_owned()).unwrap_or_default()
}

/// The short name of a group, by its id.
pub fn short_of(id: &str) -> String {
    Lens::find(id).map(|group| group.short().to_owned()).unwrap_or_default()
}
