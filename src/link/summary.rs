//! The bytes of a link to a summary, without its checksum.

use super::bytes::{
    pack_statuses, read_byte, read_name, read_number, read_text, unpack_statuses, write_text,
};
use super::content::Content;
use super::version::{Kind, MAX_SHORT_NAME_BYTES, Version};
use crate::catalogue::SkillNumber;
use crate::progress::{
    Day, Evidence, EvidenceUrl, MAX_EVIDENCE, MAX_NAME_BYTES, MAX_NAMELESS_OWN, MAX_OWN_NAMES, MAX_URL_BYTES,
    Name, Own, Status, Summary,
};

const _: () = {
    assert!(MAX_EVIDENCE <= u8::MAX as usize);
    assert!(MAX_URL_BYTES <= u8::MAX as usize);
};
const _: () = assert!(MAX_NAME_BYTES <= u16::MAX as usize);
const _: () = assert!(MAX_OWN_NAMES + MAX_NAMELESS_OWN <= u8::MAX as usize);

impl Content for Summary {
    const KIND: Kind = Kind::Summary;

    fn version(&self) -> Version {
        if !written_own(self).is_empty() {
            Version::Own
        } else if self.name().is_some_and(|name| name.as_str().len() > MAX_SHORT_NAME_BYTES) {
            Version::LongName
        } else if self.evidence().is_empty() {
            Version::Plain
        } else {
            Version::Evidence
        }
    }

    /// Writes its bytes. Own entries for which there is no room, since a link has fewer than a person can have, are left out.
    fn write(&self) -> Vec<u8> {
        let version = self.version();
        let mut bytes = Vec::new();
        bytes.extend(self.day().number().to_le_bytes());
        bytes.extend(self.known().get().to_le_bytes());
        let name = self.name().map(Name::as_str).unwrap_or_default();
        if has_long_name(version) {
            write_text(&mut bytes, name);
        } else {
            bytes.push(name.len() as u8);
            bytes.extend(name.as_bytes());
        }
        if version != Version::Plain {
            bytes.push(self.evidence().len() as u8);
            for Evidence { skill, url } in self.evidence() {
                let url = url.without_scheme();
                bytes.extend(skill.get().to_le_bytes());
                bytes.push(url.len() as u8);
                bytes.extend(url.as_bytes());
            }
        }
        if version == Version::Own {
            bytes.extend(write_own(&written_own(self)));
        }
        bytes.extend(pack_statuses(self.statuses()));
        bytes
    }

    fn read(mut bytes: &[u8], version: Version) -> Option<Summary> {
        let bytes = &mut bytes;
        let day = Day::from_number(read_number(bytes)?);
        let known = read_number(bytes)?;
        let name_length = if has_long_name(version) {
            usize::from(read_number(bytes)?)
        } else {
            usize::from(read_byte(bytes)?)
        };
        let name = Name::new(read_text(bytes, name_length)?);
        let evidence = if version == Version::Plain { Vec::new() } else { read_evidence(bytes)? };
        let own = if version == Version::Own { read_own(bytes)? } else { Vec::new() };
        let statuses = unpack_statuses(bytes, known)?;
        let summary = Summary::received(day, name, statuses).counted_with(SkillNumber::new(known));
        let summary = summary.with_evidence(evidence).with_own(own);
        (written_own(&summary).len() == summary.own().len()).then_some(summary)
    }
}

/// Returns true if the length of the name takes two bytes.
fn has_long_name(version: Version) -> bool {
    matches!(version, Version::LongName | Version::Own)
}

