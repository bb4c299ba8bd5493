//! The technologies of a stack group that do one job.

use crate::catalogue::Job;
use crate::ui::text;
use leptos::prelude::*;

/// The rows of the technologies that do one job, as chips, and how many are enough; under its title where the group has several jobs.
#[component]
pub fn JobRows(
    /// The job.
    job: &'static Job,
    /// True while none of its rows is shown.
    #[prop(optional, into)]
    hidden: Signal<bool>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let has_others = job.area().jobs().len() > 1;
    view! {
        <div class="job" hidden=move || hidden.get()>
            <div class="job-head">
                {has_others.then(|| view! { <h3>{job.title}</h3> })}
                <p class="muted">{text::enough(job)}</p>
            </div>
            <ul class="rows row-chips">{children()}</ul>
        </div>
    }
}
