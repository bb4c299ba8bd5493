//! The texts that pages share: numbers in words, and the texts of notices.

use super::errors;
use super::store::{Notice, OwnRefusal};
use crate::catalogue::{ADS_READ, Group, Job, Lens, Level, Skill};
use crate::progress::{
    COVERS_PERCENT, Compared, Count, MAX_NAME_LETTERS, MAX_OWN, MOST_PERCENT, Name, Place, Status,
    Suggestion, Summary, Verdict,
};
use crate::role::{Met, Need, Part, Role, Step};

/// The reminder to save a backup.
const REMINDER: &str = "Your ticks are in this browser alone, which may clear them one day.";

/// The message that the browser was asked to keep everything, and did not agree.
const DECLINED: &str = "Your browser did not agree. It may once you come back often, or have installed Greenlit as an app. Until then, save a backup now and then.";

/// The message that a new version is waiting.
const UPDATE: &str = "A new version of Greenlit is ready. Everything you entered stays.";

/// The message that the browser did not copy the link of the page.
const LINK_NOT_COPIED: &str =
    "Your browser did not allow copying. The address of this page is the link: copy it from the address bar.";

/// The message that the browser denies storage.
const STORAGE_DENIED: &str = "Your browser lets this page store nothing, so ticks last until you leave it. Allow storage for this site, then reload.";

/// The message that the browser denies storage, but not the journal.
const JOURNAL_ONLY: &str = "Your browser denies this page one of the two places in which it stores what you enter. Ticks, notes, roles and own entries are kept in the other one. Your name, settings and earlier states last until you leave. Allow storage for this site, then reload.";

/// The message that storage is full.
const STORAGE_FULL: &str = "Your browser refused to save: its storage is full. Save your progress as a file, then free some space and tick again.";

/// The message that a value that could not be read was quarantined.
const QUARANTINED: &str = "It was set aside under another name and nothing was overwritten. The list shows what could still be read of it, and what a second copy of your progress holds.";

/// The message that a value that could not be read stays where it is.
const NOT_QUARANTINED: &str =
    "Nothing was overwritten, and ticks on this page are not saved until you free some space and reload.";

/// The text of a notice.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::StorageDenied { journaled: false } => STORAGE_DENIED.to_owned(),
        Notice::StorageDenied { journaled: true } => JOURNAL_ONLY.to_owned(),
        Notice::StorageFull { .. } => STORAGE_FULL.to_owned(),
        Notice::Unreadable { error, moved, .. } => {
            format!("{} {}", errors::saved(*error), if *moved { QUARANTINED } else { NOT_QUARANTINED })
        }
        Notice::Reset { number: 0, .. } => "Everything is to do already.".to_owned(),
        Notice::Reset { number: 1, .. } => "1 skill is to do again.".to_owned(),
        Notice::Reset { number, .. } => format!("{number} skills are to do again."),
        Notice::StackStarted { title, number: 0, .. } => format!("Everything in {title} is already set."),
        Notice::StackStarted { title, number: 1, .. } => {
            format!("{title}: 1 technology marked as learning. Tick it once you can use it.")
        }
        Notice::StackStarted { title, number, .. } => {
            format!("{title}: {number} technologies marked as learning. Tick those you can already use.")
        }
        Notice::CoreTicked { title, number, .. } => format!("{title}: {} green.", skills(*number)),
        Notice::Imported { changed, notes, roles, own, .. } => imported(*changed, *notes, *roles, *own),
        Notice::RoleDeleted { name: Some(name), .. } => format!("Deleted: {}.", name.isolated()),
        Notice::RoleDeleted { name: None, .. } => "Deleted a role without a name.".to_owned(),
        Notice::OwnDeleted { name, .. } => format!("Deleted: {}.", name.isolated()),
        Notice::OwnAdopted { skill, .. } => format!("Yours is the checklist's {} now.", skill.title),
        Notice::OwnTooLong { skill } => {
            format!(
                "Your notes on both are too long for one. Shorten one of them, then use the checklist's {}.",
                skill.title
            )
        }
        Notice::OwnKnown { name, skill, .. } => format!(
            "You added {} yourself, and the checklist has it now: {}. Yours can become it, with its status and your note.",
            name.isolated(),
            skill.title
        ),
        Notice::WentBack { when, changed, .. } => {
            format!("As it was on {when}: {} changed.", skills(*changed))
        }
        Notice::News { number: 1, .. } => "1 skill is new since your last visit.".to_owned(),
        Notice::News { number, skills } if *number > skills.len() => {
            format!("{number} skills are new since your last visit, among them these.")
        }
        Notice::News { number, .. } => format!("{number} skills are new since your last visit."),
        Notice::Reminder => REMINDER.to_owned(),
        Notice::Update => UPDATE.to_owned(),
        Notice::Declined => DECLINED.to_owned(),
        Notice::LinkCopied => "The link is copied. Paste it wherever you like.".to_owned(),
        Notice::LinkNotCopied => LINK_NOT_COPIED.to_owned(),
    }
}

