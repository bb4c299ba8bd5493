//! `/s/#…`: a summary that someone shared. It is in the address alone and never touches one's own progress;
//! the roles that the reader keeps are read, to show how the summary stands against them.

mod evidence;
mod levels;
mod roles;
mod strongest;
mod works_with;

use crate::browser::{clock, location, page as browser_page};
use crate::link::{self, LinkError};
use crate::progress::Summary;
use crate::role::{Role, RoleId};
use crate::ui::Page;
use crate::ui::frame::{SentOn, Targets};
use crate::ui::parts::{ByArea, Employers, OwnWords, PasteLink, Received, prerendered};
use evidence::EvidenceShown;
use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;
use levels::Levels;
use roles::AgainstRoles;
use strongest::Strongest;
use works_with::WorksWith;

/// The title of a summary that has no name.
const NAMELESS: &str = "A backend engineer's skills";

/// The page of a shared summary: while it is opened, when it is open, or with the reason why it does not open.
#[component]
pub fn Shared() -> impl IntoView {
    let kept = roles::kept();
    let received = Received::from_address(Received::from_fragment);
    // One failure after another changes the message alone, and not the field in which someone is typing.
    let opened = Memo::new(move |_| match received.get() {
        Received::Opening => None,
        received => Some(received.opened()),
    });
    let SentOn(sent_on) = expect_context();
    Effect::new(move |_| sent_on.set(opened.read().as_ref().and_then(Option::as_ref).map(title)));
    let Targets { content, .. } = expect_context();
    view! {
        <main id="main" tabindex="-1" node_ref=content class="page letter summary">
            {move || match opened.get() {
                None => EitherOf3::A(view! { <Opening/> }),
                Some(None) => EitherOf3::B(view! { <Failed received/> }),
                Some(Some(summary)) => EitherOf3::C(view! { <Opened summary kept/> }),
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
            <PasteLink label="A link, or the message that it came in" received open=Received::from_text page=Page::Shared/>
            <p>"Your own progress is as it was. "<a href=Page::Shared.to(Page::Checklist)>"Go to your own checklist"</a></p>
        </div>
    }
}

/// The title of a summary.
fn title(summary: &Summary) -> String {
    match summary.name() {
        None => NAMELESS.to_owned(),
        Some(name) => format!("{}: backend skills", name.isolated()),
    }
}

#[component]
fn Opened(summary: Summary, kept: RwSignal<Vec<(RoleId, Role)>>) -> impl IntoView {
    let page = Page::Shared;
    browser_page::set_title(&format!("{} · Greenlit", title(&summary)));
    let name = summary.name().map(ToString::to_string);
    let heading = match name.clone() {
        None => Either::Left(NAMELESS),
        Some(name) => Either::Right(view! { <bdi>{name}</bdi>": backend skills" }),
    };
    let by = match name {
        None => Either::Left("the person who made this link"),
        Some(name) => Either::Right(view! { <bdi>{name}</bdi> }),
    };
    let day = summary.day_by(clock::today()).to_string();
    let (evidence, text) = (summary.evidence().to_vec(), link::encode(&summary));
    let summary = Signal::from(summary);
    view! {
        <div class="column" data-state="opened">
            <h1 data-whose="">{heading}</h1>
            <p class="lead">"Declared by "{by}" on "<span data-date="">{day}</span>". Nobody else has checked it."</p>
            <WorksWith summary/>
            <Levels summary/>
            <AgainstRoles summary kept/>
            <EvidenceShown evidence/>
            <OwnWords summary id="own-words" heading="In their own words" about="What the checklist does not have, as the person named it. In no number."/>
            <div class="pair">
                <Strongest summary page/>
                <Employers summary page/>
            </div>
            <ByArea summary page/>
            <GoOn text/>
        </div>
        <p class="printed" data-printed="">{location::here()}</p>
    }
}

/// The ways to the reader's own: each says that it leads there.
#[component]
fn GoOn(
    /// The summary as the text of a link.
    text: String,
) -> impl IntoView {
    let to = |page: Page| format!("{}#{text}", Page::Shared.to(page));
    view! {
        <section class="card go-on" aria-labelledby="go-on">
            <h2 id="go-on">"And yours?"</h2>
            <p class="muted">
                "Greenlit is a checklist for anyone, without an account. These lead to your own, which opening this page has not changed. Starting from this summary shows first what would change, and can be undone."
            </p>
            <div class="actions">
                <a class="button primary" data-to="compare/" href=to(Page::Compare)>"Compare with mine"</a>
                <a class="button" data-to="data/" href=to(Page::Data)>"Start mine from it"</a>
                <a class="button" href=Page::Shared.to(Page::Checklist)>"Make your own"</a>
            </div>
        </section>
    }
}
