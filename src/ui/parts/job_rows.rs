//! The technologies of a stack group that do one job, and how many of them are enough.

use crate::catalogue::Job;
use crate::ui::text;
use leptos::prelude::*;

/// The rows of the technologies that do one job, as chips. Where the group has several jobs, its title and how many are enough are
/// above them.
#[component]
pub fn JobRows(
    /// The job.
    job: &'static Job,
    /// True while none of its rows is shown.
    #[prop(optional, into)]
    hidden: Signal<bool>,
    /// The rows.
    rows: impl IntoView + 'static,
) -> impl IntoView {
    let head = job.area().only_job().is_none().then(|| {
        view! {
            <div class="job-head">
                <h3>{job.title}</h3>
                <p class="muted">{text::enough(job)}</p>
            </div>
        }
    });
    view! {
        <div class="job" hidden=move || hidden.get()>
            {head}
            <ul class="rows row-chips">{rows}</ul>
        </div>
    }
}