fn imported(changed: usize, notes: usize, roles: usize, own: usize) -> String {
    let mut text = match changed {
        0 => "Imported.".to_owned(),
        number => format!("Imported: {} changed.", skills(number)),
    };
    match notes {
        0 => {}
        1 => text += " 1 note taken over.",
        number => text += &format!(" {number} notes taken over."),
    }
    match roles {
        0 => {}
        number => text += &format!(" {} taken over.", self::roles(number)),
    }
    match own {
        0 => {}
        1 => text += " 1 own entry taken over.",
        number => text += &format!(" {number} own entries taken over."),
    }
    text
}

/// A number of skills, as in "1 skill" or "7 skills".
pub fn skills(number: usize) -> String {
    if number == 1 { "1 skill".to_owned() } else { format!("{number} skills") }
}

/// The name of a role, within a sentence.
pub fn role(name: Option<&Name>) -> String {
    name.map_or_else(|| "a role without a name".to_owned(), Name::isolated)
}

/// A number of roles, as in "1 role" or "2 roles".
pub fn roles(number: usize) -> String {
    if number == 1 { "1 role".to_owned() } else { format!("{number} roles") }
}

/// The green skills of a count, as in "7 of 15 green".
pub fn green(count: Count) -> String {
    format!("{} of {} green", count.green, count.total)
}

/// The green skills of a count, as in "7 of 15".
pub fn of(count: Count) -> String {
    format!("{} of {}", count.green, count.total)
}

/// The number of technologies that are enough for a job, as a sentence.
pub fn enough(job: &Job) -> String {
    match job.enough {
        0 => "Not asked of everyone.".to_owned(),
        1 => "One is enough.".to_owned(),
        enough => format!("{enough} are enough."),
    }
}

/// A place of own entries, as in "Languages" or "Container tools: running containers".
pub fn place(place: Place) -> String {
    let title = Lens::find(place.area().id).map(Group::title).unwrap_or_default();
    match place {
        Place::Job(job) if place.area().only_job().is_none() => format!("{title}: {}", job.title),
        _ => title.to_owned(),
    }
}

/// The sentence about a name that an own entry cannot have.
pub fn own_refusal(refusal: &OwnRefusal) -> String {
    match refusal {
        OwnRefusal::Nameless => "Give it a name first.".to_owned(),
        OwnRefusal::TooLong => format!("A name has room for {MAX_NAME_LETTERS} letters. Shorten it."),
        OwnRefusal::Known(skill) => format!("The checklist has it: {}.", skill.title),
        OwnRefusal::Taken(_, name) => format!("You have added it already: {}.", name.isolated()),
        OwnRefusal::Full => format!("There is room for {MAX_OWN} of your own. Delete one first."),
    }
}

/// The explanation of what a summary counts and what it leaves out.
pub fn counts(summary: &Summary) -> String {
    let whole = summary.whole();
    let skills = summary.count(|skill| !skill.is_technology());
    let mut text = format!(
        "{} count: {} skills, and {} places for technologies. {} of them are green, which makes {}, rounded down.",
        whole.total,
        skills.total,
        whole.total - skills.total,
        whole.green,
        percent(whole)
    );
    match whole.skipped {
        0 => {}
        1 => text += " 1 skipped is left out.",
        skipped => text += &format!(" {skipped} skipped are left out."),
    }
    let lists = summary.listed(Skill::is_technology);
    match lists.also.len() + lists.own.also.len() {
        0 => {}
        1 => text += " 1 technology more than is enough is in no total.",
        also => text += &format!(" {also} technologies more than are enough are in no total."),
    }
    text
}

