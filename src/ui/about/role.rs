//! The role: what it is and pays, what it is responsible for, and what it requires.

use crate::catalogue::{Group, Lens, stack_groups};
use crate::ui::Page;
use leptos::prelude::*;

/// The four skills that the role requires, each with the areas that it comes down to.
const REQUIRED: [(&str, &[&str]); 4] = [
    ("Strong programming skills", &["programming", "testing", "practices"]),
    ("Problem-solving abilities", &["problem-solving", "reliability"]),
    ("Knowledge of databases", &["databases", "datastores"]),
    ("Familiarity with web technologies", &["web", "apis", "server"]),
];

/// The work of a backend engineer, and all that it takes.
#[component]
pub fn Role() -> impl IntoView {
    view! {
        <h2 id="role">"What a backend engineer does"</h2>
        <p>
            "A backend engineer is a software engineer who builds and maintains the part of an application that runs on servers: the logic and the data behind every screen."
        </p>
        <p>
            "Think of the person who runs the traffic lights of a city. Drivers never see them, and yet nobody gets across town without them. A backend engineer works the same way: people use what they build every day without knowing that it is there. An app can have the finest screen in the world; without a backend that answers, it does nothing. That is where Greenlit has its name and its colors from: a skill is red until you start on it, amber while you learn it, and green once you can do it."
        </p>
        <h3 id="takeaways">"Three things to take away"</h3>
        <p>
            "First, a backend engineer develops and maintains the server-side logic of web applications and other software. Second, the work comes down to six responsibilities: server-side development, API development, database management, performance optimization, security, and collaboration. Third, employers look for strong programming, server-side expertise, database knowledge, API design, problem solving, best practices, performance optimization, security awareness, and collaboration; and for people who keep learning, since technologies and requirements keep changing."
        </p>
        <h3 id="responsibilities">"Six responsibilities"</h3>
        <p>"Each is a way to look at the checklist: follow one to see the skills that serve it."</p>
        <Explained lens=Lens::Responsibilities/>
        <Required/>
        <h3 id="employers">"Ten things employers look for"</h3>
        <Explained lens=Lens::Employers/>
        <h3 id="pay">"What the work pays"</h3>
        <p>
            <strong>"US$119,704 a year"</strong>
            " is what a backend engineer based in the United States earned on average, according to ZipRecruiter, as of June 2023. A figure of its day: look up today's, for where you live, before you rely on one."
        </p>
    }
}

/// The groups of a lens, each with its explanation.
#[component]
fn Explained(lens: Lens) -> impl IntoView {
    let checklist = Page::About.to(Page::Checklist);
    let item = move |group: Group| {
        view! {
            <div>
                <dt><a href=format!("{checklist}?by={}#{}", lens.slug(), group.id)>{group.title()}</a></dt>
                <dd class="muted">{group.intro()}</dd>
            </div>
        }
    };
    view! { <dl class="explained-by">{lens.groups().map(item).collect_view()}</dl> }
}

/// The skills that the role requires, and the technologies.
#[component]
fn Required() -> impl IntoView {
    let required = REQUIRED.map(|(title, ids)| {
        view! { <div><dt>{title}</dt><dd class="muted">{areas(ids)}"."</dd></div> }
    });
    let groups: Vec<_> = stack_groups().map(|area| area.id).collect();
    view! {
        <h3 id="required">"Four skills the role requires"</h3>
        <p>"And the areas of the checklist where you can show each."</p>
        <dl class="explained-by">{required.collect_view()}</dl>
        <h3 id="technologies">"The technologies"</h3>
        <p>
            "Nobody works with all of them. Choose yours on the "<a href=Page::About.to(Page::Stack)>"stack page"</a>
            "; of those that do the same job one is enough: "{areas(&groups)}"."
        </p>
    }
}

/// Links to areas of the checklist, in a line.
fn areas(ids: &[&str]) -> impl IntoView + use<> {
    let checklist = Page::About.to(Page::Checklist);
    let areas = Lens::Areas.groups().filter(|group| ids.contains(&group.id)).enumerate();
    let links: Vec<_> = areas
        .map(|(index, group)| {
            let before = if index > 0 { ", " } else { "" };
            view! { {before}<a href=format!("{checklist}#{}", group.id)>{group.title()}</a> }
        })
        .collect();
    links
}
