//! The backup: everything as one file.

use crate::browser::{clock, files};
use crate::progress::Day;
use crate::ui::Page;
use crate::ui::store::Store;
use leptos::prelude::*;

/// The section of backups. Its link always holds the backup of the present state.
#[component]
pub fn BackUp() -> impl IntoView {
    let store = expect_context::<Store>();
    let backup = move |today: Day| files::data_url(&store.backup().encode(today), "application/json");
    let name = |today: Day| format!("greenlit-backup-{}.json", today.iso());
    let save = move |_| {
        // Another tab may have changed something. The link is updated before the browser follows it.
        store.refresh();
        store.settings.set_backed_up(clock::now(), store.progress_now().changes().count());
    };
    view! {
        <section class="card" id="backup" aria-labelledby="backup-title">
            <h2 id="backup-title">"Back it up"</h2>
            <ul class="files">
                <li>
                    <a
                        class="button primary"
                        data-save="backup"
                        href=move || store.today().map_or_else(|| "#backup".to_owned(), backup)
                        download=move || store.today().map_or_else(|| "greenlit-backup.json".to_owned(), name)
                        on:click=save
                    >
                        "Save a backup"
                    </a>
                    <span class="muted">
                        "Everything: statuses with their times, notes, the roles you keep with their ads, the technologies and skills you added, your name. Import it below, in any browser."
                    </span>
                </li>
            </ul>
            <p class="muted">
                "Pictures, Markdown, CSV and JSON Resume are on "
                <a href=Page::Data.to(Page::Summary)>"your summary"</a>
                "."
            </p>
        </section>
    }
}
