//! Two summaries area by area, with a road for each, and the skills behind them.

use crate::catalogue::{Group, Lens, Skill};
use crate::export::NAMELESS;
use crate::progress::{Abilities, Compared, Name, Own, Status, Summary};
use crate::ui::parts::{Chips, OwnChips, Road};
use crate::ui::{Page, text};
use leptos::prelude::*;
use std::cmp::Reverse;

/// A part of both summaries: an area, or the technologies of all stack groups.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    Area(Group),
    Technologies,
}

impl Part {
    /// Areas in the order of the catalogue, then the technologies.
    fn all() -> impl Iterator<Item = Part> {
        Lens::Areas.groups().filter(|group| !group.is_stack()).map(Part::Area).chain([Part::Technologies])
    }

    fn id(self) -> &'static str {
        match self {
            Part::Area(group) => group.id,
            Part::Technologies => "technologies",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Part::Area(group) => group.title(),
            Part::Technologies => "Technologies",
        }
    }

    fn has(self, skill: &Skill) -> bool {
        match self {
            Part::Area(group) => group.has(skill),
            Part::Technologies => skill.is_technology(),
        }
    }
}

/// The two summaries that are compared.
#[derive(Debug, Clone)]
pub struct Both {
    /// One's own summary.
    pub mine: Signal<Summary>,
    /// Someone else's summary, counted by the same skills.
    pub theirs: Signal<Summary>,
    /// The other person's name, if they gave one.
    pub name: Option<Name>,
}

impl Both {
    /// Compares the two in the skills for which `belongs` is true. Tracked.
    pub fn compared(&self, belongs: impl Fn(&Skill) -> bool) -> Compared {
        Compared::new(&self.mine.read(), &self.theirs.read(), belongs)
    }
}

/// The areas, those with the largest gap first.
#[component]
pub fn Areas(
    /// The two summaries.
    both: Both,
) -> impl IntoView {
    let order = {
        let both = both.clone();
        Memo::new(move |_| {
            let mut parts: Vec<Part> = Part::all().collect();
            parts.sort_by_cached_key(|part| Reverse(both.compared(|skill| part.has(skill)).gap()));
            parts
        })
    };
    view! {
        <section class="card" aria-labelledby="areas">
            <h2 id="areas">"Where you differ most"</h2>
            <ul class="lines paired">
                <For each=move || order.get() key=|part| part.id() let:part>
                    <li><PartDetails part both=both.clone()/></li>
                </For>
            </ul>
        </section>
    }
}

/// One part: both roads, and its skills once it is opened.
#[component]
fn PartDetails(part: Part, both: Both) -> impl IntoView {
    let opened = RwSignal::new(false);
    let person = text::person_first(both.name.as_ref());
    let count = |summary: Signal<Summary>| {
        Memo::new(move |_| summary.with(|summary| summary.count(|skill| part.has(skill))))
    };
    let (mine, theirs) = (count(both.mine), count(both.theirs));
    let compared = {
        let both = both.clone();
        Memo::new(move |_| both.compared(|skill| part.has(skill)))
    };
    let adds = {
        let name = both.name.clone();
        move || text::adds(name.as_ref(), &compared.read())
    };
    let sides = sides(&person).map(|(side, title)| {
        view! { <SideList side title compared mine=both.mine opened/> }
    });
    let on_paper = {
        let person = person.clone();
        move || on_paper(&person, &compared.read())
    };
    view! {
        <details data-both=part.id() on:toggle=move |_| opened.set(true)>
            <summary>
                <span class="part">{part.title()}" "<span class="muted">{adds}</span></span>
                <span class="who">"You"</span>
                <Road count=mine/>
                <span class="numbers">{move || text::numbers(mine.get())}</span>
                <span class="who">{person}</span>
                <Road count=theirs/>
                <span class="numbers">{move || text::numbers(theirs.get())}</span>
            </summary>
            {sides.into_iter().collect_view()}
        </details>
        <p class="on-paper">{on_paper}</p>
    }
}

/// A list of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Theirs,
    Mine,
    Both,
    Neither,
    Also,
}

impl Side {
    /// The slug in the DOM.
    const fn slug(self) -> &'static str {
        match self {
            Side::Theirs => "theirs",
            Side::Mine => "mine",
            Side::Both => "both",
            Side::Neither => "neither",
            Side::Also => "also",
        }
    }

    fn skills(self, compared: &Compared) -> &[&'static Skill] {
        self.abilities(compared).map_or(&compared.neither, |abilities| &abilities.skills)
    }

    /// The own technologies. Nobody can be said to lack those of the other.
    fn own(self, compared: &Compared) -> &[Own] {
        self.abilities(compared).map_or(&[], |abilities| &abilities.own)
    }

    fn abilities(self, compared: &Compared) -> Option<&Abilities> {
        match self {
            Side::Theirs => Some(&compared.theirs),
            Side::Mine => Some(&compared.mine),
            Side::Both => Some(&compared.both),
            Side::Neither => None,
            Side::Also => Some(&compared.also),
        }
    }
}

/// The lists, each with its heading.
fn sides(person: &str) -> [(Side, String); 5] {
    [
        (Side::Theirs, format!("{person} adds")),
        (Side::Mine, "You add".to_owned()),
        (Side::Both, "Both can".to_owned()),
        (Side::Neither, "Neither can yet".to_owned()),
        (Side::Also, "Also, beyond what is enough of their kind".to_owned()),
    ]
}

/// The lists of what one or both can do, in words.
fn on_paper(person: &str, compared: &Compared) -> String {
    let lists = sides(person).into_iter().filter(|(side, _)| *side != Side::Neither);
    let lists = lists.filter_map(|(side, title)| {
        let titles = side.skills(compared).iter().map(|skill| skill.title.to_owned());
        let own = side
            .own(compared)
            .iter()
            .map(|own| own.name.as_ref().map_or_else(|| NAMELESS.to_owned(), Name::isolated));
        let titles: Vec<_> = titles.chain(own).collect();
        (!titles.is_empty()).then(|| format!("{title}: {}.", titles.join(", ")))
    });
    lists.collect::<Vec<_>>().join(" ")
}

/// The skills of a list, each with one's own status; but technologies beyond what is enough are shown as what someone can do. Own
/// technologies come after them.
#[component]
fn SideList(
    side: Side,
    title: String,
    compared: Memo<Compared>,
    mine: Signal<Summary>,
    opened: RwSignal<bool>,
) -> impl IntoView {
    let skills = Memo::new(move |_| {
        if !opened.get() {
            return Vec::new();
        }
        let mine = mine.read();
        let status = |skill: &Skill| if side == Side::Also { Status::CanDo } else { mine.status(skill) };
        side.skills(&compared.read()).iter().map(|skill| (*skill, status(skill))).collect()
    });
    let own = Memo::new(move |_| {
        if !opened.get() {
            return Vec::new();
        }
        let mine = mine.read();
        let status = |own: &Own| match side {
            Side::Theirs => mine.own().iter().find(|other| other.is_like(own)).map(|own| own.status),
            _ => Some(own.status),
        };
        let shown = |own: &Own| Own { status: status(own).unwrap_or_default(), ..own.clone() };
        side.own(&compared.read()).iter().map(shown).collect()
    });
    view! {
        <div data-side=side.slug() hidden=move || skills.read().is_empty() && own.read().is_empty()>
            <h3>{title}</h3>
            <Chips skills page=Page::Compare/>
            <OwnChips own/>
        </div>
    }
}
