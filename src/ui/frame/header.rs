//! The header: logo, menu, theme, and the way to share.

use crate::ui::Page;
use crate::ui::parts::controlled;
use crate::ui::store::{Settings, Theme};
use leptos::prelude::*;

const MENU: [(Page, &str); 7] = [
    (Page::Checklist, "Checklist"),
    (Page::Stack, "Stack"),
    (Page::Summary, "Summary"),
    (Page::Role, "Roles"),
    (Page::Team, "Team"),
    (Page::Data, "Data"),
    (Page::About, "About"),
];

/// The header. On a phone its menu is at the bottom, within the thumb's reach.
#[component]
pub fn Header(
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let item = |(to, label): (Page, &'static str)| {
        view! { <li><a href=page.to(to) aria-current=(page == to).then_some("page")>{label}</a></li> }
    };
    view! {
        <header class="top">
            <Logo href=page.to(Page::Checklist)/>
            <nav class="menu" aria-label="Pages"><ul>{MENU.map(item).collect_view()}</ul></nav>
            <ThemeControl/>
            <a class="button primary" href=format!("{}#share", page.to(Page::Summary))>"Share"</a>
        </header>
    }
}

/// The logo, which leads to another page.
#[component]
pub fn Logo(
    /// The address of that page.
    href: String,
) -> impl IntoView {
    view! {
        <a class="logo" href=href>
            <svg viewBox="0 0 12 24" aria-hidden="true">
                <rect width="12" height="24" rx="4"></rect>
                <circle class="off" cx="6" cy="5.5" r="2.2"></circle>
                <circle class="off" cx="6" cy="12" r="2.2"></circle>
                <circle class="on" cx="6" cy="18.5" r="2.7"></circle>
            </svg>
            "Greenlit"
        </a>
    }
}

/// The choice of a theme: light, dark, or the system's.
#[component]
pub fn ThemeControl() -> impl IntoView {
    let settings = expect_context::<Settings>();
    let option = |theme: Option<Theme>, label: &'static str| {
        view! { <option value=theme.map_or("", Theme::slug)>{label}</option> }
    };
    view! {
        <label class="theme">
            <span class="visually-hidden">"Theme"</span>
            <select
                class="button"
                id="theme"
                prop:value=controlled(move || settings.theme().map_or("", Theme::slug))
                on:change=move |event| settings.set_theme(Theme::from_slug(&event_target_value(&event)))
            >
                {option(None, "Theme: auto")}
                {option(Some(Theme::Light), "Theme: light")}
                {option(Some(Theme::Dark), "Theme: dark")}
            </select>
        </label>
    }
}
