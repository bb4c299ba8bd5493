//! What stands around every page: header, notices, footer, and the list of shortcuts.

mod header;
mod notices;
mod shortcuts;

use crate::browser::page;
use crate::ui::Page;
use crate::ui::parts::{PageShown, Rows};
use crate::ui::store::{Notice, Notices, Settings};
use header::Header;
use leptos::prelude::*;
use notices::{Broken, NoticeList};
use shortcuts::Shortcuts;

pub use shortcuts::SearchField;

/// A whole page, around its content.
#[component]
pub fn Frame<C>(
    /// Which page.
    page: Page,
    /// Its content, with its `<main>`.
    children: TypedChildren<C>,
) -> impl IntoView
where
    C: IntoView + 'static,
{
    let notices = expect_context::<Notices>();
    let children = children.into_inner();
    view! {
        <a class="skip-link" href="#main">"Skip to the content"</a>
        <Header page/>
        <Broken/>
        <NoticeList page/>
        <p class="visually-hidden" role="status" id="said" data-notice="said">{move || notices.said()}</p>
        {children()}
        <Footer page/>
    }
}

/// What every page provides to its components.
#[derive(Debug, Clone, Copy)]
pub struct Provided {
    /// What there is to tell.
    pub notices: Notices,
    /// What the person prefers.
    pub settings: Settings,
    /// How often the page was shown.
    pub shown: PageShown,
}

/// Provides what the frame and the parts need.
pub fn provide() -> Provided {
    let provided =
        Provided { notices: Notices::new(), settings: Settings::new(), shown: PageShown::provide() };
    provide_context(provided.notices);
    provide_context(provided.settings);
    provide_context(SearchField(NodeRef::new()));
    Rows::provide();
    provided
}

impl Provided {
    /// Brings what every page has to life: its settings, and news of a newer version.
    pub fn load(self) {
        self.settings.load();
        let notices = self.notices;
        // `src/browser/scripts/worker.js` looks after the service worker.
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
