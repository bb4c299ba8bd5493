//! Controls that show the app's state, whatever the browser restored into them.
//!
//! Browsers restore the old states of controls on their own: after a reload, in a restored session, on a return from the
//! page cache. No person did any of that. So a property that is bound through [`controlled`] is written again each time the
//! page is shown, and input comes in through events alone.
//!
//! No control needs `autocomplete="off"` for that, and none may have it: WebKit resets such a control when its page comes
//! back from the cache, in a later task and without an event. A search would then look empty while the list below is still
//! narrowed by it.

use leptos::prelude::*;

/// The number of times that the page was shown: once when it is hydrated, and once for each return from the page cache.
#[derive(Debug, Clone, Copy)]
pub struct PageShown(RwSignal<u32>);

impl PageShown {
    /// Provides the count to the components of a page.
    pub fn provide() -> PageShown {
        let shown = PageShown(RwSignal::new(0));
        provide_context(shown);
        shown
    }

    /// Runs the current effect or memo again each time the page is shown.
    pub fn track(self) {
        self.0.track();
    }

    /// Adds one to the count, which has every controlled property written again.
    pub fn again(self) {
        self.0.update(|times| *times += 1);
    }
}

/// The value for a control's property, which is written again each time the page is shown.
pub fn controlled<T>(value: impl Fn() -> T + 'static) -> impl Fn() -> T + 'static {
    let shown = use_context::<PageShown>();
    move || {
        if let Some(shown) = shown {
            shown.track();
        }
        value()
    }
}
