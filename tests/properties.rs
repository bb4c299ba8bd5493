//! What must hold for any progress, any summary and any text.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::catalogue::{AREAS, HIGHEST, Lens, SKILLS, by_id, by_number};
use greenlit::link::{self, LinkError};
use greenlit::progress::{
    Backup, Change, Day, EVIDENCE, NAME_LENGTH, Note, Progress, SECOND_THOUGHTS, SavedError, SavedProgress,
    Status, Summary, count, is_link, links, recover, restore, save,
};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::Index;
use sealed::{opened, seal};
use std::collections::BTreeMap;

mod sealed;

fn statuses() -> impl Strategy<Value = Status> {
    prop::sample::select(&Status::ALL[..])
}

/// Changes of few skills at close times, so that they meet; among them skills that this catalogue does not know.
fn changes() -> impl Strategy<Value = Change> {
    let skills = prop_oneof![1..8_u16, 1..=HIGHEST, any::<u16>()];
    (skills, prop_oneof![0..200_000_u64, any::<u64>()], statuses()).prop_map(|(skill, at, status)| Change {
        skill,
        at,
        status,
    })
}

fn progresses() -> impl Strategy<Value = Progress> {
    vec(changes(), 0..40).prop_map(|changes| {
        let mut progress = Progress::default();
        changes.into_iter().for_each(|change| progress.insert(change));
        progress
    })
}

fn summaries() -> impl Strategy<Value = Summary> {
    let link = "https://[a-z0-9]{1,12}\\.example(/[!-~]{0,140})?";
    let evidence = prop_oneof![Just(Vec::new()), vec((any::<u16>(), link), 0..12)];
    (any::<u16>(), ".{0,40}", 0..600_u16, evidence).prop_flat_map(|(day, name, known, evidence)| {
        vec(statuses(), usize::from(known)).prop_map(move |statuses| {
            Summary::received(Day::from_number(day), &name, known, statuses).with_evidence(evidence.clone())
        })
    })
}

fn backups() -> impl Strategy<Value = Backup> {
    let notes = btree_map(any::<u16>(), (any::<u64>(), ".{0,40}"), 0..6);
    (".{0,20}", progresses(), notes).prop_map(|(name, progress, notes)| Backup {
        name,
        progress,
        notes: notes.into_iter().map(|(skill, (at, text))| (skill, Note { at, text })).collect(),
    })
}

/// What readers stumble over.
const TRAPS: [&str; 14] = [
    "\"",
    "\\",
    "\\u0000",
    "[[[[[[[[",
    "]",
    "}",
    ",",
    "-1",
    "1e9",
    "null",
    "18446744073709551616",
    "{\"version\":1,",
    "<script>",
    "\u{feff}",
];

/// A text that something happened to: parts were taken out, characters or traps put in, at up to five places.
fn harmed(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let put = prop_oneof![
        any::<char>().prop_map(String::from),
        "[0-9A-Za-z]",
        prop::sample::select(&TRAPS[..]).prop_map(str::to_owned)
    ];
    let harm = (any::<Index>(), 0..4_usize, put);
    (text, vec(harm, 1..6)).prop_map(|(text, harms)| {
        let mut characters: Vec<char> = text.chars().collect();
        for (place, out, put) in harms {
            let place = place.index(characters.len() + 1);
            let end = (place + out).min(characters.len());
            characters.splice(place..end, put.chars());
        }
        characters.into_iter().collect()
    })
}

fn merged(one: &Progress, other: &Progress) -> Progress {
    let mut merged = one.clone();
    merged.merge(other);
    merged
}

