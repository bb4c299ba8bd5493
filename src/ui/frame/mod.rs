//! The frame of every page: header, notices, footer, and the list of shortcuts.

mod header;
mod letter;
mod notices;
mod shortcuts;
mod targets;

use crate::browser::page;
use crate::ui::Page;
use crate::ui::parts::{PageShown, Rows};
use crate::ui::store::{Notice, Notices, Settings};
use header::Header;
use leptos::either::Either;
use leptos::prelude::*;
use letter::{LetterFooter, LetterHeader};
use notices::{Broken, NoticeList};
use shortcuts::Shortcuts;

pub use letter::SentOn;
pub use targets::Targets;

/// A whole page: the frame, with the page's content in it.
#[component]
pub fn Frame<C>(
    /// The page.
    page: Page,
    /// The content of the page, with its `<main>`.
    children: TypedChildren<C>,
) -> impl IntoView
where
    C: IntoView + 'static,
{
    let notices = expect_context::<Notices>();
    let children = children.into_inner();
    let targets = expect_context::<Targets>();
    // Past search and suggestions: the first skill is the next stop.
    let (skip_to, skip) = match page {
        Page::Checklist => ("#skills", "Skip to the skills"),
        _ => ("#main", "Skip to the content"),
    };
    let is_letter = page == Page::Shared;
    let header = if is_letter {
        Either::Left(view! { <LetterHeader page/> })
    } else {
        Either::Right(view! { <Header page/> })
    };
    let footer = if is_letter {
        Either::Left(view! { <LetterFooter page/> })
    } else {
        Either::Right(view! { <Footer page/> })
    };
    view! {
        <a class="skip-link" href=skip_to on:click=move |event| targets.skip(&event)>{skip}</a>
        {header}
        <Broken/>
        <NoticeList page/>
        <p class="visually-hidden" role="status" id="said" data-notice="said">{move || notices.said()}</p>
        {children()}
        {footer}
    }
}

/// The state that every page provides to its components.
#[derive(Debug, Clone, Copy)]
pub struct Provided {
    /// The notices.
    pub notices: Notices,
    /// The person's settings.
    pub settings: Settings,
    /// The number of times that the page was shown.
    pub shown: PageShown,
}

/// Provides the state that the frame and the parts need.
pub fn provide() -> Provided {
    let provided =
        Provided { notices: Notices::new(), settings: Settings::new(), shown: PageShown::provide() };
    provide_context(provided.notices);
    provide_context(provided.settings);
    provide_context(Targets::default());
    provide_context(SentOn(RwSignal::default()));
    Rows::provide();
    provided
}

impl Provided {
    /// Loads the settings, and listens for a new version of the app.
    pub fn load(self) {
        self.settings.load();
        let notices = self.notices;
        // `src/browser/scripts/worker.js` dispatches it.
        page::on_event("greenlit-waits", move || notices.show(Notice::Update));
    }
}

#[component]
fn Footer(page: Page) -> impl IntoView {
    view! {
        <footer class="bottom">
            <p>
                "Nothing leaves your browser unless you share it. "
                <a href=page.to(Page::Data)>"Your data"</a>
            </p>
            <Shortcuts/>
        </footer>
    }
}