/// The sentence about the evidence that a link reveals.
pub fn reveals(summary: &Summary) -> String {
    match summary.evidence() {
        [] => "No evidence, no notes, no history.".to_owned(),
        [one] => format!("1 link as evidence, {}. No notes, no history.", one.url.without_scheme()),
        several => {
            let urls: Vec<&str> = several.iter().map(|evidence| evidence.url.without_scheme()).collect();
            format!("{} links as evidence: {}. No notes, no history.", several.len(), urls.join(", "))
        }
    }
}

/// The sentence about the own entries that a link reveals, of the `all` that the person has.
pub fn reveals_own(summary: &Summary, all: usize) -> String {
    let names: Vec<_> = summary.named_own().map(|(name, _)| name.isolated()).collect();
    let nameless = match summary.own().len() - names.len() {
        0 => String::new(),
        1 => " That 1 technology of your own counts, without its name.".to_owned(),
        number => format!(" That {number} technologies of your own count, without their names."),
    };
    match names.len() {
        0 if all == 0 => String::new(),
        0 => format!("No name that you added.{nameless}"),
        1 => format!("1 name that you added: {}.{nameless}", names[0]),
        number => format!("{number} names that you added: {}.{nameless}", names.join(", ")),
    }
}

/// The green skills of a count in short, as in "7 / 15".
pub fn numbers(count: Count) -> String {
    format!("{} / {}", count.green, count.total)
}

/// The percentage of a count, as in "42 %".
pub fn percent(count: Count) -> String {
    format!("{} %", count.percent())
}

/// A count in words, with every number that makes up its percentage.
pub fn sentence(count: Count) -> String {
    let learning = if count.learning > 0 { format!("{} learning, ", count.learning) } else { String::new() };
    let skipped =
        if count.skipped > 0 { format!(" {} skipped, not counted.", count.skipped) } else { String::new() };
    if count.is_complete() {
        return format!("All {} green.{skipped}", count.total);
    }
    format!("{} green, {learning}{} to do.{skipped}", count.green, count.to_do())
}

