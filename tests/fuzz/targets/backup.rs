//! Decodes any file as a backup: nothing panics, a backup encodes to one that decodes to the same, and importing it twice is the
//! same as once.
#![no_main]

use greenlit::progress::{Backup, Day, Progress, plan_merge};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(backup) = Backup::decode(text) {
        assert_eq!(Backup::decode(&backup.encode(Day::default())).as_ref(), Ok(&backup));
        let mut mine = Progress::default();
        mine.merge(&backup.progress);
        assert!(plan_merge(&mine, &backup.progress).take.is_empty());
    }
});
