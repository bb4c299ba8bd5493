//! A skill's row: lamp, title, sentence, level, the second control, and the details.
//!
//! What `live` can add when the page comes to life or a row is opened (names of controls that repeat the title, what the
//! skill leads to) is not written here: two hundred times a few words are kilobytes on the way to a phone.

use crate::catalogue::{self, ADS_READ, Level, Skill, WORDS, Words};
use crate::progress::Status;
use crate::ui::Page;
use leptos::prelude::*;

/// One skill, to be ticked. The box is the lamp; its label covers the row.
#[component]
pub fn Row(
    /// Which.
    skill: &'static Skill,
    /// The page it stands on.
    page: Page,
) -> impl IntoView {
    let second = |to: Status, word: &'static str| {
        view! { <button type="button" data-do=to.key() aria-pressed="false">{word}</button> }
    };
    let aka = words(skill).aka;
    view! {
        <li class="row" id=skill.id data-aka=(!aka.is_empty()).then(|| aka.join(" "))>
            <label class="tick">
                <input type="checkbox" autocomplete="off" data-skill=skill.id/>
                <span class="title">{skill.title}</span>
            </label>
            <p class="can">{words(skill).can}</p>
            <div class="side">
                <span class="level">{skill.level.map(Level::word)}</span>
                <span class="second">{second(Status::Learning, "Learning")}{second(Status::Skipped, "Skip")}</span>
            </div>
            <Details skill page/>
        </li>
    }
}

/// What the row unfolds, without a script.
#[component]
fn Details(skill: &'static Skill, page: Page) -> impl IntoView {
    let Words { prove, why, read, site, alternatives, .. } = words(skill);
    let technology = skill.is_technology();
    let ads = (skill.ads > 0).then(|| format!(" Named in {} of {ADS_READ} job ads read.", skill.ads));
    let read = read.iter().copied().chain(site.map(|site| ("Official site", site)));
    let source = |(title, url)| view! { <li><a href=url>{title}</a></li> };
    view! {
        <details>
            <summary>"Details"</summary>
            <div class="more">
                {prove.map(|prove| view! { <div class="prove"><h3>"Prove it"</h3><p>{prove}</p></div> })}
                <div>
                    <h3>{if technology { "What it is for" } else { "Why it matters" }}</h3>
                    <p>{*why}{ads}</p>
                    <Chips title=if technology { "Runs on" } else { "Needs first" } skills=by_numbers(skill.needs) page/>
                    <div data-leads="" hidden><h3>"Leads to"</h3><ul class="chips"></ul></div>
                    <Chips title="Compare with" skills=by_numbers(alternatives) page/>
                    <h3>"Read"</h3>
                    <ul class="read">{read.map(source).collect_view()}</ul>
                    <p><a data-own="">"Link to this skill"</a></p>
                </div>
            </div>
        </details>
    }
}

/// Links to other skills, each with its lamp.
#[component]
fn Chips(title: &'static str, skills: Vec<&'static Skill>, page: Page) -> impl IntoView {
    let root = page.to_skills();
    let chip = move |skill: &'static Skill| {
        view! { <li><a class="chip" href=format!("{root}#{}", skill.id)>{skill.title}</a></li> }
    };
    let shown = !skills.is_empty();
    shown.then(
        || view! { <h3>{title}</h3><ul class="chips">{skills.into_iter().map(chip).collect_view()}</ul> },
    )
}

fn words(skill: &'static Skill) -> &'static Words {
    &WORDS[skill.index()]
}

fn by_numbers(numbers: &[u16]) -> Vec<&'static Skill> {
    numbers.iter().copied().filter_map(catalogue::by_number).collect()
}
