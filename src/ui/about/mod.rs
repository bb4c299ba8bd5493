//! `/about/`: the explanation of the numbers, the data that is stored, and the role.

mod numbers;
mod role;

use crate::ui::Page;
use crate::ui::parts::prerendered;
use leptos::prelude::*;
use numbers::Numbers;
use role::Role;

/// The sections in the line of contents: each with its anchor and its title there.
const CONTENTS: [(&str, &str); 7] = [
    ("numbers", "The numbers"),
    ("levels", "Levels"),
    ("roles", "Roles"),
    ("data", "What is stored and shared"),
    ("role", "The role"),
    ("employers", "What employers look for"),
    ("pay", "The pay"),
];

/// The about page. Nothing on it changes.
#[component]
pub fn About() -> impl IntoView {
    prerendered(|| {
        let entry = |(id, title)| view! { <li><a href=format!("#{id}")>{title}</a></li> };
        view! {
            <main id="main" tabindex="-1" class="page about">
                <h1>"How Greenlit works"</h1>
                <p class="lead">
                    "A checklist of what a backend engineer can do. You tick what you can, it counts, and one short link shows it to whoever you send it."
                </p>
                <nav class="contents" aria-label="On this page"><ul>{CONTENTS.map(entry).collect_view()}</ul></nav>
                <Numbers/>
                <Data/>
                <Role/>
            </main>
        }
    })
}

#[component]
fn Data() -> impl IntoView {
    view! {
        <h2 id="data">"What is stored, and what is shared"</h2>
        <p>
            "There is no account, and no server that could receive any of it. Your ticks, with the time of each, your notes, the roles you keep with the ads they were read from, the technologies and skills you added, the name on your summary, and your settings are kept in your browser's local storage, on this device, with a second copy in its IndexedDB so that a crash loses nothing. The last ten earlier states stay too."
        </p>
        <p>
            "A browser can clear all of that: when you tell it to, or by its own rules when you have not come back for a while. On the "
            <a href=Page::About.to(Page::Data)>"data page"</a>
            " you can ask it not to, and save a backup: one file that holds everything you entered."
        </p>
        <p>
            "A link holds a summary and nothing else: the day, the name if you gave one, the status of each skill, and up to ten addresses of evidence if you chose to show them. It never holds your notes or when you did what. All of it stands after the # sign, which browsers do not send to the server. It is a snapshot that cannot be recalled once sent. Opening someone's link shows their summary and changes nothing of yours."
        </p>
        <p>
            "The people of a team whose links you paste are kept in this browser alone, until you take them out. A link to the team holds their names, the days of their summaries, and their statuses; opening one shows them, and stores nothing until you keep them."
        </p>
        <p>
            "The pages themselves are kept as well, so they open without a network. They ask no other host for anything, and a new version waits until you take it."
        </p>
    }
}
