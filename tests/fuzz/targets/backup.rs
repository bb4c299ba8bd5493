//! Finds a backup in any file: nothing panics, a backup encodes to one that decodes to the same, and importing it twice is the same
//! as once.
#![no_main]

use greenlit::backup::{Backup, FoundBackup, decode_text};
use greenlit::progress::{Day, MAX_OWN, OwnEntries, OwnPlan, Progress, plan_merge};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|file: &[u8]| {
    if let Ok(FoundBackup { backup, .. }) = decode_text(file).and_then(|text| Backup::find(&text)) {
        assert_eq!(Backup::decode(&backup.encode(Day::default())).as_ref(), Ok(&backup));
        let mut mine = Progress::default();
        mine.merge(&backup.progress);
        assert!(plan_merge(&mine, &backup.progress).take.is_empty());
        let plan = OwnPlan::new(&OwnEntries::default(), &backup.own);
        assert!(plan.new <= MAX_OWN && plan.left_out == 0);
        let own: OwnEntries = plan.take.into_iter().collect();
        assert_eq!(own, backup.own);
        assert_eq!(OwnPlan::new(&own, &backup.own), OwnPlan::default());
    }
});
