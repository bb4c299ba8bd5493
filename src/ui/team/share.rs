//! The ways to take the team along: a link, files, and paper.

use super::people::People;
use super::words;
use crate::browser::{location, share};
use crate::catalogue::Lens;
use crate::export::team as export;
use crate::link::{self, Kind};
use crate::team::{MAX_LINKED_PEOPLE, Team};
use crate::ui::Page;
use crate::ui::parts::{CopyLink, FileKind, SaveFile};
use leptos::prelude::*;

/// The card with the link to the team, and the files.
#[component]
pub fn Share(people: People) -> impl IntoView {
    let link = Memo::new(move |_| people.link());
    let length = move || {
        link.read().as_ref().map(|link| {
            let after = link.split_once('#').map_or(0, |(_, after)| after.len());
            format!("It is {after} characters long after its #. Where a chat program cuts a text as long, send it by mail or in a document.")
        })
    };
    let left_out = move || people.team.read().len().saturating_sub(MAX_LINKED_PEOPLE);
    let names = move || {
        let named: Vec<String> = people.names.read().iter().take(MAX_LINKED_PEOPLE).cloned().collect();
        named.join(", ")
    };
    let save = |file: File| {
        view! { <SaveFile kind=file.kind() href="#share" text=move || file.text(people)/> }
    };
    view! {
        <section class="card share" id="share" aria-labelledby="share-title">
            <h2 id="share-title">"Take it along"</h2>
            <div class="panel">
                <CopyLink kind=Kind::Team link label="One link for the team" is_primary=true beside=()/>
                <p class="muted" data-length="">{length}</p>
                <div class="actions">
                    {save(File::Csv)}
                    {save(File::Markdown)}
                    {save(File::Links)}
                    <button type="button" class="button" data-do="print" on:click=move |_| share::print()>"Print"</button>
                </div>
            </div>
            <div class="revealed">
                <h3>"What the link reveals"</h3>
                <ul class="reveals">
                    <li>"The names: "<bdi data-reveals-names="">{names}</bdi>"."</li>
                    <li>"The day of each summary, and each person's status of every skill and technology."</li>
                    <li>"Never evidence, notes, or what someone added."</li>
                </ul>
                <p class="muted" data-left-out="" hidden=move || left_out() == 0>
                    {move || format!("A link has room for {MAX_LINKED_PEOPLE} people: {} are not in it. Files hold everyone.", words::people(left_out()))}
                </p>
                <p class="muted">"Once sent it cannot be recalled: ask the people in it first. Who opens it sees them, and stores nothing until they keep them."</p>
            </div>
        </section>
    }
}

/// A file that the team can be saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum File {
    /// A row for each skill, a column for each person.
    Csv,
    /// The numbers and the tables.
    Markdown,
    /// Everyone's link, which this page reads again.
    Links,
}

impl File {
    const fn kind(self) -> FileKind {
        match self {
            File::Csv => {
                FileKind { slug: "csv", label: "CSV", name: "greenlit-team.csv", media_type: "text/csv" }
            }
            File::Markdown => FileKind {
                slug: "markdown",
                label: "Markdown",
                name: "greenlit-team.md",
                media_type: "text/markdown",
            },
            File::Links => FileKind {
                slug: "links",
                label: "Everyone's links",
                name: "greenlit-team-links.txt",
                media_type: "text/plain",
            },
        }
    }

    /// The content of the file.
    fn text(self, people: People) -> String {
        let team = &*people.team.read_untracked();
        let title = |id: &str| Lens::find(id).map_or(id, |group| group.title()).to_owned();
        match self {
            File::Csv => export::csv(team, &title),
            File::Markdown => {
                let today = untrack(|| people.store.today()).unwrap_or_default();
                export::markdown(team, today, &title)
            }
            File::Links => links(team, &people.names.read_untracked()),
        }
    }
}

/// Everyone's link, a line each.
fn links(team: &Team, names: &[String]) -> String {
    let page = location::resolve(&Page::Team.to(Page::Shared));
    let line = |(summary, name)| format!("{name}: {page}#{}\n", link::encode(summary));
    team.summaries().zip(names).map(line).collect()
}
