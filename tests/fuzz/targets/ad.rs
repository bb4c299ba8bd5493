//! Reads any text as a job advertisement: nothing panics, and what is read lies within the text, in order and at the ends of
//! characters.
#![no_main]

use greenlit::role::Reading;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|ad: &str| {
    let reading = Reading::from_ad(ad);
    let asked = reading.asked().iter().map(|asked| &asked.places);
    for places in asked.chain(reading.unlisted().iter().map(|unlisted| &unlisted.places)) {
        assert!(places.iter().all(|place| ad.get(place.clone()).is_some_and(|words| !words.is_empty())));
        assert!(places.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
    for group in reading.alternatives() {
        assert!(group.len() > 1 && group.iter().all(|skill| reading.need(*skill).is_some()));
    }
    assert_eq!(Reading::from_ad(ad), reading);
});
