//! `/s/#…`: a summary that someone shared. It is in the address alone and never touches one's own progress.

mod evidence;

use crate::browser::{clock, location, page as browser_page};
use crate::link::{self, LinkError};
use crate::progress::Summary;
use crate::ui::Page;
use crate::ui::parts::{ByArea, ByStatus, Employers, Overall, PasteLink, Readiness, Received, prerendered};
use evidence::EvidenceShown;
use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;

/// The title of a summary that has no name.
const NAMELESS: &str = "A backend engineer's skills";

/// The page of a shared summary: while it is opened, when it is open, or with the reason why it does not open.
#[component]
pub fn Shared() -> impl IntoView {
    let received = Received::from_address(Received::from_fragment);
    // One failure after another changes the message alone, and not the field in which someone is typing.
    let opened = Memo::new(move |_| match received.get() {
        Received::Opening => None,
        received => Some(received.opened()),
    });
    view! {
        <main id="main" tabindex="-1" class="page summary">
            {move || match opened.get() {
                None => EitherOf3::A(view! { <Opening/> }),
                Some(None) => EitherOf3::B(view! { <Failed received/> }),
                Some(Some(summary)) => EitherOf3::C(view! { <Opened summary/> }),
            }}
        </main>
    }
}

#[component]
fn Opening() -> impl IntoView {
    prerendered(|| {
        view! {
            <div data-state="opening">
                <h1>"A summary"</h1>
                <p class="lead">"Opening the summary…"</p>
                <noscript>
                    <p>"A shared summary is kept in its link alone. Your browser needs JavaScript to read it."</p>
                </noscript>
            </div>
        }
    })
}

/// The reason why the link does not open, and the field for another one.
#[component]
fn Failed(received: RwSignal<Received>) -> impl IntoView {
    let is_empty = move || received.get() == Received::Failed(LinkError::Empty);
    view! {
        <div data-state="failed">
            <h1>{move || if is_empty() { "Open a summary" } else { "This summary does not open" }}</h1>
            <PasteLink label="A link, or the message that it came in" received open=Received::from_text/>
            <p>"Your own progress is as it was. "<a href=Page::Shared.to(Page::Checklist)>"Go to the checklist"</a></p>
        </div>
    }
}

#[component]
fn Opened(summary: Summary) -> impl IntoView {
    let page = Page::Shared;
    let title = match summary.name() {
        None => NAMELESS.to_owned(),
        Some(name) => format!("{}: backend skills", name.isolated()),
    };
    browser_page::set_title(&format!("{title} · Greenlit"));
    let heading = match summary.name().map(ToString::to_string) {
        None => Either::Left(NAMELESS),
        Some(name) => Either::Right(view! { <bdi>{name}</bdi>": backend skills" }),
    };
    let day = summary.day_by(clock::today()).to_string();
    let (evidence, text) = (summary.evidence().to_vec(), link::encode(&summary));
    let summary = Signal::from(summary);
    view! {
        <div class="side-by-side" data-state="opened">
            <div class="column">
                <h1 data-whose="">{heading}</h1>
                <p class="lead">"As shared on "<span data-date="">{day.clone()}</span>"."</p>
                <Overall summary page/>
                <div class="pair">
                    <Employers summary page/>
                    <Readiness summary page/>
                </div>
                <ByArea summary page/>
                <EvidenceShown evidence/>
                <ByStatus summary page/>
            </div>
            <GoOn text day/>
        </div>
        <p class="printed" data-printed="">{location::here()}</p>
    }
}

/// The explanation of a shared summary, and the pages that it can be taken to.
#[component]
fn GoOn(
    /// The summary as the text of a link.
    text: String,
    /// The day of the summary.
    day: String,
) -> impl IntoView {
    let to = |page: Page, anchor: &str| format!("{}#{anchor}", Page::Shared.to(page));
    view! {
        <section class="card" aria-labelledby="theirs">
            <h2 id="theirs">"This is someone's snapshot"</h2>
            <p>
                "It shows what they had set on "<span data-date="">{day}</span>
                ", by their own account. It cannot be changed here, and opening it changed nothing of yours."
            </p>
            <div class="actions">
                <a class="button primary" data-to="compare/" href=to(Page::Compare, &text)>"Compare with mine"</a>
                <a class="button" data-to="data/" href=to(Page::Data, &text)>"Start from it"</a>
                <a class="button" href=Page::Shared.to(Page::Checklist)>"Make your own"</a>
                <a class="button" href=to(Page::About, "numbers")>"How the numbers work"</a>
            </div>
            <p class="muted">
                "To start from it sets what is to do for you as it is here. You see what would change first, and can undo it."
            </p>
        </section>
    }
}