/// Skills in words, by their statuses, as in "Python, Django; learning: Redis". What is to do or skipped is not named.
pub fn by_status(skills: &[(&'static Skill, Status)]) -> String {
    let titles = |status| {
        let with = skills.iter().filter(move |(_, other)| *other == status);
        with.map(|(skill, _)| skill.title).collect::<Vec<_>>().join(", ")
    };
    let (can, learning) = (titles(Status::CanDo), titles(Status::Learning));
    match (can.is_empty(), learning.is_empty()) {
        (_, true) => can,
        (true, false) => format!("Learning: {learning}"),
        (false, false) => format!("{can}; learning: {learning}"),
    }
}

/// The person whose summary it is, within a sentence.
pub fn person(name: Option<&Name>) -> String {
    name.map_or_else(|| "the other".to_owned(), Name::isolated)
}

/// The person whose summary it is, at the beginning of a sentence. A name stays as it was written.
pub fn person_first(name: Option<&Name>) -> String {
    name.map_or_else(|| "The other".to_owned(), Name::isolated)
}

/// The difference of two summaries, as in "Ada adds 53, you add 51, both can 39."
pub fn difference(name: Option<&Name>, compared: &Compared) -> String {
    let (theirs, mine, both) = (compared.theirs.len(), compared.mine.len(), compared.both.len());
    if theirs + mine == 0 {
        return format!("No difference: both can the same {both}.");
    }
    format!("{} adds {theirs}, you add {mine}, both can {both}.", person_first(name))
}

/// The skills that each of two adds in an area, as in "Ada adds 3, you add 2"; one who adds none is not named.
pub fn adds(name: Option<&Name>, compared: &Compared) -> String {
    match (compared.theirs.len(), compared.mine.len()) {
        (0, 0) => "no difference".to_owned(),
        (theirs, 0) => format!("{} adds {theirs}", person_first(name)),
        (0, mine) => format!("you add {mine}"),
        (theirs, mine) => format!("{} adds {theirs}, you add {mine}", person_first(name)),
    }
}

/// The verdict on a level, as in "Covers the core skills of a junior engineer: 29 of 31."
pub fn verdict(level: Level, count: Count) -> String {
    let skills = match level {
        Level::Core => "core",
        Level::Working => "working-level",
        Level::Advanced => "advanced",
    };
    let skills = format!("the {skills} skills of a {} engineer", level.engineer());
    let of = of(count);
    match Verdict::new(count) {
        None => format!("Skips all of {skills}."),
        Some(Verdict::NoneYet) => format!("Has none yet of {skills}: {of}."),
        Some(Verdict::Some) => format!("Has some of {skills}: {of}."),
        Some(Verdict::Most) => format!("Has most of {skills}: {of}."),
        Some(Verdict::Covers) => format!("Covers {skills}: {of}."),
    }
}

/// The rule by which a level is covered.
pub fn verdict_rule() -> String {
    format!(
        "Covers: at least {COVERS_PERCENT}\u{a0}% of the level's skills. Most: at least {MOST_PERCENT}\u{a0}%. This is Greenlit's own rule."
    )
}

/// The announcement of a change to screen readers, as in "Indexes: can do. 12 of 143 green, 8 %."
pub fn change(title: &str, status: Status, whole: Count) -> String {
    format!("{title}: {}. {}, {}.", status.label(), green(whole), percent(whole))
}

/// The reason for a suggestion, as in "Core. Adds to Security, 3 of 14 green. 4 skills build on it. In 12 of 78 job ads."
///
/// It names no group in the lens by demand, whose titles do not fit the sentence.
pub fn reason(suggestion: &Suggestion, lens: Lens) -> String {
    let mut reason = match suggestion.skill.level {
        None => "In your stack and not green yet.".to_owned(),
        Some(Level::Core) => "Core.".to_owned(),
        Some(Level::Working) => "Working level.".to_owned(),
        Some(Level::Advanced) => "Advanced.".to_owned(),
    };
    if lens != Lens::Demand {
        reason += &format!(" Adds to {}, {}.", suggestion.group.title(), green(suggestion.count));
    }
    match suggestion.unlocks {
        0 => {}
        1 => reason += " 1 skill builds on it.",
        unlocks => reason += &format!(" {unlocks} skills build on it."),
    }
    if suggestion.skill.ads > 0 {
        reason += &format!(" In {} of {ADS_READ} job ads.", suggestion.skill.ads);
    }
    reason
}

/// The reason for a suggestion towards a role, as in "A must of Backend engineer. Opens up 2 more. In 12 of 78 job ads."
pub fn reason_towards(step: &Step, role: &Role) -> String {
    let name = self::role(role.name());
    let of_name = |number: u16, one: &str, several: &str| match number {
        1 => format!("Opens up {one} {name}."),
        number => format!("Opens up {number} {several} {name}."),
    };
    let mut reason = match step {
        Step { asked: Some(need), musts, nices, .. } => {
            let asked = match need {
                Need::Must => format!("A must of {name}."),
                Need::Nice => format!("Nice to have for {name}."),
            };
            match musts + nices {
                0 => asked,
                more => format!("{asked} Opens up {more} more."),
            }
        }
        Step { musts: 0, nices, .. } => {
            of_name(*nices, "what is nice to have for", "that are nice to have for")
        }
        Step { musts, .. } => of_name(*musts, "a must of", "musts of"),
    };
    if step.skill.ads > 0 {
        reason += &format!(" In {} of {ADS_READ} job ads.", step.skill.ads);
    }
    reason
}

/// The text for when no skill is suggested towards a role.
pub fn nothing_towards(musts: Met, nices: Met) -> &'static str {
    if musts.asked + nices.asked == 0 {
        "Nothing: the role asks for nothing yet."
    } else if musts.met == musts.asked && nices.met == nices.asked {
        "Nothing. You can do all that the role asks for."
    } else {
        "Nothing new: what is left needs something that you are learning, or that you skipped."
    }
}

/// The text for when no skill is suggested.
pub fn nothing_next(whole: Count) -> &'static str {
    if whole.is_complete() {
        "Nothing. Everything that counts is green."
    } else if whole.learning > 0 {
        "Nothing new: what is left needs something that is not green yet. Turn what you are learning green, and more opens up."
    } else {
        "Nothing: what is left needs something that you skipped."
    }
}

