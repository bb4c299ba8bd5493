//! Scrolling: the element that a person has scrolled to.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// The line that an element must reach to be at the top, as the parts of the window above and below it are cut off: a sixth of its
/// height, below bars that stay in sight.
const LINE: &str = "-16% 0px -83% 0px";

/// An element that is watched, for as long as this value lives.
pub struct Watched {
    observer: Option<IntersectionObserver>,
    /// The browser calls it until the observer is disconnected.
    _reached: Closure<dyn FnMut(Array)>,
}

impl Drop for Watched {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Calls `reached` whenever an element reaches the top of the window, and once at first if it is there.
pub fn on_top(element: &Element, reached: impl Fn() + 'static) -> Watched {
    let entered = move |entries: Array| {
        let is_inside = |entry| IntersectionObserverEntry::from(entry).is_intersecting();
        if entries.iter().last().is_some_and(is_inside) {
            reached();
        }
    };
    let callback = Closure::new(entered);
    let options = IntersectionObserverInit::new();
    options.set_root_margin(LINE);
    // Fails only for a malformed margin.
    let observer = IntersectionObserver::new_with_options(
        wasm_bindgen::JsCast::unchecked_ref(callback.as_ref()),
        &options,
    );
    let observer = observer.ok().inspect(|observer| observer.observe(element));
    Watched { observer, _reached: callback }
}
