//! The view of the checklist: a grouping, filters and a search, and the skills that fit them.

use super::grouping::{Grouping, ListGroup};
use crate::browser::location;
use crate::catalogue::{Lens, Level, Query, SKILLS, Skill};
use crate::progress::{OwnId, Place, Status};
use crate::role::{KeptRole, RoleId};
use crate::ui::parts::PageShown;
use crate::ui::search::{self, Search, Searchable};
use crate::ui::store::Store;
use crate::ui::{KEPT_ROLE, text};
use leptos::{html, prelude::*};
use std::sync::OnceLock;

/// The skills that the person asks to see. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// The person's progress.
    pub store: Store,
    /// The way in which the list is grouped.
    pub grouping: RwSignal<Grouping>,
    /// The groups of the list.
    pub groups: Memo<Vec<ListGroup>>,
    /// The roles that the person keeps, each with its name.
    pub roles: Memo<Vec<(RoleId, String)>>,
    /// The status to which the view is narrowed.
    pub status: RwSignal<Option<Status>>,
    /// The level to which the view is narrowed.
    pub level: RwSignal<Option<Level>>,
    /// The text in the search.
    pub typed: RwSignal<String>,
    /// True while skills are shown by their titles alone, to be ticked off quickly.
    pub quick: RwSignal<bool>,
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
        /// For each skill that fits its rank, best first, by its index in the catalogue.
        ranks: Vec<Option<usize>>,
        /// The own entries that fit, each with its rank.
        own: Vec<(OwnId, usize)>,
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

    /// The rank of a skill, if it fits.
    fn rank(&self, skill: &Skill) -> Option<usize> {
        match self {
            Found::Everything => Some(0),
            Found::Narrowed { ranks, .. } => ranks[skill.index()],
        }
    }

    /// The rank of an own entry, if it fits.
    fn own_rank(&self, id: OwnId) -> Option<usize> {
        match self {
            Found::Everything => Some(0),
            Found::Narrowed { own, .. } => own.iter().find(|(other, _)| *other == id).map(|(_, rank)| *rank),
        }
    }

    fn number(&self) -> usize {
        match self {
            Found::Everything => SKILLS.len(),
            Found::Narrowed { ranks, own, .. } => ranks.iter().flatten().count() + own.len(),
        }
    }
}

impl View {
    /// A view of all skills through the first lens.
    pub fn new(store: Store) -> View {
        let grouping = RwSignal::new(Grouping::default());
        let (status, level) = (RwSignal::new(None::<Status>), RwSignal::new(None::<Level>));
        let typed = RwSignal::new(String::new());
        // Computed when the view changes, not when a status does: a row that is ticked while only skills to do are shown stays in
        // place until the view changes.
        let searchable = StoredValue::new(OnceLock::new());
        let found = Memo::new(move |_| {
            let (typed, status, level) = (typed.get(), status.get(), level.get());
            // Loading decides which skills fit, and a later tick does not.
            let _ = store.is_loaded();
            if typed.trim().is_empty() && status.is_none() && level.is_none() {
                return Found::Everything;
            }
            let query = search::query(&typed);
            searchable.with_value(|all| {
                find(
                    store,
                    all.get_or_init(|| SKILLS.iter().map(Searchable::new).collect::<Vec<_>>()),
                    &query,
                    status,
                    level,
                )
            })
        });
        let shown = use_context::<PageShown>();
        let groups = Memo::new(move |_| match grouping.get() {
            Grouping::Lens(lens) => lens.groups().map(ListGroup::Lens).collect(),
            Grouping::Role(id) => {
                // Grouped when the view changes, not when the role does: a skill that is asked for with another weight stays in
                // place until then. Whoever comes back to the page may have changed the role elsewhere.
                found.track();
                if let Some(shown) = shown {
                    shown.track();
                }
                let kept = store.role_now(id);
                kept.map(|kept| ListGroup::of_role(id, kept.role().clone())).unwrap_or_default()
            }
        });
        let roles = Memo::new(move |_| {
            let named = |(id, kept): (RoleId, KeptRole)| (id, text::role_name(kept.role()));
            store.roles().into_iter().map(named).collect()
        });
        View { store, grouping, groups, roles, status, level, typed, quick: RwSignal::new(false), found }
    }

    /// The lens through which the list is grouped; the one by area, if it is grouped by a role. Tracked.
    pub fn lens(self) -> Lens {
        match self.grouping.get() {
            Grouping::Lens(lens) => lens,
            Grouping::Role(_) => Lens::default(),
        }
    }

    /// The role by which the list is grouped. Tracked.
    pub fn role(self) -> Option<RoleId> {
        match self.grouping.get() {
            Grouping::Lens(_) => None,
            Grouping::Role(id) => Some(id),
        }
    }

    /// Returns true if the list is grouped by area. Tracked.
    pub fn is_by_area(self) -> bool {
        self.grouping.get() == Grouping::Lens(Lens::Areas)
    }

    /// Groups the list by a role, or by area.
    pub fn group_by_role(self, role: Option<RoleId>) {
        self.grouping.set(role.map(Grouping::Role).unwrap_or_default());
    }

