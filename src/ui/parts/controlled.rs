//! Controls that show what the state says, whatever the browser put into them.
//!
//! Browsers put old states back into controls on their own: after a reload, a restored session, a return from the page cache.
//! None of that is a person's act. So a property that is bound through [`controlled`] is written again each time the page is
//! shown, and what a person did comes in through events alone.
//!
//! That holds off every old state, so no control asks for it by `autocomplete="off"`. WebKit takes that for a reason to reset
//! a control when its page comes back from the cache, in a later task that nothing tells of: what the control showed is gone,
//! and what the page lists is still narrowed by it.

use leptos::prelude::*;

/// Counts how often the page was shown: once when it comes to life, and whenever it comes back from the page cache.
#[derive(Debug, Clone, Copy)]
pub struct PageShown(RwSignal<u32>);

impl PageShown {
    /// Provides the count to the components of a page.
    pub fn provide() -> PageShown {
        let shown = PageShown(RwSignal::new(0));
        provide_context(shown);
        shown
    }

    /// Counts once more, which has every controlled property written again.
    pub fn again(self) {
        self.0.update(|times| *times += 1);
    }
}

/// The value of a control's property, written again each time the page is shown.
pub fn controlled<T>(value: impl Fn() -> T + 'static) -> impl Fn() -> T + 'static {
    let shown = use_context::<PageShown>();
    move || {
        if let Some(PageShown(times)) = shown {
            times.track();
        }
        value()
    }
}