proptest! {
    #[test]
    fn merging_asks_for_no_order_and_no_number_of_times(a in progresses(), b in progresses(), c in progresses()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(merged(&merged(&a, &b), &b), merged(&a, &b));
        prop_assert_eq!(merged(&a, &Progress::default()), a);
    }

    #[test]
    fn the_last_thing_done_counts_even_if_the_clock_went_back(mut progress in progresses(), skill in 1..8_u16, now in any::<u64>(), status in statuses()) {
        let before = progress.clone();
        let kept = progress.record(skill, now, status);
        prop_assert_eq!(progress.status(skill), status);
        prop_assert!(kept.at >= now);
        // Nothing older than second thoughts is forgotten, and nothing of other skills.
        for change in before.changes().filter(|change| change.skill != skill || change.at < kept.at.saturating_sub(SECOND_THOUGHTS)) {
            prop_assert!(progress.changes().any(|other| other == change));
        }
    }

    #[test]
    fn a_tick_survives_what_another_tab_saved(mine in progresses(), theirs in progresses(), skill in 1..8_u16, status in statuses()) {
        let mut tab = merged(&mine, &theirs);
        tab.record(skill, 1, status);
        prop_assert_eq!(merged(&theirs, &tab).status(skill), status);
    }

    #[test]
    fn changes_make_the_same_progress_in_any_order(mut changes in vec(changes(), 0..60), order in any::<u64>()) {
        let mut one_by_one = Progress::default();
        changes.iter().for_each(|change| one_by_one.insert(*change));
        changes.sort_by_key(|change| (change.at ^ order).wrapping_mul(order | 1));
        changes.extend_from_within(..changes.len() / 2);
        prop_assert_eq!(Progress::from_iter(changes), one_by_one);
    }

    #[test]
    fn saved_progress_comes_back(progress in progresses()) {
        prop_assert_eq!(restore(&save(&progress)), Ok(progress));
    }

    #[test]
    fn no_text_is_restored_by_accident(text in "\\PC*", cut in any::<Index>(), progress in progresses()) {
        prop_assert!(restore(&text).is_err());
        let saved = save(&progress);
        prop_assert!(restore(&saved[..cut.index(saved.len())]).is_err());
    }

    #[test]
    fn what_is_whole_is_recovered(progress in progresses(), cut in any::<Index>(), junk in "\\PC{0,20}") {
        let saved = save(&progress);
        prop_assert_eq!(recover(&saved), progress.clone());
        let part = recover(&saved[..cut.index(saved.len())]);
        prop_assert!(part.changes().all(|change| progress.changes().any(|other| other == change)));
        let _ = recover(&junk);
    }

    #[test]
    fn a_link_comes_back(summary in summaries()) {
        let text = link::encode(&summary);
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        prop_assert_eq!(link::decode(&text), Ok(summary.clone()));
        prop_assert_eq!(link::decode(&format!(" #{text}).")), Ok(summary.clone()));
        prop_assert_eq!(link::decode(&format!("{text}andmore")), Ok(summary));
    }

    #[test]
    fn a_cut_link_says_so(summary in summaries(), cut in any::<Index>()) {
        let text = link::encode(&summary);
        let left = cut.index(text.len());
        prop_assert_eq!(link::decode(&text[..left]), Err(if left == 0 { LinkError::Empty } else { LinkError::Truncated }));
    }

    #[test]
    fn a_mistyped_link_never_shows_another_summary(summary in summaries(), place in any::<Index>(), typed in "[0-9A-Za-z]") {
        let text = link::encode(&summary);
        let place = place.index(text.len());
        let mistyped = format!("{}{typed}{}", &text[..place], &text[place + 1..]);
        if mistyped != text {
            prop_assert_ne!(link::decode(&mistyped), Ok(summary));
            prop_assert!(link::decode(&mistyped).is_err());
        }
    }

    #[test]
    fn a_mistyped_version_is_a_mistyped_link(summary in summaries()) {
        let text = link::encode(&summary);
        let other = if text.starts_with('1') { "2" } else { "1" };
        prop_assert_eq!(link::decode(&format!("{other}{}", &text[1..])), Err(LinkError::Damaged));
    }

    #[test]
    fn a_harmed_link_shows_what_it_was_or_nothing((summary, text) in summaries().prop_flat_map(|summary| {
        let text = link::encode(&summary);
        (Just(summary), harmed(Just(text)))
    })) {
        if let Ok(shown) = link::decode(&text) {
            prop_assert_eq!(shown, summary);
        }
    }

    #[test]
    fn any_fragment_is_answered(text in any::<String>()) {
        let _ = link::decode(&text);
        let _ = link::decode(&format!("1{text}"));
    }

    /// The checksum is no lock: what someone seals is read with the same care.
    #[test]
    fn a_link_made_by_hand_is_bounded(summary in summaries(), harms in vec((any::<Index>(), any::<u8>(), any::<bool>()), 0..6), junk in vec(any::<u8>(), 0..300), version in prop::sample::select(&b"12"[..])) {
        let text = link::encode(&summary);
        prop_assert_eq!(seal(text.as_bytes()[0], &opened(&text)), text.clone());
        let mut bytes = opened(&text);
        for (place, byte, added) in harms {
            let place = place.index(bytes.len());
            if added { bytes.insert(place, byte) } else { bytes[place] = byte }
        }
        for bytes in [bytes, junk] {
            if let Ok(shown) = link::decode(&seal(version, &bytes)) {
                prop_assert!(shown.name.len() <= NAME_LENGTH && !shown.name.chars().any(char::is_control));
                prop_assert!(shown.evidence.len() <= EVIDENCE && shown.evidence.iter().all(|(_, link)| is_link(link)));
                prop_assert_eq!(link::decode(&link::encode(&shown)), Ok(shown));
            }
        }
    }

    #[test]
    fn harmed_progress_is_whole_or_refused(text in harmed(progresses().prop_map(|progress| save(&progress)))) {
        let recovered = recover(&text);
        prop_assert_eq!(restore(&save(&recovered)), Ok(recovered.clone()));
        if let Ok(progress) = restore(&text) {
            prop_assert_eq!(&progress, &recovered);
        }
    }

    #[test]
    fn a_harmed_backup_is_whole_or_refused(text in harmed(backups().prop_map(|backup| backup.encode(Day::default())))) {
        if let Ok(backup) = Backup::decode(&text) {
            prop_assert_eq!(Backup::decode(&backup.encode(Day::default())), Ok(backup));
        }
    }

    #[test]
    fn a_harmed_note_is_a_note(text in harmed((any::<u64>(), ".{0,60}").prop_map(|(at, text)| Note { at, text }.save()))) {
        let note = Note::restore(&text);
        prop_assert_eq!(Note::restore(&note.save()), note.clone());
        prop_assert!(links(&note.text).into_iter().all(is_link));
    }

    #[test]
    fn names_are_held_to_their_length(name in any::<String>()) {
        let summary = Summary::new(&Progress::default(), Day::default(), &name);
        prop_assert!(summary.name.len() <= NAME_LENGTH);
        prop_assert!(!summary.name.chars().any(char::is_control));
        prop_assert_eq!(link::decode(&link::encode(&summary)), Ok(summary));
    }

    #[test]
    fn days_are_those_of_the_calendar(milliseconds in 1_577_836_800_000..5_000_000_000_000_u64) {
        let theirs = jiff::Timestamp::from_millisecond(milliseconds as i64).unwrap().to_zoned(jiff::tz::TimeZone::UTC).date();
        prop_assert_eq!(Day::from_timestamp(milliseconds, 0).iso(), theirs.to_string());
    }

    #[test]
    fn counts_add_up(statuses in vec(statuses(), SKILLS.len())) {
        let whole = count(SKILLS, |skill| statuses[skill.index()]);
        prop_assert_eq!(whole.green + whole.learning + whole.to_do(), whole.total);
        prop_assert_eq!(whole.percent() == 100, whole.is_complete());
        prop_assert_eq!(whole.percent() == 0, whole.green == 0);
        let areas = Lens::Areas.groups().map(|group| count(group.skills(), |skill| statuses[skill.index()]));
        prop_assert_eq!(areas.map(|area| area.green).sum::<u16>(), whole.green);
        // Whatever was not ticked, ticking it never lowers the number.
        for place in (0..SKILLS.len()).step_by(17) {
            let more = count(SKILLS, |skill| if skill.index() == place { Status::CanDo } else { statuses[skill.index()] });
            if statuses[place] != Status::Skipped {
                prop_assert!(more.percent() >= whole.percent());
            }
        }
    }
}

