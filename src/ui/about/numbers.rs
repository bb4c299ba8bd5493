//! The explanation of the numbers.

use crate::catalogue::{ADS_READ, SKILLS};
use crate::progress::{COVERS_PERCENT, MOST_PERCENT};
use leptos::prelude::*;

/// The meaning of each number, from a tick to what is proposed next.
#[component]
pub fn Numbers() -> impl IntoView {
    view! {
        <h2 id="numbers">"How the numbers work"</h2>
        <p>
            "Each skill is a sentence that begins with \"I can\". "
            <strong>"Tick it, and it turns green: you can do it, and you could show it to someone."</strong>
            " Amber is what you are learning, and what is neither is to do. Each status has a shape of its own too, so you never need to tell colors apart. Nobody checks your ticks: a summary is your own account, and links to evidence make it worth more."
        </p>
        <p>
            "The percentage is what is green out of what counts, rounded down: 100 % means all of it. Your first green skill shows as 1 %. What you are learning is amber on the road and does not count as green. What you skip does not count at all, so 100 % can be reached by everyone."
        </p>
        <p>
            {format!("The checklist holds {} skills and technologies. A skill counts once, however many groups it appears in. Of technologies that do the same job only as many count as are enough: one programming language, one main database. Which one is up to you, and the others never count against you. What only some jobs need, such as a search engine, is asked of nobody. More than enough is listed under \"Also\", and is in no number.", SKILLS.len())}
        </p>
        <p>"A shared summary counts the skills that existed on its day. What is added to the checklist later does not change it."</p>
        <h3 id="levels">"Levels"</h3>
        <p>
            "Core skills are what a junior engineer is expected to have, working skills what a mid-level one adds, advanced skills what a senior one adds. The summary says how much of each is green and lists what is missing. "
            {format!("A summary that you send says in words that you cover a level from {COVERS_PERCENT} % of its skills on, and that you have most of it from {MOST_PERCENT} % on. ")}
            "Which level a skill has, and where a level is covered, is our judgment, and teams differ. Technologies have no level."
        </p>
        <h3 id="roles">"Roles"</h3>
        <p>
            "A role is what one job asks for. Each thing counts once: a skill, or several of which any one is enough, such as Python, Go or Java. It is met if one of them is green. Musts and what is nice to have are counted apart, and what you skip is not met. Reading an ad goes by its words, by a fixed list that comes with the checklist: it misses some, and misunderstands others, so look at what it marked and correct it."
        </p>
        <h3 id="next">"Next up"</h3>
        <p>
            "Up to three skills that are still to do and whose needs are all green, and at most one technology of your stack that is not green yet and would count. Core comes before working, and working before advanced. Within a level it is what adds most to the groups you look at, what more skills build on, and what more job ads name. What you have skipped, and what your stack does not use, is never proposed."
        </p>
        <h3 id="ads">"Job ads"</h3>
        <p>
            {format!("Where a skill says that it is named in so many of {ADS_READ} job ads read, that is what it is: public advertisements for backend engineers from about 25 countries, most of 2025 and 2026, about half of them seen only in part. An ad counts once, and only if it names the skill itself, a part of it, or a product that stands for it. Broader terms, such as \"application security\", count for none. The numbers are lower bounds from a small sample, not a survey. The checklist can be sorted by them.")}
        </p>
    }
}
