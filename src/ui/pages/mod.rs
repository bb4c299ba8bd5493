//! One component per page: its HTML, as it is before anything is set.

mod about;
mod checklist;
mod compare;
mod data;
mod shared;
mod stack;
mod summary;

use super::Page;
use super::parts::Frame;
use leptos::prelude::*;

/// A page's whole body, as HTML.
pub fn html(page: Page) -> String {
    Owner::new().with(|| {
        let content = match page {
            Page::Checklist => checklist::Checklist().into_any(),
            Page::Stack => stack::Stack().into_any(),
            Page::Summary => summary::Summary().into_any(),
            Page::Shared => shared::Shared().into_any(),
            Page::Compare => compare::Compare().into_any(),
            Page::Data => data::Data().into_any(),
            Page::About => about::About().into_any(),
        };
        // Nothing hydrates, so nothing needs Leptos's markers.
        view! { <Frame page>{content}</Frame> }.to_html().replace("<!>", "")
    })
}
