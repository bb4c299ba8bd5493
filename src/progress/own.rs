//! Own entries: technologies and skills that the catalogue lacks and that a person added, and their saved format.
//!
//! An own technology does the job of some technologies of the catalogue and counts among them: one is as good as another where some
//! are enough. An own skill stands in an area and is in no number, so that two summaries stay comparable.
//!
//! Version 1 of an entry is
//! `{"version":1,"own":{"entry":[1700000000000,{"name":"Zig","beside":61}],"status":[1700000000000,2],"note":[1700000000000,"…"]}}`:
//! three parts, each with the milliseconds since 1970-01-01 UTC at which it was last changed. Of each the latest counts, so that a
//! tick in one tab and a note or a new name in another are both kept. An entry that was deleted has `null` in place of its name.
//! Each is saved under a key of its own, with its [`OwnId`]. A backup holds the part under `own` likewise.
//!
//! `beside` is the number of a skill of the catalogue that stands in the same place: numbers never change, while the titles and the
//! order of jobs may.
//!
//! A version that has been released is restored for ever; a new one gets a new number. A text that cannot be read, or of a newer
//! version, stays in storage as it is.

use super::replaced::replaced_by;
use super::{KeptId, Latest, Merge, Name, Note, Status, Timestamp};
use crate::catalogue::{AREAS, Area, JOBS, Job, RETIRED, Retired, Skill, SkillNumber, by_number};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The most entries that a person adds, and that a backup brings.
pub const MAX_OWN: usize = 100;
/// The most own entries that others see with their names.
pub const MAX_OWN_NAMES: usize = 10;
/// The most own technologies that others see without their names: more than all jobs together have places, with room for jobs to come.
pub const MAX_NAMELESS_OWN: usize = 60;

const _: () = {
    let (mut places, mut job) = (0, 0);
    while job < JOBS.len() {
        places += JOBS[job].enough as usize;
        job += 1;
    }
    assert!(places <= MAX_NAMELESS_OWN);
};

const VERSION: u32 = 1;

/// The identity of an own entry among those of a person.
pub type OwnId = KeptId;

/// A place for own entries among the skills of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// For a technology: the job that it does.
    Job(&'static Job),
    /// For a skill: the area that it is in.
    Area(&'static Area),
}

impl Place {
    /// All places, in the order of the catalogue.
    pub fn all() -> impl Iterator<Item = Place> {
        AREAS.iter().flat_map(Place::of_area)
    }

    /// The places in an area: the area itself, or each job of a stack group.
    pub fn of_area(area: &'static Area) -> Vec<Place> {
        if area.is_stack() { area.jobs().iter().map(Place::Job).collect() } else { vec![Place::Area(area)] }
    }

    /// The place of the skill with this number, or of the one that replaced it. The first place there is if this catalogue has
    /// neither, since a newer one may.
    pub fn beside(skill: SkillNumber) -> Place {
        let found = living(skill, RETIRED).map(|skill| match skill.job() {
            Some(job) => Place::Job(job),
            None => Place::Area(skill.area()),
        });
        let first = &AREAS[0];
        found.unwrap_or_else(|| first.jobs().first().map_or(Place::Area(first), Place::Job))
    }

    /// The skill that stands for it in what is saved and shared: the one that has been there longest.
    pub fn marker(self) -> SkillNumber {
        self.skills().iter().map(|skill| skill.number).min().unwrap_or_default()
    }

    /// The skills of the catalogue that are there.
    pub fn skills(self) -> &'static [Skill] {
        match self {
            Place::Job(job) => job.skills(),
            Place::Area(area) => area.skills(),
        }
    }

    /// The area that it is in, or is.
    pub fn area(self) -> &'static Area {
        match self {
            Place::Job(job) => job.area(),
            Place::Area(area) => area,
        }
    }

    /// The index in [`JOBS`] of the job; `None` for an area.
    pub fn job_index(self) -> Option<usize> {
        match self {
            Place::Job(job) => JOBS.iter().position(|other| other == job),
            Place::Area(_) => None,
        }
    }
}

/// The skill with this number, or the first that replaced it.
fn living(skill: SkillNumber, retired: &'static [Retired]) -> Option<&'static Skill> {
    // The build refuses catalogues in which skills replace each other in a circle, so this ends.
    by_number(skill).or_else(|| replaced_by(skill, retired).find_map(|new| living(new, retired)))
}

/// A technology or a skill that a person added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnEntry {
    /// The name.
    pub name: Name,
    /// A skill of the catalogue that stands in the same place.
    pub beside: SkillNumber,
    /// The status.
    pub status: Status,
    /// The note; empty if there is none.
    pub note: String,
}