/// The own entries that a link has room for: the first [`MAX_OWN_NAMES`] with names, and of those without the first
/// [`MAX_NAMELESS_OWN`] that count, since nothing is to be told of others.
fn written_own(summary: &Summary) -> Vec<&Own> {
    let (mut names, mut nameless) = (MAX_OWN_NAMES, MAX_NAMELESS_OWN);
    let is_written = |own: &&Own| {
        let room = match (&own.name, own.status) {
            (Some(_), _) => &mut names,
            (None, Status::CanDo | Status::Learning) => &mut nameless,
            (None, Status::ToDo | Status::Skipped) => return false,
        };
        let has_room = *room > 0;
        *room -= usize::from(has_room);
        has_room
    };
    summary.own().iter().filter(is_written).collect()
}

fn read_evidence(bytes: &mut &[u8]) -> Option<Vec<Evidence>> {
    let number = usize::from(read_byte(bytes)?);
    if number > MAX_EVIDENCE {
        return None;
    }
    (0..number)
        .map(|_| {
            let skill = SkillNumber::new(read_number(bytes)?);
            let length = usize::from(read_byte(bytes)?);
            let url = EvidenceUrl::parse_without_scheme(read_text(bytes, length)?)?;
            Some(Evidence { skill, url })
        })
        .collect()
}

fn write_own(own: &[&Own]) -> Vec<u8> {
    let mut bytes = vec![own.len() as u8];
    for Own { name, beside, status } in own {
        bytes.extend(beside.get().to_le_bytes());
        bytes.push(status.code());
        write_text(&mut bytes, name.as_ref().map(Name::as_str).unwrap_or_default());
    }
    bytes
}

