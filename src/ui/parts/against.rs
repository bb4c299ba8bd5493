//! The standing of the person of a summary against a role, as it is shown beside the levels.

use crate::catalogue::Skill;
use crate::progress::{Count, Status, Summary};
use crate::role::{Met, Role, Standing};
use leptos::prelude::*;

/// The standing against a role, which follows the summary. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct Against {
    /// The musts, and what is nice to have.
    pub met: Memo<(Met, Met)>,
    /// The numbers of its road.
    pub count: Memo<Count>,
    /// The musts that are missing, of alternatives the nearest, each with its status in the summary. They are listed once the role is
    /// unfolded, since roles together may ask for more than the catalogue has.
    pub missing: Memo<Vec<(&'static Skill, Status)>>,
    unfolded: RwSignal<bool>,
}

impl Against {
    /// The standing of the person of a summary.
    pub fn new(role: Role, summary: Signal<Summary>) -> Against {
        let unfolded = RwSignal::new(false);
        let whole = Memo::new(move |_| {
            summary.with(|summary| {
                let standing = Standing::new(&role, |skill| summary.status(skill));
                let missing = summary.with_statuses(standing.missing.iter().copied());
                (standing.musts, standing.nices, standing.count(), missing)
            })
        });
        Against {
            met: Memo::new(move |_| whole.with(|(musts, nices, ..)| (*musts, *nices))),
            count: Memo::new(move |_| whole.with(|(_, _, count, _)| *count)),
            missing: Memo::new(move |_| {
                let missing = |(.., missing): &(_, _, _, Vec<_>)| missing.clone();
                if unfolded.get() { whole.with(missing) } else { Vec::new() }
            }),
            unfolded,
        }
    }

    /// Lists what is missing from now on.
    pub fn unfold(self) {
        self.unfolded.set(true);
    }
}
