//! Decodes any value in storage: nothing panics, progress, a note, a role, an own entry or a person of a team encodes to a text
//! that decodes to the same, and every change that is recovered is in the text.
#![no_main]

use greenlit::progress::{Note, Progress, SavedOwn, urls};
use greenlit::role::SavedRole;
use greenlit::team::SavedPerson;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let recovered = Progress::recover(text);
    assert_eq!(Progress::decode(&recovered.encode()).as_ref(), Ok(&recovered));
    if let Ok(progress) = Progress::decode(text) {
        assert_eq!(progress, recovered);
    }
    let note = Note::decode(text);
    assert_eq!(Note::decode(&note.encode()), note);
    if let Some(role) = SavedRole::decode(text) {
        assert_eq!(SavedRole::decode(&role.encode()), Some(role));
    }
    if let Some(own) = SavedOwn::decode(text) {
        assert_eq!(SavedOwn::decode(&own.encode()), Some(own));
    }
    if let Some(person) = SavedPerson::decode(text) {
        assert_eq!(SavedPerson::decode(&person.encode()), Some(person));
    }
    assert!(urls(text).iter().all(|url| text.contains(url.as_str())));
});
