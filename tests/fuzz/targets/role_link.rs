//! Finds roles in any text, and decodes any bytes with a right checksum, which are those after a 4, the version: nothing panics, a
//! role is bounded, and it encodes to a link that decodes to the same.
#![no_main]

use greenlit::link;
use greenlit::progress::MAX_NAME_BYTES;
use greenlit::role::{MAX_ALTERNATIVES, MAX_REQUIREMENTS, Role};
use libfuzzer_sys::fuzz_target;

#[path = "../../forged/mod.rs"]
#[allow(dead_code, reason = "other tests read links")]
mod forged;

fuzz_target!(|bytes: &[u8]| {
    let text = match bytes {
        // With a right checksum, which fuzzing does not find by chance.
        [4, bytes @ ..] => forged::forge(b'4', bytes),
        text => String::from_utf8_lossy(text).into_owned(),
    };
    if let Ok(role) = link::find::<Role>(&text) {
        assert!(role.name().is_none_or(|name| name.as_str().len() <= MAX_NAME_BYTES));
        assert!(role.requirements().len() <= MAX_REQUIREMENTS);
        assert!(role.requirements().iter().all(|one| (1..=MAX_ALTERNATIVES).contains(&one.skills().len())));
        assert_eq!(link::decode(&link::encode(&role)), Ok(role));
    }
});