impl OwnEntry {
    /// An entry that is to do.
    pub fn new(name: Name, place: Place) -> OwnEntry {
        OwnEntry { name, beside: place.marker(), status: Status::ToDo, note: String::new() }
    }

    /// The place.
    pub fn place(&self) -> Place {
        Place::beside(self.beside)
    }
}

/// An own entry in a summary: what others see of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The name; `None` for a technology that counts and whose owner does not show its name.
    pub name: Option<Name>,
    /// A skill of the catalogue that stands in the same place.
    pub beside: SkillNumber,
    /// The status.
    pub status: Status,
}

impl Own {
    /// The place.
    pub fn place(&self) -> Place {
        Place::beside(self.beside)
    }

    /// The index in [`JOBS`] of the job that it does, if it counts: it is a technology that is green or being learned. One that is to
    /// do or skipped says nothing, since nobody else is asked for it.
    pub fn counts_for(&self) -> Option<usize> {
        matches!(self.status, Status::CanDo | Status::Learning).then(|| self.place().job_index()).flatten()
    }

    /// Returns true if another has the same name, in whatever case, in the same place. One without a name is like no other.
    pub fn is_like(&self, other: &Own) -> bool {
        let lower = |own: &Own| own.name.as_ref().map(|name| name.as_str().to_lowercase());
        lower(self).is_some_and(|name| lower(other) == Some(name)) && self.place() == other.place()
    }
}

impl From<OwnEntry> for Own {
    fn from(OwnEntry { name, beside, status, .. }: OwnEntry) -> Own {
        Own { name: Some(name), beside, status }
    }
}

/// The own entries that others see of these: with their names the first [`MAX_OWN_NAMES`] for whose index `shown` is true, and without
/// them the other technologies that take a place of their job, of which there are `places` by the job's index.
///
/// Green ones take the places first, as they are counted, and of equal ones those that are told anyway. So no number changes, beside
/// whatever of the catalogue they are counted, and nothing is told of those that change none.
pub(super) fn shared(own: Vec<Own>, shown: impl Fn(usize) -> bool, mut places: Vec<u8>) -> Vec<Own> {
    let is_shown = |index: &usize| own[*index].name.is_some() && shown(*index);
    let named: Vec<usize> = (0..own.len()).filter(is_shown).take(MAX_OWN_NAMES).collect();
    let mut counting: Vec<(usize, usize)> =
        own.iter().enumerate().filter_map(|(index, own)| Some((index, own.counts_for()?))).collect();
    counting.sort_by_key(|(index, _)| (own[*index].status != Status::CanDo, !named.contains(index)));
    counting.retain(|(_, job)| {
        let is_free = places[*job] > 0;
        places[*job] -= u8::from(is_free);
        is_free
    });
    let seen = |(index, own): (usize, Own)| {
        if named.contains(&index) {
            return Some(own);
        }
        counting.iter().any(|(counted, _)| *counted == index).then_some(Own { name: None, ..own })
    };
    own.into_iter().enumerate().filter_map(seen).collect()
}

/// The part of an entry that names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Named {
    name: Name,
    beside: SkillNumber,
}

/// An own entry as it is saved: its name and place, its status, and its note, each with the time of its last change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Document", try_from = "Document")]
pub struct SavedOwn {
    /// `None` where it was deleted.
    named: (Timestamp, Option<Named>),
    status: (Timestamp, Status),
    note: Note,
}

impl SavedOwn {
    /// An entry that is changed now in place of another state of it, or, with `None`, deleted. What is the same keeps its time; what
    /// is not gets a later one, even if the clock went back.
    pub fn replacing(before: Option<&SavedOwn>, now: Timestamp, kept: Option<OwnEntry>) -> SavedOwn {
        SavedOwn::editing(before, before, now, kept)
    }

