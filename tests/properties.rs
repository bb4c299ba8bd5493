//! Properties of any progress, any summary and any text.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use forged::{forge, payload};
use greenlit::backup::Backup;
use greenlit::catalogue::{
    AREAS, JOBS, Lens, Level, MAX_NUMBER, MAX_SKILL_NUMBER, SKILLS, Skill, SkillNumber, by_id, by_number,
};
use greenlit::link::{self, LinkError};
use greenlit::progress::{
    COALESCE_WINDOW, Change, Day, Evidence, EvidenceUrl, MAX_EVIDENCE, MAX_NAME_BYTES, MAX_NAMELESS_OWN,
    MAX_OWN, MAX_OWN_NAMES, Name, Note, Own, OwnEntry, OwnId, Progress, SavedError, SavedOwn, Status,
    Summary, Timestamp, UtcOffset, count, urls,
};
use greenlit::role::{KeptRole, MAX_AD_BYTES, MAX_REQUIREMENTS, Need, Role, RoleId, SavedRole};
use greenlit::team::{
    Brought, Coverage, KeptPerson, MAX_LINK_BYTES, MAX_LINKED_PEOPLE, SavedPerson, SharedTeam, Team,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

mod forged;

fn statuses() -> impl Strategy<Value = Status> {
    prop::sample::select(&Status::ALL[..])
}

fn skills() -> impl Strategy<Value = SkillNumber> {
    prop_oneof![1..8_u16, 1..=MAX_NUMBER.get(), any::<u16>()].prop_map(SkillNumber::new)
}

fn times() -> impl Strategy<Value = Timestamp> {
    prop_oneof![0..200_000_u64, any::<u64>()].prop_map(Timestamp::from_millis)
}

/// Changes of few skills at close times, so that they collide; some are of skills that this catalogue does not have.
fn changes() -> impl Strategy<Value = Change> {
    (skills(), times(), statuses()).prop_map(Change::from)
}

fn progresses() -> impl Strategy<Value = Progress> {
    vec(changes(), 0..40).prop_map(|changes| {
        let mut progress = Progress::default();
        changes.into_iter().for_each(|change| progress.insert(change));
        progress
    })
}

fn summaries() -> impl Strategy<Value = Summary> {
    let url = "https://[a-z0-9]{1,12}\\.example(/[!-~]{0,140})?";
    let evidence = (skills(), url).prop_filter_map("no address", |(skill, url)| {
        Some(Evidence { skill, url: EvidenceUrl::parse(&url)? })
    });
    let evidence = prop_oneof![Just(Vec::new()), vec(evidence, 0..12)];
    let own = prop_oneof![Just(Vec::new()), own_in_link()];
    (any::<u16>(), ".{0,40}", vec(statuses(), 0..600), evidence, own).prop_map(
        |(day, name, statuses, evidence, own)| {
            Summary::received(Day::from_number(day), Name::new(&name), statuses)
                .with_evidence(evidence)
                .with_own(own)
        },
    )
}

/// Own entries as a link can have them: some with names, and technologies without.
fn own_in_link() -> impl Strategy<Value = Vec<Own>> {
    let counting = prop::sample::select(&[Status::CanDo, Status::Learning][..]);
    let nameless = (skills(), counting).prop_map(|(beside, status)| Own { name: None, beside, status });
    let parts =
        (vec(own_entries().prop_map(Own::from), 0..=MAX_OWN_NAMES), vec(nameless, 0..=MAX_NAMELESS_OWN));
    parts.prop_map(|(named, nameless)| [named, nameless].concat()).prop_shuffle()
}

/// Own entries of which several are in the same place: a job for most of them.
fn own_of_one_person() -> impl Strategy<Value = Vec<Own>> {
    let technologies: Vec<_> = JOBS.iter().flat_map(|job| job.skills()).map(|skill| skill.number).collect();
    let first = technologies[..5].to_vec();
    let beside = prop_oneof![prop::sample::select(first), prop::sample::select(technologies), skills()];
    let own = (beside, own_entries()).prop_map(|(beside, own)| Own { beside, ..Own::from(own) });
    vec(own, 0..MAX_OWN)
}

fn notes() -> impl Strategy<Value = Note> {
    (times(), ".{0,40}").prop_map(|(at, text)| Note::new(at, &text))
}

fn backups() -> impl Strategy<Value = Backup> {
    let name = prop::option::of(".{1,20}");
    let roles = vec((times().prop_map(RoleId::new), saved_roles()), 0..3);
    let own = vec((times().prop_map(OwnId::new), saved_own()), 0..3);
    let parts = (name, progresses(), vec((skills(), notes()), 0..6), roles, own);
    parts.prop_map(|(name, progress, notes, roles, own)| Backup {
        name,
        progress,
        notes: notes.into_iter().collect(),
        roles: roles.into_iter().collect(),
        own: own.into_iter().collect(),
    })
}

fn own_entries() -> impl Strategy<Value = OwnEntry> {
    let name = any::<String>().prop_filter_map("nothing to see", |name| Name::new(&name));
    (name, skills(), statuses(), ".{0,40}").prop_map(|(name, beside, status, note)| OwnEntry {
        name,
        beside,
        status,
        note,
    })
}

fn saved_own() -> impl Strategy<Value = SavedOwn> {
    vec((times(), prop::option::of(own_entries())), 1..3).prop_map(|states| {
        let state = |before: SavedOwn, (now, kept)| SavedOwn::replacing(Some(&before), now, kept);
        states.into_iter().fold(SavedOwn::default(), state)
    })
}

/// Roles whose requirements share skills, changed at close times, so that they collide.
fn saved_roles() -> impl Strategy<Value = SavedRole> {
    let need = prop::sample::select(&[Need::Must, Need::Nice][..]);
    let kept = (".{0,20}", any::<u16>(), vec((vec(skills(), 0..5), need), 0..20), ".{0,40}");
    let kept = kept.prop_map(|(name, day, requirements, ad)| {
        let mut role = Role::new(Day::from_number(day), Name::new(&name));
        for (skills, need) in requirements {
            role.require(&skills, need);
        }
        KeptRole::new(role, &ad)
    });
    (times(), prop::option::of(kept)).prop_map(|(at, kept)| SavedRole::new(at, kept))
}

fn saved_people() -> impl Strategy<Value = SavedPerson> {
    let kept = (".{0,20}", summaries())
        .prop_map(|(name, summary)| KeptPerson::new(Name::new(&name), link::encode(&summary)).unwrap());
    (times(), prop::option::of(kept)).prop_map(|(at, kept)| SavedPerson::new(at, kept))
}

/// Texts that are hard for parsers.
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

/// Corrupted texts: parts were removed, and characters or traps inserted, at up to five positions.
fn corrupted(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let put = prop_oneof![
        any::<char>().prop_map(String::from),
        "[0-9A-Za-z]",
        prop::sample::select(&TRAPS[..]).prop_map(str::to_owned)
    ];
    let edit = (any::<Index>(), 0..4_usize, put);
    (text, vec(edit, 1..6)).prop_map(|(text, edits)| {
        let mut characters: Vec<char> = text.chars().collect();
        for (index, out, put) in edits {
            let start = index.index(characters.len() + 1);
            let end = (start + out).min(characters.len());
            characters.splice(start..end, put.chars());
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
    fn merging_is_commutative_associative_and_idempotent(a in progresses(), b in progresses(), c in progresses()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(merged(&merged(&a, &b), &b), merged(&a, &b));
        prop_assert_eq!(merged(&a, &Progress::default()), a);
    }

    #[test]
    fn the_last_thing_done_counts_even_if_the_clock_went_back(mut progress in progresses(), skill in (1..8_u16).prop_map(SkillNumber::new), now in times(), status in statuses()) {
        let before = progress.clone();
        let kept = progress.record(skill, now, status);
        prop_assert_eq!(progress.status(skill), status);
        prop_assert!(kept.at >= now);
        // No change outside the window and none of other skills is removed.
        for change in before.changes().filter(|change| change.skill != skill || change.at < kept.at.saturating_sub(COALESCE_WINDOW)) {
            prop_assert!(progress.changes().any(|other| other == change));
        }
    }

    #[test]
    fn a_tick_survives_what_another_tab_saved(mine in progresses(), theirs in progresses(), skill in (1..8_u16).prop_map(SkillNumber::new), status in statuses()) {
        let mut tab = merged(&mine, &theirs);
        tab.record(skill, Timestamp::EPOCH, status);
        prop_assert_eq!(merged(&theirs, &tab).status(skill), status);
    }

    #[test]
    fn changes_make_the_same_progress_in_any_order(mut changes in vec(changes(), 0..60), order in any::<u64>()) {
        let mut one_by_one = Progress::default();
        changes.iter().for_each(|change| one_by_one.insert(*change));
        changes.sort_by_key(|change| (change.at.as_millis() ^ order).wrapping_mul(order | 1));
        changes.extend_from_within(..changes.len() / 2);
        prop_assert_eq!(Progress::from_iter(changes), one_by_one);
    }

    #[test]
    fn saved_progress_decodes_to_the_same(progress in progresses()) {
        prop_assert_eq!(Progress::decode(&progress.encode()), Ok(progress));
    }

    #[test]
    fn no_text_is_restored_by_accident(text in "\\PC*", cut in any::<Index>(), progress in progresses()) {
        prop_assert!(Progress::decode(&text).is_err());
        let saved = progress.encode();
        prop_assert!(Progress::decode(&saved[..cut.index(saved.len())]).is_err());
    }

    #[test]
    fn whole_changes_are_recovered(progress in progresses(), cut in any::<Index>(), junk in "\\PC{0,20}") {
        let saved = progress.encode();
        prop_assert_eq!(Progress::recover(&saved), progress.clone());
        let part = Progress::recover(&saved[..cut.index(saved.len())]);
        prop_assert!(part.changes().all(|change| progress.changes().any(|other| other == change)));
        let _ = Progress::recover(&junk);
    }

    #[test]
    fn a_link_decodes_to_the_same_summary(summary in summaries()) {
        let text = link::encode(&summary);
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        prop_assert_eq!(link::decode(&text), Ok(summary.clone()));
        prop_assert_eq!(link::find(&format!("Look: #{text}).")), Ok(summary.clone()));
        prop_assert_eq!(link::decode(&format!("{text}andmore")), Ok(summary));
    }

    #[test]
    fn a_cut_link_is_truncated(summary in summaries(), cut in any::<Index>()) {
        let text = link::encode(&summary);
        let left = cut.index(text.len());
        prop_assert_eq!(link::decode::<Summary>(&text[..left]), Err(if left == 0 { LinkError::Empty } else { LinkError::Truncated }));
    }

    #[test]
    fn a_mistyped_link_never_shows_another_summary(summary in summaries(), index in any::<Index>(), typed in "[0-9A-Za-z]") {
        let text = link::encode(&summary);
        let index = index.index(text.len());
        let mistyped = format!("{}{typed}{}", &text[..index], &text[index + 1..]);
        if mistyped != text {
            prop_assert_ne!(link::decode(&mistyped), Ok(summary));
            prop_assert!(link::decode::<Summary>(&mistyped).is_err());
        }
    }

    #[test]
    fn a_mistyped_version_is_a_mistyped_link(summary in summaries()) {
        let text = link::encode(&summary);
        for other in ["1", "2", "3", "4", "5", "6"].into_iter().filter(|other| !text.starts_with(other)) {
            let error = link::decode::<Summary>(&format!("{other}{}", &text[1..])).unwrap_err();
            // The versions have different numbers of digits for the length.
            prop_assert!(matches!(error, LinkError::Damaged | LinkError::Truncated), "{}: {:?}", text, error);
        }
    }

    #[test]
    fn a_corrupted_link_shows_the_same_summary_or_none((summary, text) in summaries().prop_flat_map(|summary| {
        let text = link::encode(&summary);
        (Just(summary), corrupted(Just(text)))
    })) {
        if let Ok(shown) = link::decode::<Summary>(&text) {
            prop_assert_eq!(shown, summary);
        }
    }

    #[test]
    fn no_fragment_makes_decoding_panic(text in any::<String>()) {
        let _ = link::decode::<Summary>(&text);
        let _ = link::decode::<Summary>(&format!("1{text}"));
        let _ = link::decode::<Role>(&format!("4{text}"));
        let _ = link::decode::<Summary>(&format!("5{text}"));
        let _ = link::decode::<SharedTeam>(&format!("6{text}"));
    }

    /// A checksum is not a signature: anyone can make one, so such a link is decoded with the same care.
    #[test]
    fn a_link_made_by_hand_is_bounded(summary in summaries(), edits in vec((any::<Index>(), any::<u8>(), any::<bool>()), 0..6), junk in vec(any::<u8>(), 0..300), version in prop::sample::select(&b"1235"[..])) {
        let text = link::encode(&summary);
        prop_assert_eq!(forge(text.as_bytes()[0], &payload(&text)), text.clone());
        let mut bytes = payload(&text);
        for (index, byte, is_added) in edits {
            let index = index.index(bytes.len());
            if is_added { bytes.insert(index, byte) } else { bytes[index] = byte }
        }
        for bytes in [bytes, junk] {
            if let Ok(shown) = link::decode::<Summary>(&forge(version, &bytes)) {
                prop_assert!(shown.name().is_none_or(|name| name.as_str().len() <= MAX_NAME_BYTES));
                prop_assert!(shown.evidence().len() <= MAX_EVIDENCE);
                let names = shown.named_own().count();
                prop_assert!(names <= MAX_OWN_NAMES && shown.own().len() - names <= MAX_NAMELESS_OWN);
                prop_assert_eq!(link::decode(&link::encode(&shown)), Ok(shown));
            }
        }
    }

    #[test]
    fn corrupted_progress_is_whole_or_refused(text in corrupted(progresses().prop_map(|progress| progress.encode()))) {
        let recovered = Progress::recover(&text);
        prop_assert_eq!(Progress::decode(&recovered.encode()), Ok(recovered.clone()));
        if let Ok(progress) = Progress::decode(&text) {
            prop_assert_eq!(&progress, &recovered);
        }
    }

    #[test]
    fn a_corrupted_backup_is_whole_or_refused(text in corrupted(backups().prop_map(|backup| backup.encode(Day::default())))) {
        if let Ok(backup) = Backup::decode(&text) {
            prop_assert_eq!(Backup::decode(&backup.encode(Day::default())), Ok(backup));
        }
    }

    #[test]
    fn a_corrupted_note_is_a_note(text in corrupted(notes().prop_map(|note| note.encode()))) {
        let note = Note::decode(&text);
        prop_assert_eq!(Note::decode(&note.encode()), note.clone());
        prop_assert!(urls(note.text()).iter().all(|url| note.text().contains(url.as_str())));
    }

    #[test]
    fn a_corrupted_role_is_bounded_or_refused(text in corrupted(saved_roles().prop_map(|role| role.encode()))) {
        if let Some(role) = SavedRole::decode(&text) {
            if let Some(kept) = role.kept() {
                prop_assert!(kept.ad().len() <= MAX_AD_BYTES);
                prop_assert!(kept.role().requirements().len() <= MAX_REQUIREMENTS);
            }
            prop_assert_eq!(SavedRole::decode(&role.encode()), Some(role));
        }
    }

    #[test]
    fn a_corrupted_person_is_bounded_or_refused(text in corrupted(saved_people().prop_map(|person| person.encode()))) {
        if let Some(person) = SavedPerson::decode(&text) {
            prop_assert!(person.kept().is_none_or(|kept| kept.link().len() <= MAX_LINK_BYTES));
            prop_assert_eq!(SavedPerson::decode(&person.encode()), Some(person));
        }
    }

    /// Fifty links pasted become a matrix of which every cell is the link's status.
    #[test]
    fn links_in_a_text_become_a_matrix(summaries in vec(summaries(), 0..50), between in prop::sample::select(&["\n", " ", ";", "\n17:05 Ada: /s/#", "\",\""][..])) {
        let links: Vec<String> = summaries.iter().map(link::encode).collect();
        let found = link::find_all::<Summary>(&links.join(between));
        let mut team = Team::default();
        for summary in found.contents {
            let outcome = team.bring(summary, Timestamp::EPOCH, Day::from_number(u16::MAX));
            prop_assert_ne!(outcome, Brought::Full);
        }
        let coverage = Coverage::new(team.summaries());
        for (person, summary) in team.summaries().enumerate() {
            prop_assert!(summaries.contains(summary));
            for skill in summary.skills() {
                let cover = coverage.of(skill);
                prop_assert_eq!(cover.can().contains(&person), summary.status(skill) == Status::CanDo);
                prop_assert_eq!(cover.learning().contains(&person), summary.status(skill) == Status::Learning);
            }
        }
        // Nobody is lost: everyone who sent one is there, with the latest of them.
        for summary in &summaries {
            let is_there = team.summaries().any(|other| other == summary || other.name().is_some() && other.day() >= summary.day());
            prop_assert!(is_there);
        }
    }

    /// A checksum is not a signature: anyone can make one, so such a link is decoded with the same care.
    #[test]
    fn a_team_made_by_hand_is_bounded(people in vec(summaries(), 0..4), edits in vec((any::<Index>(), any::<u8>(), any::<bool>()), 0..6), junk in vec(any::<u8>(), 0..300)) {
        let team = SharedTeam::new(Day::default(), &people);
        let text = link::encode(&team);
        prop_assert_eq!(forge(b'6', &payload(&text)), text.clone());
        let mut bytes = payload(&text);
        for (index, byte, is_added) in edits {
            let index = index.index(bytes.len());
            if is_added { bytes.insert(index, byte) } else { bytes[index] = byte }
        }
        for bytes in [bytes, junk] {
            if let Ok(shown) = link::decode::<SharedTeam>(&forge(b'6', &bytes)) {
                prop_assert!(shown.people().len() <= MAX_LINKED_PEOPLE);
                for person in shown.people() {
                    prop_assert!(person.name().is_none_or(|name| name.as_str().len() <= MAX_NAME_BYTES));
                    prop_assert!(person.known().get() <= MAX_SKILL_NUMBER);
                }
                prop_assert_eq!(link::decode(&link::encode(&shown)), Ok(shown));
            }
        }
    }

    #[test]
    fn a_name_is_stable(name in any::<String>()) {
        let summary = Summary::new(&Progress::default(), Day::default(), Name::new(&name));
        prop_assert_eq!(link::decode(&link::encode(&summary)), Ok(summary));
    }

    #[test]
    fn days_are_those_of_the_calendar(milliseconds in 1_577_836_800_000..5_000_000_000_000_u64) {
        let theirs = jiff::Timestamp::from_millisecond(milliseconds as i64).unwrap().to_zoned(jiff::tz::TimeZone::UTC).date();
        prop_assert_eq!(Day::from_timestamp(Timestamp::from_millis(milliseconds), UtcOffset::UTC).iso(), theirs.to_string());
    }

    /// Whatever was skipped or retired since, and whichever catalogue the summary was made with.
    #[test]
    fn every_total_is_the_same_wherever_it_stands(statuses in vec(statuses(), usize::from(MAX_NUMBER.get())), known in 0..=MAX_NUMBER.get()) {
        let summary = Summary::received(Day::default(), None, statuses).counted_with(SkillNumber::new(known));
        let numbers = |belongs: &dyn Fn(&Skill) -> bool| {
            let (count, lists) = (summary.count(belongs), summary.listed(belongs));
            let open: u16 = lists.open.iter().map(|(_, places)| places).sum();
            let numbers = [count.green, count.learning, count.to_do(), count.skipped].map(usize::from);
            // Each list is as long as its number.
            assert_eq!([lists.can.len(), lists.learning.len(), lists.to_do.len() + usize::from(open), lists.skipped.len()], numbers);
            assert!(lists.also.iter().all(|skill| skill.is_technology()));
            numbers
        };
        let sum = |parts: Vec<[usize; 4]>| parts.iter().fold([0; 4], |sum, part| [0, 1, 2, 3].map(|at| sum[at] + part[at]));
        let whole = numbers(&|_| true);
        // Areas together are the whole, and so are levels and technologies.
        prop_assert_eq!(sum(AREAS.iter().map(|area| numbers(&|skill| skill.area() == area)).collect()), whole);
        let technologies = numbers(&Skill::is_technology);
        let levels = Level::ALL.map(|level| numbers(&|skill| skill.level == Some(level)));
        prop_assert_eq!(sum(levels.into_iter().chain([technologies]).collect()), whole);
        for level in Level::ALL {
            let [_, learning, to_do, _] = numbers(&|skill| skill.level == Some(level));
            prop_assert_eq!(summary.missing(level).count(), learning + to_do);
        }
    }

    /// In any catalogue that the summary was made with, or is compared in.
    #[test]
    fn who_does_not_see_own_names_sees_the_same_numbers(statuses in vec(statuses(), 0..usize::from(MAX_NUMBER.get())), known in 0..=MAX_NUMBER.get(), own in own_of_one_person(), shown in vec(any::<bool>(), MAX_OWN)) {
        let mine = Summary::received(Day::default(), None, statuses).with_own(own);
        let theirs: Summary = link::decode(&link::encode(&mine.clone().sharing_own(|index| shown[index]))).unwrap();
        let [mine, theirs] = [mine, theirs].map(|summary| [summary.clone().counted_with(SkillNumber::new(known)), summary]);
        for (mine, theirs) in mine.iter().zip(&theirs) {
            prop_assert_eq!(mine.whole(), theirs.whole());
            for group in Lens::ALL.into_iter().flat_map(Lens::groups) {
                let belongs = |skill: &Skill| group.has(skill);
                prop_assert_eq!(mine.count(belongs), theirs.count(belongs));
                let [mine, theirs] = [mine.listed(belongs), theirs.listed(belongs)];
                prop_assert_eq!(mine.own.can.len(), theirs.own.can.len());
                prop_assert_eq!(mine.own.learning.len(), theirs.own.learning.len());
                prop_assert_eq!((mine.can, mine.learning, mine.to_do, mine.open), (theirs.can, theirs.learning, theirs.to_do, theirs.open));
            }
        }
        // The names are those that are shown, and what has none counts.
        let mine = &mine[0];
        let names = mine.own().iter().zip(&shown).filter(|(_, shown)| **shown).map(|(own, _)| own).take(MAX_OWN_NAMES);
        prop_assert!(theirs[0].own().iter().filter(|own| own.name.is_some()).eq(names));
        let places: usize = JOBS.iter().map(|job| usize::from(job.enough)).sum();
        let nameless = theirs[0].own().iter().filter(|own| own.name.is_none());
        prop_assert!(nameless.clone().all(|own| own.counts_for().is_some()) && nameless.count() <= places);
        // Who shares what was shared with them shares no more.
        prop_assert_eq!(theirs[0].clone().sharing_own(|_| true), theirs[0].clone());
    }

    #[test]
    fn counts_add_up(statuses in vec(statuses(), SKILLS.len())) {
        let whole = count(SKILLS, [], |skill| statuses[skill.index()]);
        prop_assert_eq!(whole.green + whole.learning + whole.to_do(), whole.total);
        prop_assert_eq!(whole.percent() == 100, whole.is_complete());
        prop_assert_eq!(whole.percent() == 0, whole.green == 0);
        let areas = Lens::Areas.groups().map(|group| count(group.skills(), [], |skill| statuses[skill.index()]));
        prop_assert_eq!(areas.map(|area| area.green).sum::<u16>(), whole.green);
        // Ticking another skill never lowers the percentage.
        for index in (0..SKILLS.len()).step_by(17) {
            let more = count(SKILLS, [], |skill| if skill.index() == index { Status::CanDo } else { statuses[skill.index()] });
            if statuses[index] != Status::Skipped {
                prop_assert!(more.percent() >= whole.percent());
            }
        }
    }
}

#[test]
fn alternatives_do_not_count_against_anyone() {
    let can = |ids: &'static [&'static str]| {
        count(AREAS.iter().find(|area| area.id == "datastores").unwrap().skills(), [], |skill| {
            if ids.contains(&skill.id) { Status::CanDo } else { Status::ToDo }
        })
    };
    assert_eq!((can(&["postgresql"]).percent(), can(&["postgresql", "redis"]).percent()), (50, 100));
    assert_eq!(can(&["postgresql", "redis", "mysql"]), can(&["mongodb", "memcached"]));
    // A person who skips unwanted skills can reach 100 %.
    let one = by_id("indexes").unwrap();
    let rest_skipped = count(SKILLS, [], |skill| if skill == one { Status::CanDo } else { Status::Skipped });
    assert_eq!((rest_skipped.percent(), rest_skipped.total), (100, 1));
}

#[test]
fn a_later_catalogue_does_not_change_an_old_summary() {
    let old = Summary::received(Day::default(), None, vec![Status::CanDo; 2]);
    assert_eq!((old.whole().total, old.whole().percent()), (2, 100));
    assert_eq!(old.skills().map(|skill| skill.number.get()).collect::<Vec<_>>(), [1, 2]);
}

/// Ten megabytes of any text are decoded within a second, even unoptimized and on a slow machine.
#[test]
fn long_texts_are_decoded_quickly() {
    let started = std::time::Instant::now();
    let junk = "1zz".repeat(3_500_000);
    assert!(link::decode::<Summary>(&junk).is_err());
    assert!(link::decode::<Role>(&junk.replace('1', "4")).is_err());
    assert!(link::decode::<Summary>(&junk.replace('1', "5")).is_err());
    assert!(link::decode::<SharedTeam>(&junk.replace('1', "6")).is_err());
    // Of which nearly as much is decoded as the longest link has.
    assert!(link::decode::<Summary>(&junk.replacen("1zz", "55zz", 1)).is_err());
    assert!(link::decode::<SharedTeam>(&junk.replacen("1zz", "66zz", 1)).is_err());
    assert_eq!(Progress::decode(&junk), Err(SavedError::Unreadable));
    // The worst order: each change belongs before all others.
    let changes: Vec<String> = (0..300_000_u32).rev().map(|at| format!("[1,{at},2]")).collect();
    let saved = format!("{{\"version\":1,\"changes\":[{}]}}", changes.join(","));
    assert_eq!(Progress::decode(&saved).map(|progress| progress.changes().count()), Ok(300_000));
    let notes: Vec<String> =
        (0..=u16::MAX).rev().map(|skill| format!("[{skill},1,\"A note on it\"]")).collect();
    let backup = format!(
        "{{\"greenlit\":\"backup\",\"version\":1,\"changes\":[{}],\"notes\":[{}]}}",
        changes[..100_000].join(","),
        notes.join(",")
    );
    assert_eq!(Backup::decode(&backup).map(|backup| backup.notes.iter().count()), Ok(65_536));
    // The worst roles: each of their skills is looked for in all requirements before.
    let skills =
        |group: u16| (0..50).map(|skill| (group * 50 + skill).to_string()).collect::<Vec<_>>().join(",");
    let must: Vec<String> = (0..400).map(|group| format!("[{}]", skills(group))).collect();
    let role = format!(
        "{{\"name\":\"\",\"day\":0,\"must\":[{must}],\"nice\":[{must}],\"ad\":\"\"}}",
        must = must.join(",")
    );
    let roles: Vec<String> = (0..20).map(|id| format!("[{id},1,{role}]")).collect();
    let backup =
        format!("{{\"greenlit\":\"backup\",\"version\":1,\"changes\":[],\"roles\":[{}]}}", roles.join(","));
    assert_eq!(Backup::decode(&backup).map(|backup| backup.roles.iter().count()), Ok(20));
    // Texts in which a backup could begin anywhere.
    for start in ["{", "{ ", "{\"a\":", "{\"greenlit\"", "{“greenlit”:“backup”,"] {
        assert!(Backup::find(&start.repeat(4_900_000 / start.len())).is_err(), "{start}");
    }
    assert!(started.elapsed().as_secs_f32() < 1.0 * SLOW, "{:?}", started.elapsed());
}

/// The factor by which the tests may be slower than the app, since they are not optimized.
const SLOW: f32 = 10.0;

/// Greenlit never saved anything else, so any other value in storage is of another program.
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
        assert_eq!(Progress::decode(text), Err(SavedError::Unreadable), "{text}");
    }
    // The same document, as another program might format it.
    let saved = Progress::decode("{\"version\":1,\"changes\":[[1,2,2]]}");
    assert!(saved.is_ok());
    assert_eq!(Progress::decode("\n{ \"changes\" : [ [1, 2, 2] ],\t\"version\": 1 }\n"), saved);
}

#[test]
fn changes_in_a_broken_text_are_recovered() {
    let text = "1,1,1] [[1, 2,2],[3,4,9],[05,6,1],[+7,8,1],[9,10,3,4],[11,12, 1 ], [13,14,2";
    let recovered = Progress::recover(text);
    let recovered: Vec<_> =
        recovered.changes().map(|change| (change.skill.get(), change.at.as_millis())).collect();
    assert_eq!(recovered, [(1, 1), (1, 2), (11, 12)]);
}

#[test]
fn a_newer_version_is_distinguished_from_other_text() {
    assert_eq!(Progress::decode("{ \"version\": 2, \"changes\": [] }"), Err(SavedError::Newer));
    assert_eq!(Progress::decode("{\"version\":2,\"pro"), Err(SavedError::Newer));
    assert_eq!(Progress::decode("{\"version\":2,\"progress\":{}}"), Err(SavedError::Newer));
    assert_eq!(Progress::decode("{\"version\":1,\"changes\":[[1,2,9]]}"), Err(SavedError::Unreadable));
    assert_eq!(Progress::decode("null"), Err(SavedError::Unreadable));
}

#[test]
fn every_number_finds_its_skill() {
    for (index, skill) in SKILLS.iter().enumerate() {
        assert_eq!(
            (skill.index(), by_number(skill.number), by_id(skill.id)),
            (index, Some(skill), Some(skill))
        );
    }
    assert_eq!([0, MAX_NUMBER.get() + 1].map(|number| by_number(SkillNumber::new(number))), [None, None]);
}