/// What a tab does, or what happens to all of them.
#[derive(Debug, Clone)]
enum Step {
    /// A person sets a skill.
    Set(u16, Status),
    /// A person sets everything back.
    Reset,
    /// A person brings in a backup.
    Import(Progress),
    /// A person takes back the last reset or import of this tab.
    Undo,
    /// A person sets a skill while another tab sets the one eight further on. Both have read what is stored before either
    /// writes, so the one that writes last, the other, overwrites this one's.
    Race(usize, u16, Status),
    /// The browser is killed, and local storage is as it was at some earlier time, or empty. The journal is on disk.
    Kill(Index),
}

fn steps() -> impl Strategy<Value = (usize, Step)> {
    let step = prop_oneof![
        6 => (1..8_u16, statuses()).prop_map(|(skill, status)| Step::Set(skill, status)),
        1 => Just(Step::Reset),
        1 => progresses().prop_map(Step::Import),
        2 => Just(Step::Undo),
        2 => (0..4_usize, 1..8_u16, statuses()).prop_map(|(tab, skill, status)| Step::Race(tab, skill, status)),
        1 => any::<Index>().prop_map(Step::Kill),
    ];
    (0..4_usize, step)
}

/// One open page: what it holds, and what its "Undo" brings back.
#[derive(Debug, Clone, Default)]
struct Tab {
    progress: Progress,
    undo: Vec<(u16, Status)>,
}

