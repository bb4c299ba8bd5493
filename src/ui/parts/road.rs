//! The road: progress as a dashed centre line that turns green.

use crate::chart::road;
use crate::progress::Count;
use leptos::prelude::*;

/// Whether everything that a road shows is green.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Complete {
    No,
    /// It was so when the page came.
    Before,
    /// It became so before one's eyes, which is worth a small moment.
    Now,
}

impl Complete {
    const fn key(self) -> &'static str {
        match self {
            Complete::No => "no",
            Complete::Before => "before",
            Complete::Now => "now",
        }
    }
}

/// A road. It is a picture of numbers that stand beside it, so screen readers pass it by.
#[component]
pub fn Road(
    /// What it shows.
    #[prop(into)]
    count: Signal<Count>,
    /// Whether it is the long one of a headline; any other has a dash for each that counts, as long as they fit.
    #[prop(optional)]
    long: bool,
    /// Whether the person has changed something on this page, without which nothing becomes complete before their eyes.
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
            data-complete=move || complete.get().key()
        >
            <path class="rest" d=move || part(0, dashes())></path>
            <path
                class="amber"
                d=move || {
                    // Without amber its path says the same whatever is green, and costs nothing.
                    let (green, amber) = lit();
                    if amber > green { part(green, amber) } else { part(0, 0) }
                }
            ></path>
            <path class="green" d=move || part(0, lit().0)></path>
        </svg>
    }
}
