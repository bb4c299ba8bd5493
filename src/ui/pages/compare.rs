//! `/compare/#…`: someone's summary beside one's own. It changes neither.

use crate::catalogue::{Group, Lens};
use crate::ui::parts::RadarChart;
use crate::ui::{Page, ids};
use leptos::prelude::*;

/// The four lists: their word in the DOM, heading, and whether they are open at first.
const LISTS: [(&str, &str, bool); 4] = [
    ("both", "Both can do", true),
    ("theirs", "Only they can do", true),
    ("mine", "Only you can do", true),
    ("neither", "Neither can do", false),
];

/// The compare page: asking for a link, refusing one, or showing both.
#[component]
pub fn Compare() -> impl IntoView {
    let page = Page::Compare;
    let list = |(what, title, open): (&'static str, &'static str, bool)| {
        view! {
            <details open=open data-side=what>
                <summary><h3>{title}</h3><span class="numbers">"0"</span></summary>
                <ul class="chips"></ul>
            </details>
        }
    };
    let area = |group: Group| {
        view! {
            <tr data-both=group.anchor>
                <th scope="row"><a href=format!("{}#{}", page.to(Page::Checklist), group.anchor)>{group.words().title}</a></th>
                <td></td>
                <td></td>
            </tr>
        }
    };
    view! {
        <main id="main" tabindex="-1" class="page summary compare">
            <div data-state="opening">
                <h1>"Compare two summaries"</h1>
                <p class="lead">"Someone's link beside your own progress: what both can do, only one, or neither. Nothing of yours is changed or sent."</p>
                <noscript><p>"A shared summary is kept in its link alone. Your browser needs JavaScript to read it."</p></noscript>
                <div class="notice" role="alert" hidden><p></p></div>
                <div class="paste">
                    <label for=ids::PASTE>"Their link"</label>
                    <input id=ids::PASTE type="text" autocomplete="off" placeholder="…/s/#…"/>
                </div>
            </div>
            <div class="column" data-state="opened" hidden>
                <h1>"You and "<span data-whose=""></span></h1>
                <p class="lead">"Their summary is of "<span data-date=""></span>"; yours is of today."</p>
                <div class="pair">
                    <section class="card" aria-labelledby="employers">
                        <h2 id="employers">"What employers look for"</h2>
                        <p class="legend"><span class="of-mine">"You"</span><span class="of-theirs">"They"</span></p>
                        <RadarChart page/>
                    </section>
                    <section class="card" aria-labelledby="side-by-side">
                        <h2 id="side-by-side">"Side by side"</h2>
                        <table>
                            <thead><tr><th scope="col">"Area"</th><th scope="col">"You"</th><th scope="col">"They"</th></tr></thead>
                            <tbody>
                                <tr data-both=""><th scope="row">"Overall"</th><td></td><td></td></tr>
                                {Lens::Areas.groups().map(area).collect_view()}
                            </tbody>
                        </table>
                    </section>
                    <section class="card lists" aria-labelledby="by-skill">
                        <h2 id="by-skill">"Skill by skill"</h2>
                        {LISTS.map(list).collect_view()}
                    </section>
                </div>
                <div class="actions">
                    <a class="button" data-to="s/">"Open their summary"</a>
                    <a class="button" data-to="data/">"Start from theirs"</a>
                </div>
            </div>
        </main>
    }
}
