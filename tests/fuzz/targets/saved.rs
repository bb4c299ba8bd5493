//! Any value in storage: it is answered, what is restored is saved the same, and what is rescued is among it.
#![no_main]

use greenlit::progress::{Note, is_link, links, rescue, restore, save};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let rescued = rescue(text);
    assert_eq!(restore(&save(&rescued)).as_ref(), Ok(&rescued));
    if let Ok(progress) = restore(text) {
        assert_eq!(progress, rescued);
    }
    let note = Note::restore(text);
    assert_eq!(Note::restore(&note.save()), note);
    assert!(links(text).into_iter().all(is_link));
});