/// Reads own entries, of which there is at least one. A skill that they stand beside may be of a newer catalogue.
fn read_own(bytes: &mut &[u8]) -> Option<Vec<Own>> {
    let number = usize::from(read_byte(bytes)?);
    if !(1..=MAX_OWN_NAMES + MAX_NAMELESS_OWN).contains(&number) {
        return None;
    }
    (0..number)
        .map(|_| {
            let beside = SkillNumber::new(read_number(bytes)?);
            let status = Status::from_code(read_byte(bytes)?)?;
            let length = usize::from(read_number(bytes)?);
            let name = if length == 0 { None } else { Some(read_name(bytes, length)?) };
            Some(Own { name, beside, status })
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{JOBS, MAX_NUMBER, MAX_SKILL_NUMBER, SKILLS};
    use crate::link::{self, LinkError};
    use crate::progress::Place;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn own(name: &str, beside: u16, status: Status) -> Own {
        Own { name: Name::new(name), beside: SkillNumber::new(beside), status }
    }

    fn summary(own: &[Own]) -> Summary {
        Summary::default().with_own(own.iter().cloned())
    }

    /// The own entries in bytes, of which the first is their number.
    fn read(bytes: &[u8]) -> Option<Vec<Own>> {
        // Day, highest number, name and evidence.
        let read = Summary::read(&[&[0; 7], bytes].concat(), Version::Own)?;
        Some(read.own().to_vec())
    }

    #[test]
    fn the_bytes_are_those_of_the_table() {
        for (entries, bytes) in [
            (&[own("Zig", 141, Status::CanDo)][..], &[1, 141, 0, 2, 3, 0, b'Z', b'i', b'g'][..]),
            (&[own("", 0x0102, Status::Learning)], &[1, 2, 1, 1, 0, 0]),
            (
                &[own("é", u16::MAX, Status::Skipped), own("", 1, Status::CanDo), own("x", 0, Status::ToDo)],
                &[3, 255, 255, 3, 2, 0, 0xc3, 0xa9, 1, 0, 2, 0, 0, 0, 0, 0, 1, 0, b'x'],
            ),
        ] {
            assert_eq!(summary(entries).write(), [&[0; 7], bytes].concat());
            assert_eq!(read(bytes).as_deref(), Some(entries));
        }
        // Before the statuses, and after the evidence.
        let evidence =
            Evidence { skill: SkillNumber::new(3), url: EvidenceUrl::parse("https://example.org").unwrap() };
        let all = Summary::received(Day::from_number(1), Name::new("Ada"), vec![Status::Learning])
            .with_evidence([evidence])
            .with_own([own("Zig", 141, Status::CanDo)]);
        let mut bytes = all.write();
        let end = bytes.split_off(10);
        assert_eq!(bytes, [1, 0, 1, 0, 3, 0, b'A', b'd', b'a', 1]);
        assert!(end.ends_with(&[1, 141, 0, 2, 3, 0, b'Z', b'i', b'g', 0b01]), "{end:?}");
    }

    #[test]
    fn only_own_entries_need_the_version_of_them() {
        for (entries, first) in [
            (&[][..], '1'),
            (&[own("", 141, Status::ToDo), own("", 141, Status::Skipped)], '1'),
            (&[own("", 141, Status::Learning)], '5'),
            (&[own("Zig", 141, Status::ToDo)], '5'),
        ] {
            assert!(link::encode(&summary(entries)).starts_with(first), "{entries:?}");
        }
    }

    #[test]
    fn what_is_never_written_is_refused() {
        for (bytes, reason) in [
            (&[][..], "nothing"),
            (&[0], "no entry"),
            (&[2, 141, 0, 2, 1, 0, b'x'], "an entry that is missing"),
            (&[1, 141, 0, 2, 2, 0, b'x'], "a name that is cut"),
            (&[1, 141, 0, 4, 1, 0, b'x'], "a status that there is not"),
            (&[1, 141, 0, 0x82, 1, 0, b'x'], "a bit beside the status"),
            (&[1, 141, 0, 0, 0, 0], "one without a name that is to do"),
            (&[1, 141, 0, 3, 0, 0], "one without a name that is skipped"),
            (&[1, 141, 0, 2, 2, 0, b'x', b' '], "a name with space around it"),
            (&[1, 141, 0, 2, 2, 0, b'x', b'\n'], "a name of two lines"),
            (&[1, 141, 0, 2, 1, 0, b' '], "a name with nothing to see"),
            (&[1, 141, 0, 2, 1, 0, 0xff], "a name that is no text"),
        ] {
            assert_eq!(read(bytes), None, "{reason}");
        }
        let all = |number: usize, name: &str| {
            let entry = [&[141, 0, 2, name.len() as u8, 0], name.as_bytes()].concat();
            read(&[&[number as u8][..], &entry.repeat(number)].concat())
        };
        assert!(all(MAX_OWN_NAMES, "x").is_some() && all(MAX_NAMELESS_OWN, "").is_some());
        assert_eq!((all(MAX_OWN_NAMES + 1, "x"), all(MAX_NAMELESS_OWN + 1, "")), (None, None));
        assert_eq!(all(usize::from(u8::MAX), ""), None);
    }

    /// As long as Unicode lets it be, and a letter more, which an earlier Unicode may have counted with the one before it.
    #[test]
    fn a_name_of_more_letters_than_there_were_is_cut() {
        let long = |letters: u8| [&[1, 141, 0, 2, letters, 0], &*b"x".repeat(usize::from(letters))].concat();
        assert_eq!(read(&long(64)), Some(vec![own(&"x".repeat(64), 141, Status::CanDo)]));
        assert_eq!(read(&long(65)), read(&long(64)));
        let [low, high] = (MAX_NAME_BYTES as u16 + 1).to_le_bytes();
        let longer = [&[1, 141, 0, 2, low, high], &*b"x".repeat(MAX_NAME_BYTES + 1)].concat();
        assert_eq!(read(&longer), None);
    }

    /// One's own summary has more entries than a link.
    #[test]
    fn no_link_is_written_that_does_not_open() {
        let names: Vec<_> = (0..30).map(|number| own(&format!("Own {number}"), 141, Status::CanDo)).collect();
        let nameless = vec![own("", 141, Status::Learning); 90];
        let to_do = vec![own("", 141, Status::ToDo); 90];
        let all = summary(&[&to_do[..], &names, &nameless].concat());
        let expected = summary(&[&names[..MAX_OWN_NAMES], &nameless[..MAX_NAMELESS_OWN]].concat());
        assert_eq!(link::decode(&link::encode(&all)), Ok(expected));
    }

    #[test]
    fn hidden_names_are_in_no_byte() {
        let job = Place::Job(&JOBS[0]).marker().get();
        let area = Place::beside(SkillNumber::new(1)).marker().get();
        let shared = summary(&[
            own("Secret Lang", job, Status::CanDo),
            own("Shown Lang", job, Status::CanDo),
            own("Secret skill", area, Status::CanDo),
            own("Shown skill", area, Status::Learning),
        ])
        .sharing_own(|index| index % 2 == 1);
        let has = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
        let bytes = shared.write();
        assert!(has(&bytes, "Shown Lang") && has(&bytes, "Shown skill"));
        assert!(!has(&bytes, "Secret"));
    }

    #[test]
    fn a_full_link_with_own_names_opens() {
        let names =
            ["Zig", "Elixir", "CockroachDB", "NATS", "Temporal", "Pulumi", "Nix", "Bazel", "Envoy", "Tilt"];
        let own = names.map(|name| own(name, 141, Status::CanDo));
        let statuses = [Status::CanDo, Status::Learning, Status::Skipped].into_iter().cycle();
        let full = statuses.clone().take(usize::from(MAX_NUMBER.get())).collect();
        let full = Summary::received(Day::from_number(2_525), Name::new("Ada"), full).with_own(own.clone());
        let text = link::encode(&full);
        assert!(text.len() < 280 && SKILLS.len() > 200, "{}: {text}", text.len());
        assert_eq!(link::decode(&text), Ok(full));
        let most = statuses.take(usize::from(MAX_SKILL_NUMBER)).collect();
        let most = Summary::received(Day::from_number(2_525), Name::new("Ada"), most).with_own(own);
        assert_eq!(link::find(&format!("My skills:\n/s/#{}", link::encode(&most))), Ok(most));
    }

    /// Few and short, so that no name has to be cut, whatever happens to a length.
    fn own_entries() -> impl Strategy<Value = Own> {
        let status = prop::sample::select(&Status::ALL[..]);
        (".{0,12}", any::<u16>(), status).prop_map(|(name, beside, status)| own(&name, beside, status))
    }

    proptest! {
        /// A checksum is not a signature, so such bytes can stand in a link.
        #[test]
        fn any_bytes_are_refused_or_written_so(bytes in vec(prop_oneof![0..4_u8, any::<u8>()], 0..60)) {
            if let Some(read) = read(&bytes) {
                prop_assert!(bytes.starts_with(&write_own(&read.iter().collect::<Vec<_>>())));
            }
            let _ = Summary::read(&bytes, Version::Own);
        }

        #[test]
        fn changed_bytes_are_refused_or_written_so(entries in vec(own_entries(), 0..5), edits in vec((any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..4)) {
            let mut bytes = write_own(&written_own(&summary(&entries)));
            for (index, byte, is_added) in edits {
                let index = index.index(bytes.len());
                if is_added { bytes.insert(index, byte) } else { bytes[index] = byte }
            }
            if let Some(read) = read(&bytes) {
                prop_assert!(bytes.starts_with(&write_own(&read.iter().collect::<Vec<_>>())));
            }
        }

        #[test]
        fn a_cut_or_mistyped_link_shows_no_own_entries(entries in vec(own_entries(), 1..6), index in any::<prop::sample::Index>(), typed in "[0-9A-Za-z]") {
            let text = link::encode(&summary(&entries));
            let index = index.index(text.len());
            let expected = if index == 0 { LinkError::Empty } else { LinkError::Truncated };
            prop_assert_eq!(link::decode::<Summary>(&text[..index]), Err(expected));
            let mistyped = format!("{}{typed}{}", &text[..index], &text[index + 1..]);
            if mistyped != text {
                prop_assert!(link::decode::<Summary>(&mistyped).is_err());
            }
        }
    }
}