/// A browser, as far as the tabs share it.
#[derive(Debug, Default)]
struct Shared {
    /// Every text that local storage ever held; the last is what it holds.
    stored: Vec<String>,
    journal: Vec<String>,
}

/// How many texts the journal may hold in this model.
const LONG_JOURNAL: usize = 5;

impl Shared {
    fn stored(&self) -> Progress {
        self.stored.last().map(|text| restore(text).unwrap()).unwrap_or_default()
    }

    /// What a page does at its start: storage and journal together are what it holds, and saved. A long journal becomes one text.
    fn open(&mut self) -> Tab {
        let mut progress = self.stored();
        self.journal.iter().for_each(|text| progress.merge(&restore(text).unwrap()));
        self.stored.push(save(&progress));
        if self.journal.len() > LONG_JOURNAL {
            self.journal = vec![save(&progress)];
        }
        Tab { progress, undo: Vec::new() }
    }

    /// Read, merge, write.
    fn save(&mut self, tab: &mut Tab, journaled: &Progress) {
        tab.progress.merge(&self.stored());
        self.stored.push(save(&tab.progress));
        self.journal.push(save(journaled));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Tabs that share a storage and a journal, and a record of its own of what was done last to each skill.
    #[test]
    fn no_tab_loses_what_another_set(steps in vec(steps(), 1..25)) {
        let mut shared = Shared::default();
        let mut tabs: [Option<Tab>; 4] = Default::default();
        let mut last: BTreeMap<u16, (u64, Status)> = BTreeMap::new();
        for (now, (place, step)) in (1_000_000..).step_by(1_000).zip(steps) {
            let mut tab = tabs[place].take().unwrap_or_else(|| shared.open());
            // What storage events have brought since.
            tab.progress.merge(&shared.stored());
            let (mut kept, mut overwrites) = (Progress::default(), None);
            let mut set = |progress: &mut Progress, kept: &mut Progress, skill, status| {
                let change = progress.record(skill, now, status);
                kept.insert(change);
                last.insert(skill, (change.at, status));
            };
            match step {
                Step::Set(skill, status) => set(&mut tab.progress, &mut kept, skill, status),
                Step::Reset => {
                    let before: Vec<_> = (1..=HIGHEST).map(|skill| (skill, tab.progress.status(skill))).filter(|(_, status)| *status != Status::ToDo).collect();
                    before.iter().for_each(|(skill, _)| set(&mut tab.progress, &mut kept, *skill, Status::ToDo));
                    tab.undo = before;
                }
                Step::Import(backup) => {
                    let before: Vec<_> = (1..=HIGHEST).map(|skill| (skill, tab.progress.status(skill))).collect();
                    tab.progress.merge(&backup);
                    tab.undo = before.into_iter().filter(|(skill, status)| tab.progress.status(*skill) != *status).collect();
                    for change in backup.changes() {
                        let known = last.entry(change.skill).or_default();
                        *known = (*known).max((change.at, change.status));
                    }
                    kept = backup;
                }
                Step::Undo => {
                    for (skill, status) in std::mem::take(&mut tab.undo) {
                        set(&mut tab.progress, &mut kept, skill, status);
                    }
                }
                Step::Race(other, skill, status) => {
                    set(&mut tab.progress, &mut kept, skill, status);
                    if other != place {
                        let mut racing = tabs[other].take().unwrap_or_else(|| shared.open());
                        racing.progress.merge(&shared.stored());
                        let mut theirs = Progress::default();
                        set(&mut racing.progress, &mut theirs, skill + 8, status);
                        shared.journal.push(save(&theirs));
                        overwrites = Some(save(&racing.progress));
                        tabs[other] = Some(racing);
                    }
                }
                Step::Kill(index) => {
                    tabs = Default::default();
                    shared.stored.truncate(index.index(shared.stored.len() + 1));
                    continue;
                }
            }
            shared.save(&mut tab, &kept);
            shared.stored.extend(overwrites);
            tabs[place] = Some(tab.clone());
            // Every tab hears of both writes, also of the one that was overwritten; whoever knows more than what it hears of
            // writes again.
            let heard = shared.stored();
            for other in tabs.iter_mut().flatten() {
                other.progress.merge(&tab.progress);
                other.progress.merge(&heard);
                if other.progress.is_ahead_of(&heard) {
                    shared.stored.push(save(&other.progress));
                }
            }
        }
        // Where a tab is open, storage alone has everything. Where the browser was killed, the journal has what it lost.
        let end = if tabs.iter().any(Option::is_some) { shared.stored() } else { shared.open().progress };
        for (skill, (_, status)) in last {
            prop_assert_eq!(end.status(skill), status, "{}", skill);
        }
    }
}

#[test]
fn alternatives_do_not_count_against_anyone() {
    let can = |ids: &'static [&'static str]| {
        count(AREAS.iter().find(|area| area.id == "datastores").unwrap().skills(), |skill| {
            if ids.contains(&skill.id) { Status::CanDo } else { Status::ToDo }
        })
    };
    assert_eq!((can(&["postgresql"]).percent(), can(&["postgresql", "redis"]).percent()), (50, 100));
    assert_eq!(can(&["postgresql", "redis", "mysql"]), can(&["mongodb", "sqlite"]));
    // 100 % is within reach of someone who skips what they do not want.
    let one = by_id("indexes").unwrap();
    let rest_skipped = count(SKILLS, |skill| if skill == one { Status::CanDo } else { Status::Skipped });
    assert_eq!((rest_skipped.percent(), rest_skipped.total), (100, 1));
}