    /// An entry that a person changes now as they saw it, or, with `None`, deletes, in place of its latest state. A part that they
    /// left as they saw it stays as it is by now, since another tab may have changed it meanwhile.
    pub fn editing(
        seen: Option<&SavedOwn>,
        latest: Option<&SavedOwn>,
        now: Timestamp,
        kept: Option<OwnEntry>,
    ) -> SavedOwn {
        // Of one that is deleted, or comes back, nothing stays.
        let seen = seen.filter(|seen| seen.named.1.is_some() && kept.is_some());
        let (named, status, note) = match kept {
            Some(OwnEntry { name, beside, status, note }) => (Some(Named { name, beside }), status, note),
            None => (None, Status::ToDo, String::new()),
        };
        SavedOwn {
            named: changed(seen.map(|seen| &seen.named.1), latest.map(|latest| &latest.named), now, named),
            status: changed(
                seen.map(|seen| &seen.status.1),
                latest.map(|latest| &latest.status),
                now,
                status,
            ),
            note: match latest.map(|latest| &latest.note) {
                Some(latest)
                    if latest.text() == note || seen.is_some_and(|seen| seen.note.text() == note) =>
                {
                    latest.clone()
                }
                latest => Note::replacing(latest, now, &note),
            },
        }
    }

    /// The entry; `None` where it was deleted.
    pub fn kept(&self) -> Option<OwnEntry> {
        let Named { name, beside } = self.named.1.clone()?;
        Some(OwnEntry { name, beside, status: self.status.1, note: self.note.text().to_owned() })
    }

    /// The time at which its status was last set.
    pub fn set_at(&self) -> Timestamp {
        self.status.0
    }

    /// The entry that a saved text holds; `None` where it cannot be read, or a newer version wrote it. The text must then be kept
    /// unchanged.
    ///
    /// ```
    /// use greenlit::progress::SavedOwn;
    ///
    /// let own = r#"{"entry":[1700000000000,{"name":"Zig","beside":61}],"status":[1700000000000,2],"note":[0,""]}"#;
    /// let text = format!(r#"{{"version":1,"own":{own}}}"#);
    /// let saved = SavedOwn::decode(&text).expect("an own entry");
    /// assert_eq!(saved.kept().map(|kept| kept.name.to_string()).as_deref(), Some("Zig"));
    /// assert_eq!(saved.encode(), text);
    /// ```
    pub fn decode(saved: &str) -> Option<SavedOwn> {
        // serde reads a struct from an array of its fields as well, but nothing that was ever saved begins like that.
        if !saved.trim_start().starts_with('{') {
            return None;
        }
        let SavedDocument { version, own } = serde_json::from_str(saved).ok()?;
        (version == VERSION).then(|| own.into_owned())
    }

    /// The text to save.
    pub fn encode(&self) -> String {
        let document = SavedDocument { version: VERSION, own: Cow::Borrowed(self) };
        // Writing texts and numbers to memory has nothing to fail at.
        serde_json::to_string(&document).unwrap_or_default()
    }
}

impl Merge for SavedOwn {
    fn merge(&mut self, other: SavedOwn) {
        if self.named < other.named {
            self.named = other.named;
        }
        self.status = self.status.max(other.status);
        self.note.merge(other.note);
    }
}

/// A part of an entry that is set now. It stays as it is, time and all, where it is the same as it is or as the person saw it.
fn changed<T: PartialEq + Clone>(
    seen: Option<&T>,
    latest: Option<&(Timestamp, T)>,
    now: Timestamp,
    value: T,
) -> (Timestamp, T) {
    match latest {
        Some(latest) if latest.1 == value || seen == Some(&value) => latest.clone(),
        Some((at, _)) => (now.max(at.next()), value),
        None => (now, value),
    }
}

/// An own entry in its saved form.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    entry: (Timestamp, Option<NamedDocument>),
    status: (Timestamp, Status),
    note: (Timestamp, String),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedDocument {
    name: String,
    beside: SkillNumber,
}

/// The text of an own entry, in the current version of the format.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedDocument<'a> {
    version: u32,
    own: Cow<'a, SavedOwn>,
}

/// An own entry has a name in which there is nothing to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an own entry without a name")]
pub struct NamelessOwn;

impl From<SavedOwn> for Document {
    fn from(SavedOwn { named: (at, named), status, note }: SavedOwn) -> Document {
        let named =
            named.map(|Named { name, beside }| NamedDocument { name: name.as_str().to_owned(), beside });
        Document { entry: (at, named), status, note: (note.at(), note.text().to_owned()) }
    }
}

impl TryFrom<Document> for SavedOwn {
    type Error = NamelessOwn;

