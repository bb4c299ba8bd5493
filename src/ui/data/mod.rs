//! `/data/`: where everything is kept, taking it out, bringing it in, earlier states.

mod bring_in;
mod earlier;
mod import;
mod kept;
mod preview;
mod quarantine;
mod take_out;

use bring_in::BringIn;
use earlier::Earlier;
use kept::Kept;
use leptos::prelude::*;
use quarantine::Quarantine;
use take_out::TakeOut;

/// The data page.
#[component]
pub fn Data() -> impl IntoView {
    view! {
        <main id="main" tabindex="-1" class="page data">
            <h1>"Your data"</h1>
            <p class="lead">
                "Everything you enter stays in this browser. Take it out, bring it into another one, or go back to how it was."
            </p>
            <div class="column">
                <Kept/>
                <TakeOut/>
                <BringIn/>
                <Earlier/>
                <Quarantine/>
            </div>
        </main>
    }
}
