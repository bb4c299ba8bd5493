//! The matrix as the person asks to see it: its rows, its columns, and the order of both.

use super::people::People;
use crate::browser::page;
use crate::catalogue::{Lens, Level, SKILLS, Skill};
use crate::progress::Name;
use crate::role::{Part, Parts, Role, RoleId};
use crate::team::{Against, Coverage, Covered, PersonId};
use crate::ui::search::{self, Search, Searchable};
use crate::ui::text;
use leptos::prelude::*;
use std::cmp::Reverse;
use std::sync::OnceLock;

/// The most people who have a column each. A wider table says less than numbers do.
pub const MAX_COLUMNS: usize = 100;

/// The screens that are narrower than the table of two people, as styles have them by `--phone`.
const NARROW: &str = "(width < 56.25em)";

/// A role to hold the team against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// All that an engineer of a level is expected to do.
    Level(Level),
    /// One that the person keeps.
    Kept(RoleId),
}

/// The people who have a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// All of them.
    Everyone,
    /// One of them.
    One(PersonId),
}

/// The skills that are shown, by who can do them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those that only one person can do.
    OnlyOne,
    /// Those that nobody can do.
    Nobody,
    /// Those that someone is learning.
    Learning,
}

/// The order of the people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PeopleOrder {
    /// As they were brought in.
    #[default]
    Brought,
    /// By name.
    Name,
    /// Those first who can do most, of a role if one is chosen.
    Strength,
    /// Those first to whom most is missing.
    Missing,
}

/// The order of the skills of a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SkillOrder {
    /// As the catalogue has them.
    #[default]
    Listed,
    /// By title.
    Title,
    /// Those first that the fewest can do.
    Missing,
    /// Those first that most can do.
    Strength,
}

/// A group of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetGroup {
    /// The id, unique over all groups of a sheet.
    pub id: &'static str,
    /// The title.
    pub title: &'static str,
    /// The skills, in the order of the rows.
    pub skills: Vec<&'static Skill>,
}

/// The matrix as the person asks to see it. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    /// The people.
    pub people: People,
    /// The people who can do each skill.
    pub coverage: Memo<Coverage>,
    /// All skills by how many can do them.
    pub covered: Memo<Covered>,
    /// The lens through which skills are grouped, unless a role is chosen.
    pub lens: RwSignal<Lens>,
    /// The role that the team is held against.
    pub asked: RwSignal<Option<Asked>>,
    /// The same role, if it is still kept.
    pub role: Memo<Option<Role>>,
    /// The text in the search.
    pub typed: RwSignal<String>,
    /// The level to which the rows are narrowed.
    pub level: RwSignal<Option<Level>>,
    /// The choice of skills by who can do them.
    pub filter: RwSignal<Filter>,
    /// The order of the people.
    pub people_order: RwSignal<PeopleOrder>,
    /// The order of the skills.
    pub skill_order: RwSignal<SkillOrder>,
    /// The people whom the person chose to see. Until then, a narrow screen shows the first one, and others everyone.
    pub chosen: RwSignal<Option<Columns>>,
    /// The people who have a column, by their index in the team.
    pub columns: Memo<Vec<usize>>,
    /// The groups of rows.
    pub groups: Memo<Vec<SheetGroup>>,
    is_narrow: RwSignal<bool>,
    /// By the index of a skill, true if its row is shown; `None` if all are.
    shown: Memo<Option<Vec<bool>>>,
}

impl Sheet {
    /// All people and all skills.
    pub fn new(people: People) -> Sheet {
        let coverage = Memo::new(move |_| Coverage::new(people.team.read().summaries()));
        let covered = Memo::new(move |_| coverage.read().covered(|_| true));
        let (lens, asked) = (RwSignal::new(Lens::default()), RwSignal::new(None::<Asked>));
        let role = Memo::new(move |_| match asked.get()? {
            Asked::Level(level) => Some(role_of(people, level)),
            Asked::Kept(id) => people.store.role(id).map(|kept| kept.role().clone()),
        });
        let (people_order, skill_order) = (RwSignal::default(), RwSignal::default());
        let (chosen, is_narrow) = (RwSignal::new(None::<Columns>), RwSignal::new(false));
        let columns = Memo::new(move |_| {
            let everyone = || ordered_people(people, &coverage.read(), &role.read(), people_order.get());
            match chosen.get() {
                Some(Columns::One(id)) => {
                    let place = people.team.read().people().position(|(other, _)| other == id);
                    place.into_iter().collect()
                }
                None if is_narrow.get() => everyone().into_iter().take(1).collect(),
                Some(Columns::Everyone) | None if coverage.read().people() > MAX_COLUMNS => Vec::new(),
                Some(Columns::Everyone) | None => everyone(),
            }
        });
        let groups = Memo::new(move |_| {
            let mut groups = match &*role.read() {
                Some(role) => groups_of_role(role),
                None => groups_of_lens(lens.get()),
            };
            let coverage = coverage.read();
            let can = |skill: &&Skill| coverage.of(skill).can().len();
            for SheetGroup { skills, .. } in &mut groups {
                // Stable, so that equal ones stay in the order of the catalogue.
                match skill_order.get() {
                    SkillOrder::Listed => {}
                    SkillOrder::Title => skills.sort_by_key(|skill| skill.title.to_lowercase()),
                    SkillOrder::Missing => skills.sort_by_key(can),
                    SkillOrder::Strength => skills.sort_by_key(|skill| Reverse(can(skill))),
                }
            }
            groups
        });
        let (typed, level) = (RwSignal::new(String::new()), RwSignal::new(None::<Level>));
        let filter = RwSignal::new(Filter::default());
        let searchable = StoredValue::new(OnceLock::new());
        let shown = Memo::new(move |_| {
            let (typed, level, filter) = (typed.get(), level.get(), filter.get());
            if typed.trim().is_empty() && level.is_none() && filter == Filter::All {
                return None;
            }
            let query = search::query(&typed);
            let covered = covered.read();
            let fits = |skill: &&'static Skill| {
                level.is_none_or(|level| skill.level == Some(level)) && passes(filter, skill, &covered)
            };
            let shown = searchable.with_value(|all: &OnceLock<Vec<Searchable>>| {
                let all = all.get_or_init(|| SKILLS.iter().map(Searchable::new).collect());
                let search = Search::new(&query, all.iter());
                let is_shown = |(skill, one): (&'static Skill, _)| search.rank(one).is_some() && fits(&skill);
                SKILLS.iter().zip(all).map(is_shown).collect()
            });
            Some(shown)
        });
        Sheet {
            people,
            coverage,
            covered,
            lens,
            asked,
            role,
            typed,
            level,
            filter,
            people_order,
            skill_order,
            chosen,
            columns,
            groups,
            is_narrow,
            shown,
        }
    }