/// The explanation of a level, and how much of it is missing.
pub fn ready(level: Level, count: Count) -> String {
    let missing = match count.total - count.green {
        0 if count.total > 0 => "Nothing is missing.".to_owned(),
        0 => "All of them are skipped.".to_owned(),
        missing => format!("Missing: {missing}."),
    };
    let beneath = if level == Level::Core { "" } else { ", besides those above" };
    format!(
        "{} skills: what a {} engineer is expected to have{beneath}. {missing}",
        capital(level.label()),
        level.engineer()
    )
}

/// The sentence about the first level that is not complete.
pub fn next_level(summary: &Summary) -> String {
    let missing = |level: Level| {
        let count = summary.readiness(level);
        (level, count.total - count.green)
    };
    match Level::ALL.map(missing).into_iter().find(|(_, missing)| *missing > 0) {
        None => "Nothing is missing at any level.".to_owned(),
        Some((level, 1)) => format!("{}: 1 {} skill is missing.", capital(level.engineer()), level.label()),
        Some((level, missing)) => {
            format!("{}: {missing} {} skills are missing.", capital(level.engineer()), level.label())
        }
    }
}

/// The title of a part of the catalogue as a role has it.
pub const fn part(part: Part) -> &'static str {
    match part {
        Part::Must => "Must",
        Part::Nice => "Nice to have",
        Part::Rest => "The rest",
    }
}

/// The id of a part of the catalogue as a role has it, in the DOM and in addresses.
pub const fn part_id(part: Part) -> &'static str {
    match part {
        Part::Must => "role-must",
        Part::Nice => "role-nice",
        Part::Rest => "role-rest",
    }
}

/// The name of a role, or words in place of one.
pub fn role_name(role: &Role) -> String {
    role.name().map_or_else(|| "A role without a name".to_owned(), ToString::to_string)
}

/// The standing against a role, as in "You can do 11 of 16 musts, and 2 of 5 that are nice to have."
pub fn standing(musts: Met, nices: Met) -> String {
    match (musts.asked, nices.asked) {
        (0, 0) => "It asks for nothing yet.".to_owned(),
        (0, _) => format!("You can do {} that are nice to have.", met(nices)),
        (_, 0) => format!("You can do {}.", musts_met(musts)),
        _ => format!("You can do {}, and {} that are nice to have.", musts_met(musts), met(nices)),
    }
}

/// The standing against a role in short, as in "11 of 16 musts, 2 of 5 nice".
pub fn standing_in_short(musts: Met, nices: Met) -> String {
    match (musts.asked, nices.asked) {
        (0, 0) => "asks for nothing yet".to_owned(),
        (0, _) => format!("{} nice", met(nices)),
        (_, 0) => musts_met(musts),
        _ => format!("{}, {} nice", musts_met(musts), met(nices)),
    }
}

/// The standings of two against a role, musts and what is nice of each, as in "you 11 of 16 musts, Ada 9 of 16 musts".
pub fn standing_of_both(mine: (Met, Met), name: Option<&Name>, theirs: (Met, Met)) -> String {
    let short = |(musts, nices)| standing_in_short(musts, nices);
    match mine {
        (Met { asked: 0, .. }, Met { asked: 0, .. }) => short(mine),
        _ => format!("you {}, {} {}", short(mine), person(name), short(theirs)),
    }
}

/// The words before the musts that are missing.
pub fn missing_musts(musts: Met) -> &'static str {
    if musts.asked == 0 {
        "Nothing is a must."
    } else if musts.met == musts.asked {
        "No must is missing."
    } else {
        "Musts that are missing; of alternatives, the one that is nearest:"
    }
}

fn met(met: Met) -> String {
    format!("{} of {}", met.met, met.asked)
}

fn musts_met(musts: Met) -> String {
    format!("{} {}", met(musts), if musts.asked == 1 { "must" } else { "musts" })
}

/// An ASCII word with a capital letter.
pub fn capital(word: &str) -> String {
    let mut word = word.to_owned();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}

