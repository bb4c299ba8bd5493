//! Leptos's reactive system, as far as we use it.

pub use reactive_graph::effect::{ImmediateEffect, batch};
pub use reactive_graph::owner::{Owner, StoredValue};
pub use reactive_graph::prelude::*;
pub use reactive_graph::signal::RwSignal;
