//! The bytes of a link to a team, without its checksum.

use super::bytes::{pack_statuses, read_byte, read_name, read_number, unpack_statuses, write_text};
use super::content::Content;
use super::version::{Kind, Version};
use crate::catalogue::{MAX_SKILL_NUMBER, SkillNumber};
use crate::progress::{Day, Name, Summary};
use crate::team::SharedTeam;

impl Content for SharedTeam {
    const KIND: Kind = Kind::Team;

    fn version(&self) -> Version {
        Version::Team
    }

    fn write(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.extend(self.day().number().to_le_bytes());
        bytes.push(self.people().len() as u8);
        for person in self.people() {
            let statuses = pack_statuses(person.statuses());
            write_text(&mut bytes, person.name().map(Name::as_str).unwrap_or_default());
            bytes.extend(person.day().number().to_le_bytes());
            bytes.extend(person.known().get().to_le_bytes());
            bytes.extend((statuses.len() as u16).to_le_bytes());
            bytes.extend(statuses);
        }
        bytes
    }

    /// Reads a team. Bytes that this version does not write for it are refused, as are those of which it cannot hold all: a person of a
    /// catalogue that there cannot be, zeroes at the end of statuses, too many people, and whatever follows.
    fn read(mut bytes: &[u8], _: Version) -> Option<SharedTeam> {
        let bytes = &mut bytes;
        let day = Day::from_number(read_number(bytes)?);
        let number = usize::from(read_byte(bytes)?);
        let people: Vec<Summary> = (0..number).map(|_| read_person(bytes)).collect::<Option<_>>()?;
        let team = SharedTeam::new(day, &people);
        (bytes.is_empty() && team.people().len() == number).then_some(team)
    }
}

