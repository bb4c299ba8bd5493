//! `/data/`: storage, backups, imports, and snapshots.

mod backup;
mod earlier;
mod import;
mod incoming;
mod kept;
mod preview;
mod quarantine;

use crate::ui::frame::Targets;
use backup::BackUp;
use earlier::Earlier;
use import::Import;
use kept::Kept;
use leptos::prelude::*;
use quarantine::Quarantine;

/// The data page.
#[component]
pub fn Data() -> impl IntoView {
    let Targets { content, .. } = expect_context();
    view! {
        <main id="main" tabindex="-1" node_ref=content class="page data">
            <h1>"Your data"</h1>
            <p class="lead">
                "Everything you enter stays in this browser. Back it up, import it into another one, or go back to how it was."
            </p>
            <div class="column">
                <BackUp/>
                <Import/>
                <Kept/>
                <Earlier/>
                <Quarantine/>
            </div>
        </main>
    }
}