#[test]
fn a_name_that_fits_stays_as_it_is() {
    // Space behind a dropped character.
    for name in ["\u{202e}\u{a0}Ada", " \u{7}  Ada \u{200f} "] {
        let summary = Summary::new(&Progress::default(), Day::default(), name);
        assert_eq!(summary.name, "Ada");
        assert_eq!(link::decode(&link::encode(&summary)), Ok(summary));
    }
}

#[test]
fn a_later_catalogue_does_not_change_an_old_summary() {
    let old = Summary::received(Day::default(), "", 2, vec![Status::CanDo, Status::CanDo]);
    assert_eq!((old.whole().total, old.whole().percent()), (2, 100));
    assert_eq!(old.skills().map(|skill| skill.number).collect::<Vec<_>>(), [1, 2]);
}

/// Ten megabytes of whatever is answered within a second, even unoptimized and on a slow machine.
#[test]
fn much_is_answered_soon() {
    let started = std::time::Instant::now();
    let junk = "1zz".repeat(3_500_000);
    assert!(link::decode(&junk).is_err());
    assert_eq!(restore(&junk), Err(SavedError::Unreadable));
    // The worst order there is: each change belongs before all others.
    let changes: Vec<String> = (0..300_000_u32).rev().map(|at| format!("[1,{at},2]")).collect();
    let saved = format!("{{\"version\":1,\"changes\":[{}]}}", changes.join(","));
    assert_eq!(restore(&saved).map(|progress| progress.changes().count()), Ok(300_000));
    let notes: Vec<String> =
        (0..=u16::MAX).rev().map(|skill| format!("[{skill},1,\"A note on it\"]")).collect();
    let backup = format!(
        "{{\"greenlit\":\"backup\",\"version\":1,\"changes\":[{}],\"notes\":[{}]}}",
        changes[..100_000].join(","),
        notes.join(",")
    );
    assert_eq!(Backup::decode(&backup).map(|backup| backup.notes.len()), Ok(65_536));
    assert!(started.elapsed().as_secs_f32() < 1.0 * SLOW, "{:?}", started.elapsed());
}

