//! The own entries, where the list is not grouped by area: no other lens and no role knows them.

use super::view::View;
use crate::progress::{OwnId, Place};
use crate::ui::Page;
use crate::ui::parts::OwnRows;
use leptos::prelude::*;

/// The group of all own entries, after those of a lens or a role. By area each stands in its own.
#[component]
pub fn OwnGroup(
    /// The view.
    view: View,
) -> impl IntoView {
    let hidden = move |id: OwnId| view.own_rank(id).is_none();
    let is_empty = move || view.is_by_area() || view.best_own(|_| true).is_none();
    view! {
        <section class="own-entries" aria-labelledby="own-entries" hidden=is_empty>
            <div class="group-head">
                <h2 id="own-entries">"Your own"</h2>
                <p class="group-intro">"What you added, and the checklist does not have."</p>
            </div>
            <ul class="rows"><OwnRows page=Page::Checklist has=move |_: Place| !view.is_by_area() copy=true hidden/></ul>
        </section>
    }
}