/// The stack of a summary in one line, own technologies last, as in "Python, Django; learning Redis".
pub fn stack(summary: &Summary) -> String {
    let stack = summary.stack();
    let titles = |status: Status| {
        let titles =
            stack.iter().filter(|skill| summary.status(skill) == status).map(|skill| skill.title.to_owned());
        let own = summary.named_own().filter(|(_, own)| own.status == status && own.counts_for().is_some());
        titles.chain(own.map(|(name, _)| name.isolated())).collect::<Vec<_>>().join(", ")
    };
    let (can, learning) = (titles(Status::CanDo), titles(Status::Learning));
    match (can.is_empty(), learning.is_empty()) {
        (true, true) => "Nothing chosen yet.".to_owned(),
        (false, true) => can,
        (true, false) => format!("Learning {learning}"),
        (false, false) => format!("{can}; learning {learning}"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;

    #[test]
    fn a_reason_names_level_group_dependents_and_ads() {
        let suggestions = crate::progress::next_up(Lens::Areas, &|_| Status::ToDo, &[]);
        let suggestion = suggestions.first().unwrap();
        assert!(!super::reason(suggestion, Lens::Demand).contains("Adds"));
        let reason = reason(suggestion, Lens::Areas);
        let adds =
            format!("Core. Adds to {}, 0 of {} green. ", suggestion.group.title(), suggestion.count.total);
        assert!(reason.starts_with(&adds), "{reason}");
        let ads = format!(" of {ADS_READ} job ads.");
        assert!(reason.contains(" build on it. In ") && reason.ends_with(&ads), "{reason}");
    }

    #[test]
    fn a_reason_towards_a_role_names_it() {
        let skill = crate::catalogue::SKILLS.iter().find(|skill| skill.ads == 0).unwrap();
        let role = Role::new(crate::progress::Day::default(), Name::new("Example Ltd"));
        let reason = |asked, musts, nices| reason_towards(&Step { skill, asked, musts, nices }, &role);
        assert_eq!(reason(Some(Need::Must), 0, 0), "A must of Example Ltd.");
        assert_eq!(reason(Some(Need::Nice), 1, 1), "Nice to have for Example Ltd. Opens up 2 more.");
        assert_eq!(reason(None, 1, 2), "Opens up a must of Example Ltd.");
        assert_eq!(reason(None, 3, 0), "Opens up 3 musts of Example Ltd.");
        assert_eq!(reason(None, 0, 2), "Opens up 2 that are nice to have for Example Ltd.");
        let named = crate::catalogue::SKILLS.iter().find(|skill| skill.ads > 0).unwrap();
        let step = Step { skill: named, asked: Some(Need::Must), musts: 0, nices: 0 };
        assert!(reason_towards(&step, &role).ends_with(&format!(" of {ADS_READ} job ads.")));
    }

    #[test]
    fn nothing_towards_a_role_says_why() {
        let met = |met, asked| Met { met, asked };
        assert_eq!(nothing_towards(met(0, 0), met(0, 0)), "Nothing: the role asks for nothing yet.");
        assert!(nothing_towards(met(3, 3), met(1, 1)).contains("all that the role asks for"));
        assert!(nothing_towards(met(3, 3), met(0, 1)).contains("learning"));
    }

    #[test]
    fn standings_are_told_as_people_say_them() {
        let met = |met, asked| Met { met, asked };
        let (some, few, none) = (met(11, 16), met(2, 5), met(0, 0));
        assert_eq!(standing(some, few), "You can do 11 of 16 musts, and 2 of 5 that are nice to have.");
        assert_eq!(standing(some, none), "You can do 11 of 16 musts.");
        assert_eq!(standing(none, few), "You can do 2 of 5 that are nice to have.");
        assert_eq!(standing(none, none), "It asks for nothing yet.");
        assert_eq!(standing_in_short(some, none), "11 of 16 musts");
        assert_eq!(standing_in_short(some, few), "11 of 16 musts, 2 of 5 nice");
        assert_eq!(standing_in_short(met(0, 1), few), "0 of 1 must, 2 of 5 nice");
        assert_eq!(standing_in_short(none, few), "2 of 5 nice");
        assert_eq!(standing_in_short(none, none), "asks for nothing yet");
        let ada = Name::new("Ada");
        let both = standing_of_both((some, none), ada.as_ref(), (met(9, 16), none));
        assert_eq!(both, format!("you 11 of 16 musts, {} 9 of 16 musts", ada.unwrap().isolated()));
        assert_eq!(
            standing_of_both((some, none), None, (few, none)),
            "you 11 of 16 musts, the other 2 of 5 musts"
        );
        assert_eq!(standing_of_both((none, none), None, (none, none)), "asks for nothing yet");
        assert_eq!(missing_musts(met(5, 5)), "No must is missing.");
    }

    #[test]
    fn a_role_is_named() {
        let named = |name: &str| role_name(&Role::new(crate::progress::Day::default(), Name::new(name)));
        assert_eq!(named("Backend engineer, Example Ltd"), "Backend engineer, Example Ltd");
        assert_eq!(named(" "), "A role without a name");
    }

    #[test]
    fn an_import_says_what_came() {
        assert_eq!(imported(0, 0, 0, 0), "Imported.");
        assert_eq!(imported(2, 1, 0, 0), "Imported: 2 skills changed. 1 note taken over.");
        assert_eq!(imported(0, 2, 1, 0), "Imported. 2 notes taken over. 1 role taken over.");
        assert_eq!(
            imported(1, 0, 2, 1),
            "Imported: 1 skill changed. 2 roles taken over. 1 own entry taken over."
        );
        assert_eq!(imported(0, 0, 0, 2), "Imported. 2 own entries taken over.");
    }

    #[test]
    fn readiness_says_what_is_expected_and_missing() {
        let count = Count { green: 3, learning: 1, total: 10, skipped: 2 };
        assert_eq!(
            ready(Level::Working, count),
            "Working skills: what a mid-level engineer is expected to have, besides those above. Missing: 7."
        );
        assert!(
            ready(Level::Core, Count { green: 3, total: 3, ..Count::default() })
                .ends_with("Nothing is missing.")
        );
    }

    #[test]
    fn the_first_level_that_is_not_complete_is_next() {
        let with = |all: &[Level]| {
            let status = |skill: &Skill| {
                if skill.level.is_some_and(|level| all.contains(&level)) {
                    Status::CanDo
                } else {
                    Status::ToDo
                }
            };
            let number = |number| crate::catalogue::by_number(crate::catalogue::SkillNumber::new(number));
            let statuses = (1..=crate::catalogue::MAX_NUMBER.get())
                .map(|one| number(one).map(status).unwrap_or_default());
            next_level(&Summary::received(crate::progress::Day::default(), None, statuses.collect()))
        };
        assert!(with(&[]).starts_with("Junior: ") && with(&[]).ends_with(" core skills are missing."));
        assert!(with(&[Level::Core]).starts_with("Mid-level: "));
        assert_eq!(with(&Level::ALL), "Nothing is missing at any level.");
    }

    #[test]
    fn a_verdict_says_its_level_and_its_numbers() {
        let count = |green| Count { green, total: 31, ..Count::default() };
        let core = |green| verdict(Level::Core, count(green));
        assert_eq!(core(29), "Covers the core skills of a junior engineer: 29 of 31.");
        assert_eq!(core(24), "Has most of the core skills of a junior engineer: 24 of 31.");
        assert_eq!(core(3), "Has some of the core skills of a junior engineer: 3 of 31.");
        assert_eq!(core(0), "Has none yet of the core skills of a junior engineer: 0 of 31.");
        let skipped = verdict(Level::Advanced, Count { skipped: 9, ..Count::default() });
        assert_eq!(skipped, "Skips all of the advanced skills of a senior engineer.");
    }

    #[test]
    fn skills_are_named_by_status() {
        let [one, two, three] = [0, 1, 2].map(|index| &crate::catalogue::SKILLS[index]);
        let named = |statuses: [Status; 3]| {
            by_status(&[(one, statuses[0]), (two, statuses[1]), (three, statuses[2])])
        };
        let (a, b, c) = (one.title, two.title, three.title);
        use Status::{CanDo, Learning, Skipped, ToDo};
        assert_eq!(named([CanDo, CanDo, Learning]), format!("{a}, {b}; learning: {c}"));
        assert_eq!(named([Learning, ToDo, Skipped]), format!("Learning: {a}"));
        assert_eq!(named([ToDo, ToDo, ToDo]), "");
    }

    #[test]
    fn the_sentence_has_every_number() {
        let count = Count { green: 53, learning: 11, total: 122, skipped: 7 };
        assert_eq!(sentence(count), "53 green, 11 learning, 58 to do. 7 skipped, not counted.");
        let fresh = Count { total: 122, ..Count::default() };
        assert_eq!(sentence(fresh), "0 green, 122 to do.");
        let done = Count { green: 115, total: 115, skipped: 7, learning: 0 };
        assert_eq!(sentence(done), "All 115 green. 7 skipped, not counted.");
    }
}
