//! What the person looks at, and through what.

use crate::browser::location;
use crate::browser::text::nfkd;
use crate::catalogue::{FoldedText, Lens, Level, Query, SKILLS, Skill};
use crate::progress::Status;
use crate::ui::store::Store;
use leptos::prelude::*;
use std::sync::OnceLock;

/// What the person asks to see. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// What the person has set.
    pub store: Store,
    /// Through which lens.
    pub lens: RwSignal<Lens>,
    /// Only the skills of a status.
    pub status: RwSignal<Option<Status>>,
    /// Only the skills of a level.
    pub level: RwSignal<Option<Level>>,
    /// Only the skills that have what was typed.
    pub typed: RwSignal<String>,
    found: Memo<Found>,
}

/// Which skills fit what the person asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// By index in the catalogue; empty where nothing is asked, and all fit.
    fits: Vec<bool>,
    /// Whether nothing is spelled like that, and what comes close is shown.
    near: bool,
}

impl Found {
    /// Whether no skill fits.
    pub fn is_empty(&self) -> bool {
        !self.fits.is_empty() && self.number() == 0
    }

    /// Whether what is shown only comes close to what was typed.
    pub fn is_near(&self) -> bool {
        self.near && !self.is_empty()
    }

    /// Whether a skill fits.
    pub fn has(&self, skill: &Skill) -> bool {
        self.fits.get(skill.index()).is_none_or(|fit| *fit)
    }

    /// Whether something was asked for.
    fn is_narrowed(&self) -> bool {
        !self.fits.is_empty()
    }

    fn number(&self) -> usize {
        self.fits.iter().filter(|fit| **fit).count()
    }
}

impl View {
    /// All of the first lens.
    pub fn new(store: Store) -> View {
        let (status, level) = (RwSignal::new(None::<Status>), RwSignal::new(None::<Level>));
        let typed = RwSignal::new(String::new());
        // Worked out when the question changes, not when an answer does: a row that is ticked while one looks at what is to do
        // stays in place until one asks again.
        let texts = StoredValue::new(OnceLock::new());
        let found = Memo::new(move |_| {
            let (typed, status, level) = (typed.get(), status.get(), level.get());
            // What storage holds decides what fits, but not a tick that comes later.
            let _ = store.is_loaded();
            if typed.trim().is_empty() && status.is_none() && level.is_none() {
                return Found::default();
            }
            let query = Query::new(&FoldedText::from_nfkd(&nfkd(&typed)));
            texts.with_value(|texts| find(store, texts.get_or_init(searched), &query, status, level))
        });
        View { store, lens: RwSignal::default(), status, level, typed, found }
    }

    /// Which skills fit. Tracked.
    pub fn found(self) -> Found {
        self.found.get()
    }

    /// Whether a skill fits. Tracked.
    pub fn shows(self, skill: &Skill) -> bool {
        self.found.with(|found| found.has(skill))
    }

    /// Whether nothing is left out now. Not tracked.
    pub fn shows_all(self) -> bool {
        self.found.with_untracked(|found| !found.is_narrowed())
    }

    /// Shows all of a lens.
    pub fn show_all(self, lens: Lens) {
        self.lens.set(lens);
        self.status.set(None);
        self.level.set(None);
        self.typed.set(String::new());
    }

    /// Shows what the address asks for, and has the address ask for what is shown from now on.
    pub fn read_address(self) {
        let asked = |word: &str| location::query(word);
        self.lens.set(asked("by").and_then(|slug| Lens::from_slug(&slug)).unwrap_or_default());
        self.status.set(asked("show").and_then(|slug| Status::from_slug(&slug)));
        self.level.set(asked("level").and_then(|label| Level::from_label(&label)));
        Effect::new(move |_| {
            let lens = self.lens.get();
            location::set_query("by", (lens != Lens::Areas).then(|| lens.slug()));
            location::set_query("show", self.status.get().map(Status::slug));
            location::set_query("level", self.level.get().map(Level::label));
        });
        Effect::new(move |_| self.tell_found());
    }

    fn tell_found(self) {
        let found = self.found();
        if found.is_narrowed() {
            let number = found.number();
            let skills = if number == 1 { "skill" } else { "skills" };
            self.store.notices.say(format!("{number} {skills} shown."));
        }
    }
}

/// Finds the skills that fit: by status as they are set now, which is not tracked.
fn find(
    store: Store,
    texts: &[FoldedText],
    query: &Query,
    status: Option<Status>,
    level: Option<Level>,
) -> Found {
    let any = |matches: fn(&Query, &FoldedText) -> bool| texts.iter().any(|text| matches(query, text));
    let near = !any(Query::matches) && any(Query::nearly_matches);
    let matches = if near { Query::nearly_matches } else { Query::matches };
    let fits = |(skill, text): (&'static Skill, &FoldedText)| {
        status.is_none_or(|status| store.status_now(skill) == status)
            && level.is_none_or(|level| skill.level == Some(level))
            && matches(query, text)
    };
    Found { fits: SKILLS.iter().zip(texts).map(fits).collect(), near }
}

/// What a search looks through: title, sentence and other names of each skill.
fn searched() -> Vec<FoldedText> {
    let text = |skill: &Skill| format!("{} {} {}", skill.title, skill.can(), skill.other_names().join(" "));
    SKILLS.iter().map(|skill| FoldedText::from_nfkd(&nfkd(&text(skill)))).collect()
}
