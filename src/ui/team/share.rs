//! The ways to take the team along: a link, files, and paper.

use super::people::People;
use super::words;
use crate::browser::{files, location, share};
use crate::catalogue::Lens;
use crate::export::team as export;
use crate::link;
use crate::team::{MAX_LINKED_PEOPLE, Team};
use crate::ui::Page;
use crate::ui::parts::{Message, MessageLine, controlled, select_text};
use leptos::{html, prelude::*};

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
    view! {
        <section class="card share" id="share" aria-labelledby="share-title">
            <h2 id="share-title">"Take it along"</h2>
            <div class="panel">
                <TeamLink link/>
                <p class="muted" data-length="">{length}</p>
                <div class="actions">
                    <SaveFile people file=File::Csv/>
                    <SaveFile people file=File::Markdown/>
                    <SaveFile people file=File::Links/>
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

/// The link, and the way to copy it.
#[component]
fn TeamLink(link: Memo<Option<String>>) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let copied = Message::default();
    copied.clear_on(move || link.track());
    view! {
        <label for="team-link">"One link for the team"</label>
        <input
            id="team-link"
            type="text"
            readonly
            data-team-link=""
            node_ref=field
            prop:value=controlled(move || link.get().unwrap_or_default())
            on:click=move |_| select_text(field)
        />
        <div class="actions">
            <button type="button" class="button primary" data-do="copy" on:click=move |_| copied.copy(link.get_untracked().unwrap_or_default(), move || select_text(field))>"Copy link"</button>
        </div>
        <MessageLine kind="copied" message=copied/>
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
    const fn slug(self) -> &'static str {
        match self {
            File::Csv => "csv",
            File::Markdown => "markdown",
            File::Links => "links",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            File::Csv => "CSV",
            File::Markdown => "Markdown",
            File::Links => "Everyone's links",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            File::Csv => "greenlit-team.csv",
            File::Markdown => "greenlit-team.md",
            File::Links => "greenlit-team-links.txt",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            File::Csv => "text/csv",
            File::Markdown => "text/markdown",
            File::Links => "text/plain",
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

/// A link that saves a file.
#[component]
fn SaveFile(people: People, file: File) -> impl IntoView {
    let link = NodeRef::<html::A>::new();
    // The file is written when it is asked for, and must be in the link before the browser follows it. An attribute that is
    // bound to a signal would be updated too late.
    let offer = move |_| {
        if let Some(link) = link.get_untracked() {
            link.set_href(&files::data_url(&file.text(people), file.media_type()));
        }
    };
    view! {
        <a class="button" href="#share" download=file.name() data-save=file.slug() node_ref=link on:click=offer>{file.label()}</a>
    }
}
