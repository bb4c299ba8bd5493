//! What must hold for any progress, any summary and any text.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::catalogue::{AREAS, HIGHEST, Lens, SKILLS, by_id, by_number};
use greenlit::link::{self, LinkError};
use greenlit::progress::{
    Change, Day, NAME_LENGTH, Progress, SECOND_THOUGHTS, SavedError, Status, Summary, count, rescue, restore,
    save,
};
use proptest::collection::vec;
use proptest::prelude::*;

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
        prop_assert_eq!(Progress::of(&changes), one_by_one);
    }

    /// Tabs that share a storage and a journal, each of which reads, merges and writes; and one that is killed at any time.
    #[test]
    fn no_tab_loses_what_another_set(steps in vec((0..4_usize, 1..8_u16, statuses(), any::<bool>()), 1..60)) {
        let mut stored = String::new();
        let mut journal: Vec<String> = Vec::new();
        let mut tabs = [const { None }; 4];
        let mut last = std::collections::BTreeMap::new();
        let read = |stored: &str, journal: &[String]| {
            let mut progress = restore(stored).unwrap_or_default();
            journal.iter().for_each(|text| progress.merge(&restore(text).unwrap()));
            progress
        };
        for (now, (tab, skill, status, killed)) in (1_000_000..).step_by(1_000).zip(steps) {
            let before = stored.clone();
            let progress: &mut Progress = tabs[tab].get_or_insert_with(|| read(&before, &journal));
            // What storage events bring, and what is read once more before writing.
            progress.merge(&read(&stored, &[]));
            let kept = progress.record(skill, now, status);
            journal.push(save(&Progress::of(&[kept])));
            stored = save(progress);
            last.insert(skill, status);
            if killed {
                // Local storage had not reached the disk, and every tab goes with the browser; the next one starts anew.
                stored = before;
                tabs = [const { None }; 4];
                stored = save(&read(&stored, &journal));
            }
        }
        let end = read(&stored, &journal);
        for (skill, status) in last {
            prop_assert_eq!(end.status(skill), status);
        }
    }

    #[test]
    fn saved_progress_comes_back(progress in progresses()) {
        prop_assert_eq!(restore(&save(&progress)), Ok(progress));
    }

    #[test]
    fn no_text_is_restored_by_accident(text in "\\PC*", cut in any::<prop::sample::Index>(), progress in progresses()) {
        prop_assert!(restore(&text).is_err());
        let saved = save(&progress);
        prop_assert!(restore(&saved[..cut.index(saved.len())]).is_err());
    }

    #[test]
    fn what_is_whole_is_rescued(progress in progresses(), cut in any::<prop::sample::Index>(), junk in "\\PC{0,20}") {
        let saved = save(&progress);
        prop_assert_eq!(rescue(&saved), progress.clone());
        let part = rescue(&saved[..cut.index(saved.len())]);
        prop_assert!(part.changes().all(|change| progress.changes().any(|other| other == change)));
        let _ = rescue(&junk);
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
    fn a_cut_link_says_so(summary in summaries(), cut in any::<prop::sample::Index>()) {
        let text = link::encode(&summary);
        let left = cut.index(text.len());
        prop_assert_eq!(link::decode(&text[..left]), Err(if left == 0 { LinkError::Empty } else { LinkError::Truncated }));
    }

    #[test]
    fn a_mistyped_link_never_shows_another_summary(summary in summaries(), place in any::<prop::sample::Index>(), typed in "[0-9A-Za-z]") {
        let text = link::encode(&summary);
        let place = place.index(text.len());
        let mistyped = format!("{}{typed}{}", &text[..place], &text[place + 1..]);
        if mistyped != text {
            prop_assert_ne!(link::decode(&mistyped), Ok(summary));
            prop_assert!(link::decode(&mistyped).is_err());
        }
    }

    #[test]
    fn any_fragment_is_answered(text in any::<String>()) {
        let _ = link::decode(&text);
        let _ = link::decode(&format!("1{text}"));
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
        prop_assert_eq!(Day::of(milliseconds, 0).iso(), theirs.to_string());
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
    assert!(started.elapsed().as_secs_f32() < 1.0 * SLOW, "{:?}", started.elapsed());
}

/// How much slower than the app the tests may run: they are not optimized.
const SLOW: f32 = 10.0;

#[test]
fn a_newer_version_is_told_from_rubbish() {
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