    /// The skills that fit. Tracked.
    pub fn found(self) -> Found {
        self.found.get()
    }

    /// The rank of a skill among those that fit, best first; `None` if it does not. Tracked.
    pub fn rank(self, skill: &Skill) -> Option<usize> {
        self.found.with(|found| found.rank(skill))
    }

    /// The best rank of some skills; `None` if none fits. Tracked.
    pub fn best<'a>(self, skills: impl IntoIterator<Item = &'a Skill>) -> Option<usize> {
        skills.into_iter().filter_map(|skill| self.rank(skill)).min()
    }

    /// The rank of an own entry among all that fits, best first; `None` if it does not. Tracked.
    pub fn own_rank(self, id: OwnId) -> Option<usize> {
        self.found.with(|found| found.own_rank(id))
    }

    /// The best rank of the own entries in some places; `None` if none fits. Tracked.
    pub fn best_own(self, has: impl Fn(Place) -> bool) -> Option<usize> {
        self.store.with_own(|own| {
            let there = own.iter().filter(|(_, own)| has(own.place()));
            there.filter_map(|(id, _)| self.own_rank(*id)).min()
        })
    }

    /// Returns true if a search or a filter leaves skills out. Tracked.
    pub fn is_narrowed(self) -> bool {
        self.found.with(|found| *found != Found::Everything)
    }

    /// The id of the group that shows a skill, or that has an id. Not tracked.
    pub fn group_of(self, skill: Option<&'static Skill>, id: &str) -> Option<&'static str> {
        let shows = |group: &&ListGroup| match skill {
            Some(skill) => group.has(skill) && untrack(|| self.rank(skill)).is_some(),
            None => group.id() == id && untrack(|| self.best(group.skills())).is_some(),
        };
        self.groups.read_untracked().iter().find(shows).map(ListGroup::id)
    }

    /// Shows all skills, grouped in a way.
    pub fn show_all(self, grouping: Grouping) {
        self.grouping.set(grouping);
        self.take_off_filters();
        self.typed.set(String::new());
    }

    /// Shows skills by their titles alone, and goes to them.
    pub fn start_quick_pass(self, skills: NodeRef<html::Div>) {
        self.quick.set(true);
        if let Some(skills) = skills.get_untracked() {
            skills.scroll_into_view();
            // Fails only for elements that cannot take the focus.
            let _ = skills.focus();
        }
    }

    /// Shows skills of any status and level.
    pub fn take_off_filters(self) {
        self.status.set(None);
        self.level.set(None);
    }

    /// Shows what the address asks for, and keeps the address in step from now on.
    pub fn read_address(self) {
        let asked = |name: &str| location::query(name);
        let role = asked(KEPT_ROLE).and_then(|id| id.parse().ok()).map(Grouping::Role);
        let lens = asked("by").and_then(|slug| Lens::from_slug(&slug)).map(Grouping::Lens);
        self.grouping.set(role.or(lens).unwrap_or_default());
        self.status.set(asked("show").and_then(|slug| Status::from_slug(&slug)));
        self.level.set(asked("level").and_then(|label| Level::from_label(&label)));
        Effect::new(move |_| {
            let lens = self.lens();
            location::set_query("by", (lens != Lens::Areas).then(|| lens.slug()));
            location::set_query(KEPT_ROLE, self.role().map(|id| id.to_string()).as_deref());
            location::set_query("show", self.status.get().map(Status::slug));
            location::set_query("level", self.level.get().map(Level::label));
        });
        Effect::new(move |_| self.announce_found());
        Effect::new(move |_| self.leave_deleted_role());
    }

    /// Groups the list by area where the role by which it is grouped is not kept, or no longer.
    fn leave_deleted_role(self) {
        if let Some(id) = self.role()
            && !self.roles.read().iter().any(|(other, _)| *other == id)
        {
            self.group_by_role(None);
        }
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

/// Finds the skills and the own entries that fit: by status as they are set now, which is not tracked.
fn find(
    store: Store,
    searchable: &[Searchable],
    query: &Query,
    status: Option<Status>,
    level: Option<Level>,
) -> Found {
    // An own entry is searched by its name and its place.
    let own: Vec<_> =
        untrack(|| store.own()).into_iter().map(|(id, own)| (id, Searchable::of_own(&own), own)).collect();
    let search = Search::new(query, searchable.iter().chain(own.iter().map(|(_, searchable, _)| searchable)));
    let has_status = |other: Status| status.is_none_or(|status| other == status);
    let skill = |(skill, searchable): (&'static Skill, &Searchable)| {
        let fits =
            has_status(store.status_now(skill)) && level.is_none_or(|level| skill.level == Some(level));
        search.rank(searchable).filter(|_| fits)
    };
    let ranks = SKILLS.iter().zip(searchable).map(skill).collect();
    let own = own.iter().filter(|(.., own)| has_status(own.status) && level.is_none());
    let own = own.filter_map(|(id, searchable, _)| Some((*id, search.rank(searchable)?))).collect();
    Found::Narrowed { ranks, own, is_near: search.is_near() }
}
