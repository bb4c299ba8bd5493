//! Progress over time, and the days with changes. It is shown on one's own summary alone, since a link holds no history.

use crate::browser::clock;
use crate::chart::calendar::{Calendar, PITCH, SHADES};
use crate::chart::timeline::{HEIGHT, MIN_DAYS, Timeline, WIDTH, greens};
use crate::progress::{Day, OwnEntries, Progress};
use crate::ui::store::Store;
use leptos::prelude::*;

/// The number of weeks that the calendar shows: a year.
const WEEKS: u16 = 52;

/// The history as drawings and sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Drawn {
    sentence: String,
    is_drawn: bool,
    first: Day,
    last: Day,
    line: String,
    area: String,
    calendar: Calendar,
}

impl Drawn {
    fn new(progress: &Progress, own: &OwnEntries, today: Day) -> Drawn {
        let offset = clock::offset(clock::now());
        let points = greens(progress, own, offset, today);
        let timeline = Timeline::new(&points, today);
        Drawn {
            sentence: timeline.sentence(),
            is_drawn: timeline.is_drawn(),
            first: timeline.first,
            last: timeline.last,
            line: timeline.line(),
            area: timeline.area(),
            calendar: Calendar::new(progress, offset, today, WEEKS),
        }
    }
}

/// The history: a sentence, and drawings once there is something to draw. Empty until the page is hydrated.
#[component]
pub fn History() -> impl IntoView {
    let store = expect_context::<Store>();
    let drawn = Memo::new(move |_| {
        let today = store.today().filter(|_| store.is_loaded())?;
        Some(Drawn::new(&store.progress(), &store.saved_own(), today))
    });
    let text = move |get: fn(&Drawn) -> String| move || drawn.read().as_ref().map(get).unwrap_or_default();
    let months = move || drawn.read().as_ref().map(|drawn| drawn.calendar.months()).unwrap_or_default();
    let shade = |shade: u8| {
        let path = move || drawn.read().as_ref().map(|drawn| drawn.calendar.path(shade)).unwrap_or_default();
        view! { <path data-shade=shade.to_string() d=path></path> }
    };
    let is_drawn = move || drawn.read().as_ref().is_some_and(|drawn| drawn.is_drawn);
    view! {
        <section class="card history" aria-labelledby="history">
            <h2 id="history">"Over time"</h2>
            <p class="muted" data-timeline="">{text(|drawn| drawn.sentence.clone())}</p>
            <p class="muted" hidden=is_drawn>{format!("From {MIN_DAYS} days with changes on, it is drawn here.")}</p>
            <div hidden=move || !is_drawn()>
            <svg class="timeline" viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true">
                <path class="area" d=text(|drawn| drawn.area.clone())></path>
                <path class="line" d=text(|drawn| drawn.line.clone())></path>
            </svg>
            <p class="ends muted">
                <span data-first="">{text(|drawn| drawn.first.to_string())}</span>
                <span data-last="">{text(|drawn| drawn.last.to_string())}</span>
            </p>
            <h3>"Active days"</h3>
            <p class="muted" data-calendar="">{text(|drawn| drawn.calendar.sentence())}</p>
            <svg class="calendar" viewBox=format!("0 0 {} {}", WEEKS * PITCH, 7 * PITCH) aria-hidden="true">
                {(0..=SHADES).map(shade).collect_view()}
            </svg>
            <details class="in-numbers">
                <summary>"In numbers"</summary>
                <ul data-months="">
                    <For each=months key=|month| month.row() let:month>
                        <li>{month.row()}</li>
                    </For>
                </ul>
            </details>
            </div>
            <p class="muted">"Only you see this: a link holds no history."</p>
        </section>
    }
}
