//! The road: progress as a dashed center line that turns green.

use crate::chart::road;
use crate::progress::Count;
use leptos::prelude::*;

/// The completeness of a road: whether everything that it shows is green.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Complete {
    No,
    /// It was complete when the page was loaded.
    Before,
    /// It became complete by a change on this page, which is worth an animation.
    Now,
}

impl Complete {
    const fn slug(self) -> &'static str {
        match self {
            Complete::No => "no",
            Complete::Before => "before",
            Complete::Now => "now",
        }
    }
}

/// A road. It is hidden from screen readers, since the numbers that it shows are beside it as text.
#[component]
pub fn Road(
    /// The numbers that it shows.
    #[prop(into)]
    count: Signal<Count>,
    /// True for the long road of a headline. Any other has a dash for each skill that counts, as long as they fit.
    #[prop(optional)]
    long: bool,
    /// True once the person has changed something on this page. Without a change, completion is not animated.
    #[prop(optional, into)]
    touched: Option<Signal<bool>>,
) -> impl IntoView {
    let dashes = move || if long { road::LONG } else { road::dashes(count.get().total) };
    let part = move |start: u16, end: u16| road::path(start, end, dashes());
    let lit = move || road::lit(count.get(), dashes());
    let complete = Memo::new(move |before: Option<&Complete>| {
        let touched = touched.is_some_and(|touched| touched.get_untracked());
        match (count.get().is_complete(), before) {
            (false, _) => Complete::No,
            (true, Some(Complete::Now)) => Complete::Now,
            (true, Some(Complete::No)) if touched => Complete::Now,
            (true, _) => Complete::Before,
        }
    });
    view! {
        <svg
            class="road"
            viewBox="0 0 4000 100"
            stroke-dasharray=move || road::dash_array(dashes())
            preserveAspectRatio="none"
            aria-hidden="true"
            data-complete=move || complete.get().slug()
        >
            <path class="rest" d=move || part(0, dashes())></path>
            <path
                class="amber"
                d=move || {
                    // The path without amber is always the same, so that the browser need not update it with green.
                    let (green, amber) = lit();
                    if amber > green { part(green, amber) } else { part(0, 0) }
                }
            ></path>
            <path class="green" d=move || part(0, lit().0)></path>
        </svg>
    }
}
