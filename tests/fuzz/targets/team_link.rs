//! Finds teams in any text, and decodes any bytes with a right checksum, which are those after a 6, the version: nothing panics, a team
//! is bounded, and it encodes to a link that decodes to the same. Finds all links to summaries in the same text as well.
#![no_main]

use greenlit::catalogue::MAX_SKILL_NUMBER;
use greenlit::link;
use greenlit::progress::{MAX_NAME_BYTES, Summary};
use greenlit::team::{MAX_LINKED_PEOPLE, SharedTeam};
use libfuzzer_sys::fuzz_target;

#[path = "../../forged/mod.rs"]
#[allow(dead_code, reason = "other tests read links")]
mod forged;

fuzz_target!(|bytes: &[u8]| {
    let text = match bytes {
        // With a right checksum, which fuzzing does not find by chance.
        [6, bytes @ ..] => forged::forge(b'6', bytes),
        text => String::from_utf8_lossy(text).into_owned(),
    };
    if let Ok(team) = link::find::<SharedTeam>(&text) {
        assert!(team.people().len() <= MAX_LINKED_PEOPLE);
        for person in team.people() {
            assert!(person.name().is_none_or(|name| name.as_str().len() <= MAX_NAME_BYTES));
            assert!(person.known().get() <= MAX_SKILL_NUMBER);
            assert!(person.evidence().is_empty() && person.own().is_empty());
        }
        assert_eq!(link::decode(&link::encode(&team)), Ok(team));
    }
    let found = link::find_all::<Summary>(&text);
    assert!(found.is_complete);
    for summary in found.contents {
        assert_eq!(link::find(&link::encode(&summary)), Ok(summary));
    }
});
