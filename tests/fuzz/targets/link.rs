//! Finds links in any text, and decodes any bytes with a right checksum, which are those after a 1, 2, 3 or 5, the version:
//! nothing panics, a summary is bounded, and it encodes to a link that decodes to the same.
#![no_main]

use greenlit::link;
use greenlit::progress::{MAX_EVIDENCE, MAX_NAME_BYTES, MAX_NAMELESS_OWN, MAX_OWN_NAMES, Summary};
use libfuzzer_sys::fuzz_target;

#[path = "../../forged/mod.rs"]
#[allow(dead_code, reason = "other tests read links")]
mod forged;

fuzz_target!(|bytes: &[u8]| {
    let text = match bytes {
        // With a right checksum, which fuzzing does not find by chance.
        [version @ (1..=3 | 5), bytes @ ..] => forged::forge(b'0' + version, bytes),
        text => String::from_utf8_lossy(text).into_owned(),
    };
    if let Ok(summary) = link::find::<Summary>(&text) {
        assert!(summary.name().is_none_or(|name| name.as_str().len() <= MAX_NAME_BYTES));
        assert!(summary.evidence().len() <= MAX_EVIDENCE);
        let names = summary.named_own().count();
        assert!(names <= MAX_OWN_NAMES && summary.own().len() - names <= MAX_NAMELESS_OWN);
        assert_eq!(link::decode(&link::encode(&summary)), Ok(summary));
    }
});
