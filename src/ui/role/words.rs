//! The words of the page: what a role asks for, and how the person stands.

use crate::catalogue::{Skill, by_numbers};
use crate::progress::Status;
use crate::role::{Met, Need, Stand};
use crate::ui::text;

/// A sentence about all that is asked for, as in "This ad asks for 16 musts and 5 nice to have."
pub fn asks(is_ad: bool, musts: Met, nices: Met) -> String {
    let what = if is_ad { "This ad" } else { "This role" };
    match (musts.asked, nices.asked) {
        (0, 0) => format!("{what} asks for nothing yet."),
        (0, nices) => format!("{what} asks for nothing that it must have, and {nices} nice to have."),
        (musts, 0) => format!("{what} asks for {}.", number_of_musts(musts)),
        (musts, nices) => format!("{what} asks for {} and {nices} nice to have.", number_of_musts(musts)),
    }
}

fn number_of_musts(musts: u16) -> String {
    if musts == 1 { "1 must".to_owned() } else { format!("{musts} musts") }
}

/// The person's standing, or what to do about a role that asks for nothing.
pub fn standing(musts: Met, nices: Met) -> String {
    match (musts.asked, nices.asked) {
        (0, 0) => "Add the skills that it should ask for.".to_owned(),
        _ => text::standing(musts, nices),
    }
}

/// The heading of what is asked for with a weight.
pub const fn need(need: Need) -> &'static str {
    match need {
        Need::Must => "Must have",
        Need::Nice => "Nice to have",
    }
}

/// The standing of a requirement, as in "Ready to learn" or "First: HTTP, TLS".
pub fn stand(skill: &Skill, stand: Stand, status: impl Fn(&Skill) -> Status) -> String {
    match stand {
        Stand::Met => "Can do".to_owned(),
        Stand::Learning => "Learning".to_owned(),
        Stand::Ready => "Ready to learn".to_owned(),
        Stand::Missing => {
            let needs = by_numbers(skill.needs).filter(|need| status(need) != Status::CanDo);
            let titles: Vec<_> = needs.map(|need| need.title).collect();
            let or = if skill.is_technology() { " or " } else { ", " };
            format!("First: {}", titles.join(or))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_as_people_say_them() {
        let met = |met, asked| Met { met, asked };
        assert_eq!(asks(true, met(0, 16), met(0, 5)), "This ad asks for 16 musts and 5 nice to have.");
        assert_eq!(asks(false, met(0, 1), met(0, 0)), "This role asks for 1 must.");
        assert_eq!(standing(met(11, 16), met(0, 0)), "You can do 11 of 16 musts.");
        assert_eq!(standing(met(0, 0), met(0, 0)), "Add the skills that it should ask for.");
    }
}