fn read_person(bytes: &mut &[u8]) -> Option<Summary> {
    let length = usize::from(read_number(bytes)?);
    let name = if length == 0 { None } else { Some(read_name(bytes, length)?) };
    let day = Day::from_number(read_number(bytes)?);
    let known = read_number(bytes)?;
    let length = usize::from(read_number(bytes)?);
    let packed = bytes.split_off(..length)?;
    if known > MAX_SKILL_NUMBER || packed.last() == Some(&0) {
        return None;
    }
    let statuses = unpack_statuses(packed, known)?;
    Some(Summary::received(day, name, statuses).counted_with(SkillNumber::new(known)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::link::{self, LinkError};
    use crate::progress::{MAX_NAME_BYTES, Status};
    use crate::role::Role;
    use crate::team::MAX_LINKED_PEOPLE;
    use crate::team::tests::summaries;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn person(name: &str, day: u16, statuses: &[Status]) -> Summary {
        Summary::received(Day::from_number(day), Name::new(name), statuses.to_vec())
    }

    fn team(people: &[Summary]) -> SharedTeam {
        SharedTeam::new(Day::from_number(0x0102), people)
    }

    /// The people in bytes, of which the first is their number.
    fn read(bytes: &[u8]) -> Option<SharedTeam> {
        SharedTeam::read(&[&[2, 1], bytes].concat(), Version::Team)
    }

    #[test]
    fn the_bytes_are_those_of_the_table() {
        use Status::{CanDo, Learning, Skipped, ToDo};
        for (people, bytes) in [
            (&[][..], &[0][..]),
            (&[person("", 0, &[])], &[1, 0, 0, 0, 0, 0, 0, 0, 0]),
            (&[person("Ada", 5, &[CanDo, ToDo])], &[1, 3, 0, b'A', b'd', b'a', 5, 0, 2, 0, 1, 0, 0b10]),
            (
                &[
                    person("\u{e9}", 0x0304, &[ToDo, Learning, Skipped, CanDo, Learning, ToDo]),
                    person("", 1, &[ToDo; 300]),
                ],
                &[2, 2, 0, 0xc3, 0xa9, 4, 3, 6, 0, 2, 0, 0b1011_0100, 0b1, 0, 0, 1, 0, 44, 1, 0, 0],
            ),
        ] {
            let team = team(people);
            assert_eq!(team.write(), [&[2, 1], bytes].concat());
            assert_eq!(read(bytes), Some(team));
        }
    }

    #[test]
    fn what_is_never_written_is_refused() {
        for (bytes, reason) in [
            (&[][..], "nothing"),
            (&[1], "a person who is missing"),
            (&[0, 0], "something behind it"),
            (&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0], "something behind a person"),
            (&[1, 0, 0, 0, 0, 0, 0, 0], "half a length"),
            (&[1, 0, 0, 0, 0, 4, 0, 2, 0, 1], "statuses that are missing"),
            (&[1, 0, 0, 0, 0, 4, 0, 1, 0, 0], "statuses that are all to do"),
            (&[1, 0, 0, 0, 0, 9, 0, 2, 0, 1, 0], "a byte of them at the end"),
            (&[1, 0, 0, 0, 0, 4, 0, 2, 0, 1, 1], "a status beyond the highest number"),
            (&[1, 0, 0, 0, 0, 1, 0, 1, 0, 0b100], "a status beyond it in the same byte"),
            (&[1, 2, 0, b'x', b' ', 0, 0, 0, 0, 0, 0], "a name with space around it"),
            (&[1, 1, 0, b' ', 0, 0, 0, 0, 0, 0], "a name with nothing to see"),
            (&[1, 1, 0, 0xff, 0, 0, 0, 0, 0, 0], "a name that is no text"),
            (&[1, 9, 0, b'x', 0, 0, 0, 0, 0, 0], "a name that is cut"),
        ] {
            assert_eq!(read(bytes), None, "{reason}");
        }
        let all = |number: usize| [&[number as u8][..], &[0; 8].repeat(number)].concat();
        assert!(read(&all(MAX_LINKED_PEOPLE)).is_some());
        assert_eq!(read(&all(MAX_LINKED_PEOPLE + 1)), None);
        let known = |known: u16| [&[1, 0, 0, 0, 0][..], &known.to_le_bytes(), &[0, 0]].concat();
        assert!(read(&known(MAX_SKILL_NUMBER)).is_some());
        assert_eq!(read(&known(MAX_SKILL_NUMBER + 1)), None);
        // Names that each are possible, and together are too long.
        let named = |number: usize| {
            let name = format!("W{}", "\u{301}".repeat(7)).repeat(64);
            let name = name.as_bytes();
            let person = [&(name.len() as u16).to_le_bytes()[..], name, &[0; 6]].concat();
            [&[number as u8][..], &person.repeat(number)].concat()
        };
        assert!(read(&named(1)).is_some());
        assert_eq!(read(&named(MAX_LINKED_PEOPLE)), None);
    }

    /// As long as Unicode lets it be, and a letter more, which an earlier Unicode may have counted with the one before it.
    #[test]
    fn a_name_of_more_letters_than_there_were_is_cut() {
        let long = |letters: u8| [&[1, letters, 0][..], &b"x".repeat(usize::from(letters)), &[0; 6]].concat();
        assert_eq!(read(&long(64)), Some(team(&[person(&"x".repeat(64), 0, &[])])));
        assert_eq!(read(&long(65)), read(&long(64)));
        let [low, high] = (MAX_NAME_BYTES as u16 + 1).to_le_bytes();
        let longer = [&[1, low, high][..], &b"x".repeat(MAX_NAME_BYTES + 1), &[0; 6]].concat();
        assert_eq!(read(&longer), None);
    }

    #[test]
    fn a_link_of_eight_people_fits_into_a_message() {
        let statuses = [Status::CanDo, Status::Learning, Status::Skipped].repeat(89);
        let people: Vec<Summary> =
            (0..8).map(|number| person(&format!("Person {number}"), 2_525, &statuses)).collect();
        let text = link::encode(&team(&people));
        assert!(text.len() < 1_000, "{}: {text}", text.len());
    }

    /// A longer link would not be decoded.
    #[test]
    fn the_longest_links_open() {
        let statuses = vec![Status::Skipped; usize::from(MAX_SKILL_NUMBER)];
        for name in ["W".repeat(16), format!("W{}", "\u{301}".repeat(7)).repeat(64)] {
            let longest = team(&vec![person(&name, u16::MAX, &statuses); MAX_LINKED_PEOPLE]);
            let text = link::encode(&longest);
            assert_eq!(link::decode(&text), Ok(longest.clone()));
            assert_eq!(link::find(&format!("See /team/#{text}.")), Ok(longest));
        }
    }

    #[test]
    fn a_team_opens_nothing_else() {
        let text = link::encode(&team(&[person("Ada", 5, &[Status::CanDo])]));
        assert_eq!(link::decode::<Summary>(&text), Err(LinkError::Other(Kind::Team)));
        assert_eq!(link::decode::<Role>(&text), Err(LinkError::Other(Kind::Team)));
        let other = link::encode(&Role::default());
        assert_eq!(link::decode::<SharedTeam>(&other), Err(LinkError::Other(Kind::Role)));
    }

    fn teams() -> impl Strategy<Value = SharedTeam> {
        let day = any::<u16>().prop_map(Day::from_number);
        (day, vec(summaries(), 0..5)).prop_map(|(day, people)| SharedTeam::new(day, &people))
    }

    proptest! {
        #[test]
        fn a_link_decodes_to_the_same_team(team in teams()) {
            let text = link::encode(&team);
            prop_assert!(text.starts_with('6') && text.bytes().all(|byte| byte.is_ascii_alphanumeric()));
            prop_assert_eq!(link::decode(&text), Ok(team.clone()));
            prop_assert_eq!(link::find(&format!("Look: #{text}).")), Ok(team.clone()));
            prop_assert_eq!(link::decode(&format!("{text}andmore")), Ok(team));
        }

        #[test]
        fn a_cut_or_mistyped_link_opens_no_team(team in teams(), index in any::<prop::sample::Index>(), typed in "[0-9A-Za-z]") {
            let text = link::encode(&team);
            let index = index.index(text.len());
            let expected = if index == 0 { LinkError::Empty } else { LinkError::Truncated };
            prop_assert_eq!(link::decode::<SharedTeam>(&text[..index]), Err(expected));
            let mistyped = format!("{}{typed}{}", &text[..index], &text[index + 1..]);
            if mistyped != text {
                prop_assert!(link::decode::<SharedTeam>(&mistyped).is_err());
            }
        }

        /// A checksum is not a signature, so such bytes can stand in a link.
        #[test]
        fn any_bytes_are_refused_or_written_so(bytes in vec(prop_oneof![0..4_u8, any::<u8>()], 0..60)) {
            if let Some(team) = read(&bytes) {
                prop_assert_eq!(team.write(), [&[2, 1], &bytes[..]].concat());
            }
            let _ = SharedTeam::read(&bytes, Version::Team);
        }

        #[test]
        fn changed_bytes_are_refused_or_written_so(team in teams(), edits in vec((any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..4)) {
            let mut bytes = team.write();
            for (index, byte, is_added) in edits {
                let index = index.index(bytes.len());
                if is_added { bytes.insert(index, byte) } else { bytes[index] = byte }
            }
            if let Some(team) = SharedTeam::read(&bytes, Version::Team) {
                prop_assert_eq!(team.write(), bytes);
            }
        }
    }
}
