//! `/about/`: the role, the explanation of the numbers, and the data that is stored.

use crate::catalogue::{ADS_READ, Group, Lens, SKILLS, stack_groups};
use crate::ui::Page;
use crate::ui::parts::prerendered;
use leptos::prelude::*;

/// The four skills that the role requires, each with the areas that it comes down to.
const REQUIRED: [(&str, &[&str]); 4] = [
    ("Strong programming skills", &["programming", "testing", "practices"]),
    ("Problem-solving abilities", &["problem-solving", "reliability"]),
    ("Knowledge of databases", &["databases", "datastores"]),
    ("Familiarity with web technologies", &["web", "apis", "server"]),
];

/// The about page. Nothing on it changes.
#[component]
pub fn About() -> impl IntoView {
    prerendered(|| {
        view! {
            <main id="main" tabindex="-1" class="page about">
                <Role/>
                <Work/>
                <Numbers/>
                <Data/>
            </main>
        }
    })
}

#[component]
fn Role() -> impl IntoView {
    view! {
        <h1>"What a backend engineer does"</h1>
        <p class="lead">
            "A backend engineer is a software engineer who builds and maintains the part of an application that runs on servers: the logic and the data behind every screen."
        </p>
        <p>
            "Think of the person who runs the traffic lights of a city. Drivers never see them, and yet nobody gets across town without them. A backend engineer works the same way: people use what they build every day without knowing that it is there. An app can have the finest screen in the world; without a backend that answers, it does nothing."
        </p>
        <p>
            "That is where Greenlit has its name and its colors from. A skill is red until you start on it, amber while you learn it, and green once you can do it. Each status has a shape of its own too, so you never need to tell colors apart."
        </p>
        <h2 id="pay">"What the work pays"</h2>
        <figure>
            <strong>"US$119,704 a year"</strong>
            <figcaption class="muted">
                "What a backend engineer based in the United States earned on average, according to ZipRecruiter, as of June 2023. A figure of its day: look up today's, for where you live, before you rely on one."
            </figcaption>
        </figure>
        <h2 id="takeaways">"Three things to take away"</h2>
        <ul>
            <li>"A backend engineer develops and maintains the server-side logic of web applications and other software."</li>
            <li>
                "The work comes down to six responsibilities: server-side development, API development, database management, performance optimization, security, and collaboration."
            </li>
            <li>
                "Employers look for strong programming, server-side expertise, database knowledge, API design, problem solving, best practices, performance optimization, security awareness, and collaboration; and for people who keep learning, since technologies and requirements keep changing."
            </li>
        </ul>
    }
}

#[component]
fn Work() -> impl IntoView {
    let checklist = Page::About.to(Page::Checklist);
    let explained = |lens: Lens| {
        let checklist = checklist.clone();
        let item = move |group: Group| {
            view! {
                <dt><a href=format!("{checklist}?by={}#{}", lens.slug(), group.id)>{group.title()}</a></dt>
                <dd class="muted">{group.intro()}</dd>
            }
        };
        lens.groups().map(item).collect_view()
    };
    let areas = |ids: &[&str]| -> Vec<_> {
        Lens::Areas
            .groups()
            .filter(|group| ids.contains(&group.id))
            .map(|group| view! { <li><a href=format!("{checklist}#{}", group.id)>{group.title()}</a></li> })
            .collect()
    };
    let required = REQUIRED.map(|(title, ids)| view! { <h3>{title}</h3><ul>{areas(ids)}</ul> });
    let groups: Vec<_> = stack_groups().map(|area| area.id).collect();
    view! {
        <h2 id="responsibilities">"Six responsibilities"</h2>
        <p>"Each is a way to look at the checklist: follow one to see the skills that serve it."</p>
        <dl>{explained(Lens::Responsibilities)}</dl>
        <h2 id="required">"Four skills the role requires"</h2>
        <p>"And the areas of the checklist where you can show each."</p>
        {required.collect_view()}
        <h2 id="technologies">"The technologies"</h2>
        <p>
            "Nobody works with all of them. Choose yours on the "<a href=Page::About.to(Page::Stack)>"stack page"</a>
            "; in every group a few are enough."
        </p>
        <ul>{areas(&groups)}</ul>
        <h2 id="employers">"Ten things employers look for"</h2>
        <dl>{explained(Lens::Employers)}</dl>
    }
}

#[component]
fn Numbers() -> impl IntoView {
    view! {
        <h2 id="numbers">"How the numbers work"</h2>
        <ul>
            <li>{format!("The checklist holds {} skills and technologies. A skill counts once, however many groups it appears in.", SKILLS.len())}</li>
            <li>
                "Of a group of technologies only as many count as are enough: one programming language, two database systems. Which ones is up to you. More than enough adds nothing, and the ones you do not use never count against you."
            </li>
            <li>"What you skip does not count at all, so 100 % can be reached by everyone."</li>
            <li>
                "The percentage is what is green out of what counts, rounded down: 100 % means all of it. Your first green skill shows as 1 %. What you are learning is amber on the road and does not count as green."
            </li>
            <li>"A shared summary counts the skills that existed on its day. What is added to the checklist later does not change it."</li>
        </ul>
        <h3 id="levels">"Levels"</h3>
        <p>
            "Core skills are what a junior engineer is expected to have, working skills what a mid-level one adds, advanced skills what a senior one adds. The summary says how much of each is green and lists what is missing. Which level a skill has is our judgment, and teams differ. Technologies have none."
        </p>
        <h3 id="next">"Next up"</h3>
        <p>
            "Up to three skills that are still to do and whose needs are all green, and at most one technology of your stack that is not green yet. Core comes before working, and working before advanced. Within a level it is what adds most to the groups you look at, what more skills build on, and what more job ads name. What you have skipped, and what your stack does not use, is never proposed."
        </p>
        <h3 id="ads">"Job ads"</h3>
        <p>
            {format!("Where a skill says that it is named in so many of {ADS_READ} job ads read, that is what it is: public advertisements for backend engineers from about 25 countries, most of 2025 and 2026, about half of them seen only in part. The numbers are lower bounds from a small sample, not a survey. The checklist can be sorted by them.")}
        </p>
    }
}

#[component]
fn Data() -> impl IntoView {
    view! {
        <h2 id="data">"What is stored, and what is shared"</h2>
        <ul>
            <li>
                "Your ticks, with the time of each, your notes, the name on your summary, and your settings are kept in your browser's local storage, on this device, with a second copy in its IndexedDB so that a crash loses nothing. The last ten earlier states stay too. There is no account and no server that could receive any of it."
            </li>
            <li>
                "The pages themselves are kept as well, so they open without a network. They ask no other host for anything, and a new version waits until you take it."
            </li>
            <li>
                "A browser can clear all of that: when you tell it to, or by its own rules when you have not come back for a while. On the "
                <a href=Page::About.to(Page::Data)>"data page"</a>
                " you can ask it not to, and save a backup: one file that holds everything you entered."
            </li>
            <li>
                "A link holds a summary and nothing else: the day, the name if you gave one, the status of each skill, and up to ten addresses of evidence if you chose to show them. It never holds your notes or when you did what. All of it stands after the # sign, which browsers do not send to the server. It is a snapshot that cannot be recalled once sent."
            </li>
            <li>"Opening someone's link shows their summary and changes nothing of yours."</li>
        </ul>
    }
}
