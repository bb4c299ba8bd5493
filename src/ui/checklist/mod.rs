//! `/`: every skill, grouped through a lens, searched, filtered, and ticked.

mod controls;
mod group;
mod grouping;
mod lens;
mod menu;
mod news;
mod next;
mod own;
mod role_choice;
mod view;
mod welcome;

use crate::browser::{clock, location};
use crate::catalogue::{self, Group, Lens};
use crate::ui::Page;
use crate::ui::parts::{Explanations, Headline, Noted, Rows, own_from_anchor};
use crate::ui::store::Store;
use controls::Controls;
use group::Reading;
use grouping::Grouping;
use lens::{AreaGroups, Areas, OtherGroups};
use leptos::prelude::*;
use menu::GroupsMenu;
use next::NextUp;
use own::OwnGroup;
use view::View;
use welcome::Welcome;

/// The checklist page.
#[component]
pub fn Checklist() -> impl IntoView {
    let store = expect_context::<Store>();
    provide_context(Noted(store.noted()));
    Explanations::provide(Page::Checklist);
    let reading = Reading::provide();
    let view = View::new(store);
    let areas = Areas::new(store);
    let whole = Memo::new(move |_| store.whole());
    let skills = NodeRef::new();
    // Effects run in the browser alone, once the page is hydrated.
    Effect::new(move |_| begin(view, reading));
    view! {
        <main
            id="main"
            tabindex="-1"
            class="page checklist"
            class:is-narrowed=move || view.is_narrowed()
            class:is-quick=move || view.quick.get()
        >
            <div class="intro">
                <h1>"What a backend engineer can do"</h1>
                <Headline count=whole touched=store.touched()/>
                <p class="meaning muted">"Green: you can show it."</p>
                <Welcome view skills/>
                <NextUp view/>
                <Controls view skills/>
            </div>
            <GroupsMenu view areas/>
            <div class="skills" id="skills" tabindex="-1" node_ref=skills>
                <p class="empty" data-empty="" hidden=move || !view.found().is_empty()>
                    "No skill fits what you look for. "
                    <button type="button" class="plain" data-do="show-all" on:click=move |_| view.show_all(view.grouping.get_untracked())>"Show all"</button>
                </p>
                <p class="empty" id="near" hidden=move || !view.found().is_near()>"Nothing is spelled like that. This comes close:"</p>
                // The visible rows come first in the document, so that a script that looks for a skill finds the visible one.
                <OtherGroups view/>
                <OwnGroup view/>
                <AreaGroups view areas/>
                <p class="reset muted" hidden=move || view.is_narrowed()>
                    <button type="button" class="button" data-do="reset" on:click=move |_| store.reset()>"Start over"</button>
                    "Marks everything as to do again. You can undo it."
                </p>
            </div>
        </main>
    }
}

/// Reads the address, and shows what is new and the reminder of a backup that is due.
fn begin(view: View, reading: Reading) {
    view.read_address();
    let rows = expect_context::<Rows>();
    reveal(view, reading, rows);
    location::on_fragment_change(move || reveal(view, reading, rows));
    news::announce(view.store);
    view.store.offer_known();
    next::show_reminder(view.store);
}

/// Unfolds the group that the fragment names, or that of the skill or own entry that it names, and scrolls there. It changes the
/// lens, and takes filters off, where the current view does not show it.
fn reveal(view: View, reading: Reading, rows: Rows) {
    let id = location::fragment();
    let own = own_from_anchor(&id).and_then(|id| Some((id, view.store.own_entry_now(id)?.place().area())));
    if let Some((own, area)) = own {
        view.show_all(Grouping::Lens(Lens::Areas));
        reading.unfold(area.id);
        return clock::defer(move || rows.reveal(own.into()));
    }
    let skill = catalogue::by_id(&id);
    let group = view.group_of(skill, &id).or_else(|| {
        let lens = skill.map(|_| Lens::Areas).or_else(|| Lens::find(&id).map(Group::lens))?;
        view.show_all(Grouping::Lens(lens));
        view.group_of(skill, &id)
    });
    let Some(group) = group else { return };
    reading.unfold(group);
    // The rows and groups of the new view are rendered by then.
    clock::defer(move || match skill {
        Some(skill) => rows.reveal(skill.into()),
        None => location::scroll_to_fragment(),
    });
}
