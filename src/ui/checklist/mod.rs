//! `/`: every skill, grouped through a lens, searched, filtered, and ticked.

mod controls;
mod lens;
mod news;
mod next;
mod view;

use crate::browser::{clock, location};
use crate::catalogue::{self, Group, Lens, SKILLS};
use crate::ui::parts::{Explanations, Headline, Noted, Rows};
use crate::ui::store::Store;
use controls::Controls;
use lens::{AreaGroups, Areas, GroupsMenu, OtherGroups};
use leptos::prelude::*;
use next::NextUp;
use view::View;

/// The checklist page.
#[component]
pub fn Checklist() -> impl IntoView {
    let store = expect_context::<Store>();
    provide_context(Noted(store.noted()));
    Explanations::provide();
    let view = View::new(store);
    let areas = Areas::new(store);
    let whole = Memo::new(move |_| store.count(SKILLS));
    // Effects run in the browser alone, once the page is hydrated.
    Effect::new(move |_| begin(view));
    view! {
        <div class="page checklist">
            <GroupsMenu view areas/>
            <main id="main" tabindex="-1">
                <h1>"What a backend engineer can do"</h1>
                <Headline count=whole touched=store.touched()/>
                <Controls view/>
                <NextUp view/>
                <p class="empty" data-empty="" hidden=move || !view.found().is_empty()>
                    "No skill fits what you look for. "
                    <button type="button" class="plain" data-do="show-all" on:click=move |_| view.show_all(view.lens.get_untracked())>"Show all"</button>
                </p>
                <p class="empty" id="near" hidden=move || !view.found().is_near()>"Nothing is spelled like that. This comes close:"</p>
                // The visible rows come first in the document, so that a script that looks for a skill finds the visible one.
                <OtherGroups view/>
                <AreaGroups view areas/>
                <p class="reset muted">
                    <button type="button" class="button" data-do="reset" on:click=move |_| store.reset()>"Start over"</button>
                    "Marks everything as to do again. You can undo it."
                </p>
            </main>
        </div>
    }
}

/// Reads the address, and shows what is new and the reminder of a backup that is due.
fn begin(view: View) {
    view.read_address();
    let rows = expect_context::<Rows>();
    // The groups of the lens in the address are rendered by then.
    clock::defer(move || {
        let revealed = reveal(view, rows);
        if !revealed && view.lens.get_untracked() != Lens::Areas {
            // The group was not rendered yet when the browser scrolled to the fragment.
            location::scroll_to_fragment();
        }
    });
    location::on_fragment_change(move || {
        reveal(view, rows);
    });
    news::announce(view.store);
    next::show_reminder(view.store);
}

/// Scrolls to the skill or the group that the fragment names, and changes the lens if it takes another one. Returns true if
/// no scrolling is left to do.
fn reveal(view: View, rows: Rows) -> bool {
    let id = location::fragment();
    let skill = catalogue::by_id(&id);
    if skill.is_some_and(|skill| rows.reveal(skill)) {
        return true;
    }
    let lens = skill.map(|_| Lens::Areas).or_else(|| Lens::find(&id).map(Group::lens));
    let Some(lens) = lens.filter(|lens| view.lens.get_untracked() != *lens || !view.shows_all()) else {
        return false;
    };
    view.show_all(lens);
    // The rows and groups of the new view are rendered by then.
    clock::defer(move || match skill {
        Some(skill) => drop(rows.reveal(skill)),
        None => location::scroll_to_fragment(),
    });
    true
}
