//! Any value in storage: it is answered, what is restored is saved the same, and what is recovered is among it.
#![no_main]

use greenlit::progress::{Note, is_link, links, recover, restore, save};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let recovered = recover(text);
    assert_eq!(restore(&save(&recovered)).as_ref(), Ok(&recovered));
    if let Ok(progress) = restore(text) {
        assert_eq!(progress, recovered);
    }
    let note = Note::restore(text);
    assert_eq!(Note::restore(&note.save()), note);
    assert!(links(text).into_iter().all(is_link));
});
