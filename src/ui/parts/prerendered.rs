//! The device for markup that never changes: it is written into the HTML at build time, and the browser steps over it.
//!
//! For hydration, every view is compiled into the module with its text, so that the browser could build it. A block that no
//! browser ever builds can be left out: natively [`prerendered`] writes the element that its closure returns; in the browser
//! the closure is never called, so neither its code nor its text is compiled, and hydration continues behind that element.
//! It is for whole blocks, such as the prose of `/about/` and the explanation of a skill; it does not pay off for attributes.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::Element;
use leptos::tachys::view::{Position, PositionState};

/// A block that only the build writes. `write` must return exactly one element, in which nothing changes.
pub fn prerendered<F, V>(write: F) -> Prerendered<F>
where
    F: FnOnce() -> V + Send + 'static,
    V: IntoView,
{
    Prerendered(write)
}

/// The view that [`prerendered`] returns.
#[derive(Debug)]
pub struct Prerendered<F>(
    #[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "never called in the browser"))] F,
);

impl<F, V> Render for Prerendered<F>
where
    F: FnOnce() -> V + Send + 'static,
    V: IntoView,
{
    /// The element in the HTML, so that the block is removed together with the view around it.
    type State = Option<Element>;

    /// Builds nothing, since the browser does not have the block's code.
    fn build(self) -> Self::State {
        None
    }

    fn rebuild(self, _state: &mut Self::State) {}
}

impl<F, V> RenderHtml for Prerendered<F>
where
    F: FnOnce() -> V + Send + 'static,
    V: IntoView,
{
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        (self.0)().into_view().to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
        *position = Position::NextChild;
    }

    #[cfg(target_arch = "wasm32")]
    fn to_html_with_buf(
        self,
        _buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        leptos::tachys::renderer::CastFrom::cast_from(cursor.current())
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl<F, V> AddAnyAttr for Prerendered<F>
where
    F: FnOnce() -> V + Send + 'static,
    V: IntoView,
{
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self::Output<NewAttr> {
        self
    }
}
