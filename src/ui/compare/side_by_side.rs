//! The numbers of two summaries, area by area.

use crate::catalogue::{Group, Lens};
use crate::progress::Summary;
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The table of both summaries.
#[component]
pub fn SideBySide(
    /// One's own summary.
    mine: Signal<Summary>,
    /// Someone else's summary.
    theirs: Signal<Summary>,
) -> impl IntoView {
    let overall = |summary: Signal<Summary>| move || summary.with(|summary| text::percent(summary.whole()));
    let area = |group: Group| {
        let numbers = |summary: Signal<Summary>| {
            move || summary.with(|summary| text::numbers(summary.count(|skill| group.has(skill))))
        };
        view! {
            <tr data-both=group.id>
                <th scope="row">
                    <a href=format!("{}#{}", Page::Compare.to(Page::Checklist), group.id)>{group.title()}</a>
                </th>
                <td>{numbers(mine)}</td>
                <td>{numbers(theirs)}</td>
            </tr>
        }
    };
    view! {
        <section class="card" aria-labelledby="side-by-side">
            <h2 id="side-by-side">"Side by side"</h2>
            <table>
                <thead>
                    <tr><th scope="col">"Area"</th><th scope="col">"You"</th><th scope="col">"They"</th></tr>
                </thead>
                <tbody>
                    <tr data-both="">
                        <th scope="row">"Overall"</th>
                        <td>{overall(mine)}</td>
                        <td>{overall(theirs)}</td>
                    </tr>
                    {Lens::Areas.groups().map(area).collect_view()}
                </tbody>
            </table>
        </section>
    }
}