/// How much slower than the app the tests may run: they are not optimized.
const SLOW: f32 = 10.0;

/// Nothing else was ever written, so whoever finds something else in storage finds what Greenlit did not save.
#[test]
fn only_saved_progress_is_restored() {
    for text in [
        "",
        "[1,[[1,2,2]]]",
        "{\"version\":1}",
        "{\"version\":0,\"changes\":[]}",
        "{\"version\":1,\"changes\":[],\"more\":0}",
        "{\"version\":1,\"version\":1,\"changes\":[]}",
        "{\"version\":1,\"changes\":[]} {}",
        "{\"version\":1,\"changes\":[[1,2,4]]}",
        "{\"version\":1,\"changes\":[[1,2,2,2]]}",
        "{\"version\":1,\"changes\":[[1,2]]}",
        "{\"version\":1,\"changes\":[[1,2.0,2]]}",
        "{\"version\":1,\"changes\":[[1,02,2]]}",
        "{\"version\":1,\"changes\":[[-1,2,2]]}",
        "{\"version\":1,\"changes\":[[65536,2,2]]}",
        "{\"version\":1,\"changes\":[[1,18446744073709551616,2]]}",
    ] {
        assert_eq!(restore(text), Err(SavedError::Unreadable), "{text}");
    }
    // The same document, as another program might lay it out.
    let saved = restore("{\"version\":1,\"changes\":[[1,2,2]]}");
    assert!(saved.is_ok());
    assert_eq!(restore("\n{ \"changes\" : [ [1, 2, 2] ],\t\"version\": 1 }\n"), saved);
}

#[test]
fn what_stands_in_a_broken_text_is_recovered() {
    let recovered = recover("1,1,1] [[1, 2,2],[3,4,9],[05,6,1],[+7,8,1],[9,10,3,4],[11,12, 1 ], [13,14,2");
    let recovered: Vec<_> = recovered.changes().map(|change| (change.skill, change.at)).collect();
    assert_eq!(recovered, [(1, 1), (1, 2), (11, 12)]);
}

/// What writes a value as JSON by itself, as gloo's storage does, writes the same text.
#[test]
fn the_saved_type_is_the_saved_text() {
    let progress = Progress::from_iter([Change { skill: 3, at: 5, status: Status::Skipped }]);
    let text = serde_json::to_string(&SavedProgress::from(&progress)).unwrap();
    assert_eq!((text.as_str(), text.clone()), ("{\"version\":1,\"changes\":[[3,5,3]]}", save(&progress)));
    assert_eq!(serde_json::from_str::<SavedProgress>(&text).unwrap().try_into(), Ok(progress));
}

#[test]
fn a_newer_version_is_told_from_rubbish() {
    assert_eq!(restore("{ \"version\": 2, \"changes\": [] }"), Err(SavedError::Newer));
    assert_eq!(restore("{\"version\":2,\"pro"), Err(SavedError::Newer));
    assert_eq!(restore("{\"version\":2,\"progress\":{}}"), Err(SavedError::Newer));
    assert_eq!(restore("{\"version\":1,\"changes\":[[1,2,9]]}"), Err(SavedError::Unreadable));
    assert_eq!(restore("null"), Err(SavedError::Unreadable));
}

#[test]
fn every_number_finds_its_skill() {
    for (index, skill) in SKILLS.iter().enumerate() {
        assert_eq!(
            (skill.index(), by_number(skill.number), by_id(skill.id)),
            (index, Some(skill), Some(skill))
        );
    }
    assert_eq!((by_number(0), by_number(HIGHEST + 1)), (None, None));
}
