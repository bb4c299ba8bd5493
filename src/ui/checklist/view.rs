//! The view of the checklist: a lens, filters and a search, and the skills that fit them.

use crate::browser::location;
use crate::browser::text::nfkd;
use crate::catalogue::{FoldedText, Lens, Level, Query, SKILLS, Skill};
use crate::progress::Status;
use crate::ui::store::Store;
use leptos::prelude::*;
use std::sync::OnceLock;

/// The skills that the person asks to see. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// The person's progress.
    pub store: Store,
    /// The lens.
    pub lens: RwSignal<Lens>,
    /// The status to which the view is narrowed.
    pub status: RwSignal<Option<Status>>,
    /// The level to which the view is narrowed.
    pub level: RwSignal<Option<Level>>,
    /// The text in the search.
    pub typed: RwSignal<String>,
    found: Memo<Found>,
}

/// The skills that fit what the person asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Found {
    /// All of them, since nothing was asked for.
    #[default]
    Everything,
    /// Some of them, or none.
    Narrowed {
        /// True for each skill that fits, by its index in the catalogue.
        fits: Vec<bool>,
        /// True if no skill has the text of the search, and these have a similar one.
        is_near: bool,
    },
}

impl Found {
    /// Returns true if no skill fits.
    pub fn is_empty(&self) -> bool {
        self.number() == 0
    }

    /// Returns true if the skills are only close to what was typed.
    pub fn is_near(&self) -> bool {
        matches!(self, Found::Narrowed { is_near: true, .. }) && !self.is_empty()
    }

    /// Returns true if a skill fits.
    pub fn has(&self, skill: &Skill) -> bool {
        match self {
            Found::Everything => true,
            Found::Narrowed { fits, .. } => fits[skill.index()],
        }
    }

    fn number(&self) -> usize {
        match self {
            Found::Everything => SKILLS.len(),
            Found::Narrowed { fits, .. } => fits.iter().filter(|fits| **fits).count(),
        }
    }
}

impl View {
    /// A view of all skills through the first lens.
    pub fn new(store: Store) -> View {
        let (status, level) = (RwSignal::new(None::<Status>), RwSignal::new(None::<Level>));
        let typed = RwSignal::new(String::new());
        // Computed when the view changes, not when a status does: a row that is ticked while only skills to do are shown stays in
        // place until the view changes.
        let texts = StoredValue::new(OnceLock::new());
        let found = Memo::new(move |_| {
            let (typed, status, level) = (typed.get(), status.get(), level.get());
            // Loading decides which skills fit, and a later tick does not.
            let _ = store.is_loaded();
            if typed.trim().is_empty() && status.is_none() && level.is_none() {
                return Found::Everything;
            }
            let query = Query::new(&FoldedText::from_nfkd(&nfkd(&typed)));
            texts.with_value(|texts| find(store, texts.get_or_init(searchable_texts), &query, status, level))
        });
        View { store, lens: RwSignal::default(), status, level, typed, found }
    }

    /// The skills that fit. Tracked.
    pub fn found(self) -> Found {
        self.found.get()
    }

    /// Returns true if a skill fits. Tracked.
    pub fn shows(self, skill: &Skill) -> bool {
        self.found.with(|found| found.has(skill))
    }

    /// Returns true if everything is shown now. Not tracked.
    pub fn shows_all(self) -> bool {
        self.found.with_untracked(|found| *found == Found::Everything)
    }

    /// Shows all skills through a lens.
    pub fn show_all(self, lens: Lens) {
        self.lens.set(lens);
        self.take_off_filters();
        self.typed.set(String::new());
    }

    /// Shows skills of any status and level.
    pub fn take_off_filters(self) {
        self.status.set(None);
        self.level.set(None);
    }

    /// Shows what the address asks for, and keeps the address in step from now on.
    pub fn read_address(self) {
        let asked = |name: &str| location::query(name);
        self.lens.set(asked("by").and_then(|slug| Lens::from_slug(&slug)).unwrap_or_default());
        self.status.set(asked("show").and_then(|slug| Status::from_slug(&slug)));
        self.level.set(asked("level").and_then(|label| Level::from_label(&label)));
        Effect::new(move |_| {
            let lens = self.lens.get();
            location::set_query("by", (lens != Lens::Areas).then(|| lens.slug()));
            location::set_query("show", self.status.get().map(Status::slug));
            location::set_query("level", self.level.get().map(Level::label));
        });
        Effect::new(move |_| self.announce_found());
    }

    fn announce_found(self) {
        let found = self.found();
        if found != Found::Everything {
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
    let is_near = !any(Query::matches) && any(Query::nearly_matches);
    let matches = if is_near { Query::nearly_matches } else { Query::matches };
    let fits = |(skill, text): (&'static Skill, &FoldedText)| {
        status.is_none_or(|status| store.status_now(skill) == status)
            && level.is_none_or(|level| skill.level == Some(level))
            && matches(query, text)
    };
    Found::Narrowed { fits: SKILLS.iter().zip(texts).map(fits).collect(), is_near }
}

/// The text of each skill that a search goes through: title, sentence and other names.
fn searchable_texts() -> Vec<FoldedText> {
    let text = |skill: &Skill| format!("{} {} {}", skill.title, skill.can(), skill.other_names().join(" "));
    SKILLS.iter().map(|skill| FoldedText::from_nfkd(&nfkd(&text(skill)))).collect()
}