    /// The entry of a document, which may say anything: names and notes bound what they take.
    fn try_from(Document { entry: (at, named), status, note }: Document) -> Result<SavedOwn, NamelessOwn> {
        let named = match named {
            Some(NamedDocument { name, beside }) => {
                Some(Named { name: Name::new(&name).ok_or(NamelessOwn)?, beside })
            }
            None => None,
        };
        Ok(SavedOwn { named: (at, named), status, note: Note::new(note.0, &note.1) })
    }
}

/// The own entries of one person. Deleted ones are among them.
pub type OwnEntries = Latest<OwnId, SavedOwn>;

impl OwnEntries {
    /// An entry; `None` where there is none, or where it was deleted.
    pub fn get(&self, id: OwnId) -> Option<OwnEntry> {
        self.value(id)?.kept()
    }

    /// The entries that are not deleted, in the order in which they were added.
    pub fn living(&self) -> impl Iterator<Item = (OwnId, OwnEntry)> {
        self.iter().filter_map(|(id, saved)| Some((id, saved.kept()?)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    const fn at(seconds: u64) -> Timestamp {
        Timestamp::from_millis(seconds * 1_000)
    }

    fn entry(name: &str, status: Status, note: &str) -> OwnEntry {
        let place = Place::all().next().unwrap();
        OwnEntry { status, note: note.to_owned(), ..OwnEntry::new(Name::new(name).unwrap(), place) }
    }

    #[test]
    fn every_skill_stands_in_one_place() {
        let places: Vec<_> = Place::all().collect();
        for place in &places {
            assert_eq!(Place::beside(place.marker()), *place);
            assert!(place.skills().iter().all(|skill| Place::beside(skill.number) == *place));
        }
        let skills: usize = places.iter().map(|place| place.skills().len()).sum();
        assert_eq!(skills, crate::catalogue::SKILLS.len());
    }

    #[test]
    fn a_place_is_that_of_what_replaced_its_skill() {
        let [one, other] = [&crate::catalogue::SKILLS[0], &crate::catalogue::SKILLS[1]];
        const RETIRED: &[Retired] = &[
            Retired { number: SkillNumber::new(1_801), replaced_by: &[SkillNumber::new(1_802)] },
            Retired {
                number: SkillNumber::new(1_802),
                replaced_by: &[SkillNumber::new(1_803), SkillNumber::new(1)],
            },
            Retired { number: SkillNumber::new(1_803), replaced_by: &[] },
        ];
        assert_eq!((one.number, other.number), (SkillNumber::new(1), SkillNumber::new(2)));
        assert_eq!(living(SkillNumber::new(1_801), RETIRED), Some(one));
        assert_eq!(living(SkillNumber::new(1_803), RETIRED), None);
        assert_eq!(Place::beside(SkillNumber::new(1_899)), Place::all().next().unwrap());
    }

    #[test]
    fn parts_that_are_changed_in_two_tabs_are_both_kept() {
        let added = SavedOwn::replacing(None, at(1), Some(entry("Zig", Status::ToDo, "")));
        let ticked = SavedOwn::replacing(Some(&added), at(5), Some(entry("Zig", Status::CanDo, "")));
        let noted = SavedOwn::replacing(Some(&added), at(6), Some(entry("Zig", Status::ToDo, "A talk")));
        let renamed = SavedOwn::replacing(Some(&added), at(4), Some(entry("Zig 1.0", Status::ToDo, "")));
        let mut merged = noted.clone();
        merged.merge(ticked);
        merged.merge(renamed);
        assert_eq!(merged.kept(), Some(entry("Zig 1.0", Status::CanDo, "A talk")));
        assert_eq!(merged.set_at(), at(5));
    }

    #[test]
    fn entries_are_alike_by_name_and_place() {
        let own = |name, place: Place| Own { name, beside: place.marker(), status: Status::ToDo };
        let places: Vec<_> = Place::all().collect();
        let zig = own(Name::new("Zig"), places[0]);
        assert!(zig.is_like(&own(Name::new("ZIG"), places[0])));
        assert!(!zig.is_like(&own(Name::new("Zag"), places[0])));
        assert!(!zig.is_like(&own(Name::new("Zig"), places[1])));
        let nameless = own(None, places[0]);
        assert!(!nameless.is_like(&nameless) && !nameless.is_like(&zig));
    }

    #[test]
    fn an_edit_leaves_what_another_tab_has_changed_meanwhile() {
        let seen = SavedOwn::replacing(None, at(1), Some(entry("Zig", Status::ToDo, "")));
        let latest = SavedOwn::replacing(Some(&seen), at(9), Some(entry("Zig 1.0", Status::CanDo, "A talk")));
        let edited = |kept| SavedOwn::editing(Some(&seen), Some(&latest), at(2), kept);
        let noted = edited(Some(entry("Zig", Status::ToDo, "A book")));
        assert_eq!(noted.kept(), Some(entry("Zig 1.0", Status::CanDo, "A book")));
        let skipped = edited(Some(entry("Zig", Status::Skipped, "")));
        assert_eq!(skipped.kept(), Some(entry("Zig 1.0", Status::Skipped, "A talk")));
        assert_eq!(skipped.set_at(), at(9).next(), "though its clock is behind");
        let renamed = edited(Some(entry("Zag", Status::ToDo, "")));
        assert_eq!(renamed.kept(), Some(entry("Zag", Status::CanDo, "A talk")));
        let deleted = edited(None);
        assert_eq!((deleted.kept(), deleted.encode().contains("talk")), (None, false));
        let deleted_there = SavedOwn::replacing(Some(&seen), at(9), None);
        let ticked = entry("Zig", Status::CanDo, "");
        let ticked = SavedOwn::editing(Some(&seen), Some(&deleted_there), at(10), Some(ticked));
        assert_eq!(ticked.kept(), None);
    }

    #[test]
    fn a_deleted_entry_stays_deleted() {
        let mut entries = OwnEntries::default();
        let id = OwnId::new(at(1));
        let added = SavedOwn::replacing(None, at(1), Some(entry("Zig", Status::CanDo, "A talk")));
        let deleted = SavedOwn::replacing(Some(&added), at(1), None);
        assert!(!deleted.encode().contains("talk"));
        assert!(entries.insert(id, deleted));
        assert!(!entries.insert(id, added.clone()));
        assert_eq!((entries.get(id), entries.living().count()), (None, 0));
        let again = SavedOwn::replacing(entries.value(id), at(0), added.kept());
        assert!(entries.insert(id, again));
        assert_eq!(entries.get(id), added.kept());
    }

    #[test]
    fn only_saved_entries_are_read() {
        let own = r#"{"entry":[1,{"name":"Zig","beside":61}],"status":[1,2],"note":[1,"x"]}"#;
        let document = |own: &str| format!(r#"{{"version":1,"own":{own}}}"#);
        assert!(SavedOwn::decode(&document(own)).is_some());
        for text in [
            String::new(),
            format!("[1,{own}]"),
            document(own).replace("\"version\":1", "\"version\":2"),
            document(&own.replace("Zig", " \\u200b")),
            document(&own.replace("61", "65536")),
            document(&own.replace("[1,2]", "[1,4]")),
            document(&own.replace("[1,2]", "[1]")),
            document(&own.replace("\"beside\"", "\"more\":1,\"beside\"")),
            document("null"),
        ] {
            assert_eq!(SavedOwn::decode(&text), None, "{text}");
        }
    }

    #[test]
    fn hostile_entries_are_bounded() {
        let (name, note) = ("x\u{202e}\n".repeat(1_000), "é".repeat(100_000));
        let document = serde_json::json!({
            "version": 1,
            "own": { "entry": [u64::MAX, { "name": name, "beside": 9_999 }], "status": [u64::MAX, 2], "note": [5, note] },
        });
        let saved = SavedOwn::decode(&document.to_string()).unwrap();
        let kept = saved.kept().unwrap();
        assert_eq!(kept.name.as_str(), "x".repeat(64));
        assert_eq!(
            (saved.set_at(), kept.note.chars().count()),
            (Timestamp::MAX, super::super::MAX_NOTE_CHARS)
        );
        assert!(SavedOwn::replacing(Some(&saved), at(1), None).set_at() > Timestamp::MAX);
    }

    /// The entries that others see of some technologies, each `shown` or hidden, if a job has two places.
    fn seen(entries: &[(&str, usize, Status, bool)]) -> Vec<(Option<&'static str>, Status)> {
        let own = |(name, job, status, _): &(&str, usize, Status, bool)| Own {
            name: Name::new(name),
            beside: Place::Job(&JOBS[*job]).marker(),
            status: *status,
        };
        let own = entries.iter().map(own).collect();
        let names = ["Zig", "Odin", "Nim", "Gleam"];
        let name = |own: &Own| names.into_iter().find(|name| own.name == Name::new(name));
        let shared = shared(own, |index| entries[index].3, vec![2; JOBS.len()]);
        shared.iter().map(|own| (name(own), own.status)).collect()
    }

    #[test]
    fn hidden_technologies_take_the_places_that_are_left() {
        use Status::{CanDo, Learning, Skipped, ToDo};
        for (entries, expected) in [
            (&[][..], &[][..]),
            (&[("Zig", 0, ToDo, false), ("Odin", 0, Skipped, false)], &[]),
            (
                &[("Zig", 0, ToDo, true), ("Odin", 0, Skipped, true)],
                &[(Some("Zig"), ToDo), (Some("Odin"), Skipped)],
            ),
            (&[("Zig", 0, Learning, false), ("Odin", 1, CanDo, false)], &[(None, Learning), (None, CanDo)]),
            // The third takes no place.
            (
                &[("Zig", 0, Learning, false), ("Odin", 0, CanDo, false), ("Nim", 0, CanDo, false)],
                &[(None, CanDo), (None, CanDo)],
            ),
            // One that is shown takes a place before those that are hidden, but not before green ones.
            (
                &[("Zig", 0, CanDo, false), ("Odin", 0, CanDo, false), ("Nim", 0, CanDo, true)],
                &[(None, CanDo), (Some("Nim"), CanDo)],
            ),
            (
                &[("Zig", 0, Learning, true), ("Odin", 0, CanDo, false), ("Nim", 0, CanDo, false)],
                &[(Some("Zig"), Learning), (None, CanDo), (None, CanDo)],
            ),
            (
                &[("Zig", 0, Learning, true), ("Odin", 0, CanDo, true), ("Nim", 0, Learning, false)],
                &[(Some("Zig"), Learning), (Some("Odin"), CanDo)],
            ),
            // Those that are shown are shown, however many there are.
            (
                &[
                    ("Zig", 0, CanDo, true),
                    ("Odin", 0, CanDo, true),
                    ("Nim", 0, CanDo, true),
                    ("Gleam", 0, CanDo, false),
                ],
                &[(Some("Zig"), CanDo), (Some("Odin"), CanDo), (Some("Nim"), CanDo)],
            ),
        ] {
            assert_eq!(seen(entries), expected, "{entries:?}");
        }
    }

    #[test]
    fn what_has_no_name_is_not_named() {
        let own = Own { name: None, beside: Place::Job(&JOBS[0]).marker(), status: Status::CanDo };
        let all = vec![own; MAX_OWN_NAMES + 5];
        assert_eq!(shared(all.clone(), |_| true, vec![1; JOBS.len()]), all[..1]);
        assert_eq!(shared(all, |_| true, vec![0; JOBS.len()]), []);
    }

    pub(crate) fn own_entries() -> impl Strategy<Value = OwnEntry> {
        let name = any::<String>().prop_filter_map("nothing to see", |name| Name::new(&name));
        let status = (0..4_u8).prop_filter_map("a status", Status::from_code);
        (name, any::<u16>(), status, "[ -~é]{0,20}").prop_map(|(name, beside, status, note)| OwnEntry {
            name,
            beside: SkillNumber::new(beside),
            status,
            note,
        })
    }

    pub(crate) fn saved_own() -> impl Strategy<Value = SavedOwn> {
        prop::collection::vec((0..5_u64, prop::option::of(own_entries())), 1..4).prop_map(|states| {
            let state = |before: SavedOwn, (now, kept)| SavedOwn::replacing(Some(&before), at(now), kept);
            states.into_iter().fold(SavedOwn::default(), state)
        })
    }

    proptest! {
        #[test]
        fn an_entry_comes_back(saved in saved_own()) {
            prop_assert_eq!(SavedOwn::decode(&saved.encode()), Some(saved));
        }

        #[test]
        fn merging_has_no_order(one in saved_own(), other in saved_own(), third in saved_own()) {
            let merged = |states: [&SavedOwn; 3]| {
                let mut merged = SavedOwn::default();
                states.into_iter().cloned().for_each(|state| merged.merge(state));
                merged
            };
            let all = merged([&one, &other, &third]);
            prop_assert_eq!(&all, &merged([&third, &one, &other]));
            prop_assert_eq!(&all, &merged([&all, &other, &one]));
        }

        #[test]
        fn a_replacement_counts(before in saved_own(), now in 0..9_u64, kept in prop::option::of(own_entries())) {
            let mut merged = before.clone();
            merged.merge(SavedOwn::replacing(Some(&before), at(now), kept.clone()));
            prop_assert_eq!(merged.kept(), kept);
        }
    }
}