    /// Follows the width of the window, as long as the page lives.
    pub fn follow_width(self) {
        page::follow_media(NARROW, move |is_narrow| self.is_narrow.set(is_narrow));
    }

    /// Returns true if the row of a skill is shown. Tracked.
    pub fn shows(self, skill: &Skill) -> bool {
        self.shown.with(|shown| shown.as_ref().is_none_or(|shown| shown[skill.index()]))
    }

    /// The number of skills that are shown; `None` if all are. Tracked.
    pub fn number_shown(self) -> Option<usize> {
        self.shown
            .with(|shown| shown.as_ref().map(|shown| shown.iter().filter(|is_shown| **is_shown).count()))
    }

    /// The choice of people that is in force. Tracked.
    pub fn columns_chosen(self) -> Columns {
        let first = || self.columns.with(|columns| columns.first().copied());
        match self.chosen.get() {
            Some(chosen) => chosen,
            None if self.is_narrow.get() => {
                let team = self.people.team.read();
                let id = first().and_then(|first| team.people().nth(first)).map(|(id, _)| id);
                id.map_or(Columns::Everyone, Columns::One)
            }
            None => Columns::Everyone,
        }
    }

    /// Shows all rows.
    pub fn show_all(self) {
        self.typed.set(String::new());
        self.level.set(None);
        self.filter.set(Filter::All);
    }
}

/// The role of a level, as the page of roles has it.
fn role_of(people: People, level: Level) -> Role {
    let name = Name::new(&format!("{} backend engineer", text::capital(level.engineer())));
    Role::of_level(people.store.today().unwrap_or_default(), name, level)
}

/// The people in an order, each by their index in the team. Tracked.
fn ordered_people(
    people: People,
    coverage: &Coverage,
    role: &Option<Role>,
    order: PeopleOrder,
) -> Vec<usize> {
    let mut everyone: Vec<usize> = (0..coverage.people()).collect();
    let by_strength = || match role {
        Some(role) => Against::new(coverage, role).closest.iter().map(|candidate| candidate.person).collect(),
        None => {
            let mut everyone: Vec<usize> = (0..coverage.people()).collect();
            let green: Vec<u16> =
                people.team.read().summaries().map(|summary| summary.whole().green).collect();
            everyone.sort_by_key(|person| Reverse(green[*person]));
            everyone
        }
    };
    match order {
        PeopleOrder::Brought => {}
        PeopleOrder::Name => {
            let names = people.names.read();
            everyone.sort_by_key(|person| names[*person].to_lowercase());
        }
        PeopleOrder::Strength => everyone = by_strength(),
        PeopleOrder::Missing => {
            everyone = by_strength();
            everyone.reverse();
        }
    }
    everyone
}

fn groups_of_lens(lens: Lens) -> Vec<SheetGroup> {
    lens.groups()
        .map(|group| SheetGroup { id: group.id, title: group.title(), skills: group.skills().collect() })
        .collect()
}

/// The groups of a role, its musts first. A part without skills makes none.
fn groups_of_role(role: &Role) -> Vec<SheetGroup> {
    let parts = Parts::new(role.clone());
    let group = |part: Part| SheetGroup {
        id: text::part_id(part),
        title: text::part(part),
        skills: parts.skills(part).to_vec(),
    };
    Part::ALL.map(group).into_iter().filter(|group| !group.skills.is_empty()).collect()
}

/// Returns true if a skill passes a filter. A technology is missing where nobody can do its job with any.
fn passes(filter: Filter, skill: &'static Skill, covered: &Covered) -> bool {
    match filter {
        Filter::All => true,
        Filter::OnlyOne => covered.only_one.iter().any(|(only, _)| *only == skill),
        Filter::Nobody => {
            covered.nobody.contains(&skill) || skill.job().is_some_and(|job| covered.open.contains(&job))
        }
        Filter::Learning => covered.learning.contains(&skill),
    }
}
