//! The notices, each with the actions that it offers.

use crate::browser::{files, page as browser_page};
use crate::catalogue::Skill;
use crate::progress::{OwnId, Status};
use crate::ui::Page;
use crate::ui::parts::Chip;
use crate::ui::store::{Notice, Notices, Store};
use leptos::either::EitherOf3;
use leptos::prelude::*;

/// The notice that the app cannot start, has not started after eight seconds, or has stopped.
///
/// `src/browser/scripts/broken.js` shows it, since the app, which shows the other notices, is what does not work then. It
/// ignores the errors of others, such as extensions.
#[component]
pub fn Broken() -> impl IntoView {
    view! {
        <div class="notice broken" role="alert" data-notice="broken" hidden>
            <p>
                "Greenlit could not start here, or has stopped. What it saved is still in your browser. Reload the page; if this comes back, save a copy of your progress first."
            </p>
            <a class="button" href="#notices" download="greenlit-progress.json" hidden>"Save a copy"</a>
        </div>
    }
}

/// The notices that are shown now.
#[component]
pub fn NoticeList(
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let notices = expect_context::<Notices>();
    view! {
        <div class="notices" id="notices">
            <For each=move || notices.shown() key=|shown| shown.number let:shown>
                <NoticeCard notice=shown.notice page/>
            </For>
        </div>
    }
}

#[component]
fn NoticeCard(notice: Notice, page: Page) -> impl IntoView {
    let notices = expect_context::<Notices>();
    let kind = notice.kind();
    let chips = notice.skills().to_vec();
    let undo = notice.undo().cloned().zip(use_context::<Store>());
    view! {
        <div class="notice" role=if notice.is_alert() { "alert" } else { "status" } data-notice=kind>
            <p>{notice.text()}</p>
            {(!chips.is_empty()).then(|| view! {
                <ul class="chips">
                    {chips.into_iter().map(|skill| view! { <Chip skill page status=Status::ToDo/> }).collect_view()}
                </ul>
            })}
            {notice.file().map(|file| view! {
                <a class="button" download="greenlit-progress.json" href=files::data_url(file, "text/plain")>"Save it as a file"</a>
            })}
            {match notice {
                Notice::Reminder => Some(EitherOf3::A(view! { <BackUp page/> })),
                Notice::Update => Some(EitherOf3::B(view! { <TakeUpdate/> })),
                Notice::OwnKnown { id, skill, .. } => Some(EitherOf3::C(view! { <Adopt id skill/> })),
                _ => None,
            }}
            {undo.map(|(undo, store)| view! {
                <button
                    type="button"
                    class="button"
                    data-do="undo"
                    on:click=move |_| {
                        notices.dismiss(kind);
                        store.undo(&undo);
                    }
                >
                    "Undo"
                </button>
            })}
            <button type="button" class="button quiet" data-do="dismiss" on:click=move |_| notices.dismiss(kind)>"Dismiss"</button>
        </div>
    }
}

#[component]
fn BackUp(page: Page) -> impl IntoView {
    view! { <a class="button" data-do="back-up" href=page.to(Page::Data)>"Back up"</a> }
}

#[component]
fn TakeUpdate() -> impl IntoView {
    view! {
        <button type="button" class="button" data-do="update" on:click=|_| browser_page::dispatch("greenlit-take")>
            "Update now"
        </button>
    }
}

/// The button that makes an own entry the skill of the catalogue that has its name.
#[component]
fn Adopt(id: OwnId, skill: &'static Skill) -> impl IntoView {
    let notices = expect_context::<Notices>();
    let store = use_context::<Store>();
    let adopt = move |_| {
        notices.dismiss("own-known");
        if let Some(store) = store {
            store.adopt_own(id, skill);
        }
    };
    view! { <button type="button" class="button" data-do="adopt" on:click=adopt>"Use the checklist's"</button> }
}
