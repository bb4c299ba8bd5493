//! The bytes of a link to a role, without its checksum.

use super::bytes::{pack, read_byte, read_number, read_text, unpack, write_text};
use super::content::Content;
use super::version::{Kind, Version};
use crate::catalogue::{MAX_SKILL_NUMBER, SkillNumber};
use crate::progress::{Day, Name};
use crate::role::{MAX_REQUIREMENTS, Need, Requirement, Role};
use std::collections::BTreeMap;

// Two bits for each skill, of which 0 stands for one that is not asked for.
const MUST: u8 = 1;
const NICE: u8 = 2;
const IN_GROUP: u8 = 3;

// What is written for a skill in a group: its group is a new one, or else the number of the group from `JOINS` on.
const NEW_MUST: u16 = 0;
const NEW_NICE: u16 = 1;
const JOINS: u16 = 2;

/// The first bit of a place that takes two bytes.
const TWO_BYTES: u8 = 0x80;

const _: () = {
    assert!(MAX_SKILL_NUMBER as usize / 4 <= 8 * u8::MAX as usize);
    assert!(JOINS as usize + MAX_REQUIREMENTS < (TWO_BYTES as usize) << 8);
};

impl Content for Role {
    const KIND: Kind = Kind::Role;

    fn version(&self) -> Version {
        Version::Role
    }

    fn write(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.extend(self.day().number().to_le_bytes());
        write_text(&mut bytes, self.name().map(Name::as_str).unwrap_or_default());
        bytes.extend(write_requirements(self));
        bytes
    }

    fn read(mut bytes: &[u8], _: Version) -> Option<Role> {
        let bytes = &mut bytes;
        let day = Day::from_number(read_number(bytes)?);
        let name_length = usize::from(read_number(bytes)?);
        let mut role = Role::new(day, Name::new(read_text(bytes, name_length)?));
        read_requirements(bytes, &mut role)?;
        Some(role)
    }
}

/// Writes what a role asks for. Skills that no catalogue can have are left out.
fn write_requirements(role: &Role) -> Vec<u8> {
    let mut codes = vec![0; usize::from(MAX_SKILL_NUMBER)];
    let mut grouped: BTreeMap<usize, &Requirement> = BTreeMap::new();
    for requirement in role.requirements() {
        let indexes = requirement.skills().iter().filter_map(|skill| skill.index());
        let indexes: Vec<usize> = indexes.filter(|index| *index < codes.len()).collect();
        match (&indexes[..], requirement.need()) {
            ([index], Need::Must) => codes[*index] = MUST,
            ([index], Need::Nice) => codes[*index] = NICE,
            (indexes, _) => {
                for index in indexes {
                    codes[*index] = IN_GROUP;
                    grouped.insert(*index, requirement);
                }
            }
        }
    }
    let mut bytes = write_codes(&codes);
    let mut groups: Vec<&Requirement> = Vec::new();
    for requirement in grouped.into_values() {
        let place = match groups.iter().position(|group| *group == requirement) {
            Some(group) => JOINS + group as u16,
            None => {
                groups.push(requirement);
                if requirement.need() == Need::Must { NEW_MUST } else { NEW_NICE }
            }
        };
        write_place(&mut bytes, place);
    }
    bytes
}

/// Reads what a role asks for. Bytes that this version does not write for it are refused, as are those of which it cannot hold all:
/// groups of one or of too many, one that was not begun, too many requirements, and whatever follows.
fn read_requirements(bytes: &mut &[u8], role: &mut Role) -> Option<()> {
    let written = *bytes;
    let codes = read_codes(bytes)?;
    let mut groups: Vec<(Vec<SkillNumber>, Need)> = Vec::new();
    for (number, code) in (1..).zip(codes) {
        let skill = SkillNumber::new(number);
        match code {
            MUST => role.require(&[skill], Need::Must),
            NICE => role.require(&[skill], Need::Nice),
            IN_GROUP => match read_place(bytes)? {
                NEW_MUST => groups.push((vec![skill], Need::Must)),
                NEW_NICE => groups.push((vec![skill], Need::Nice)),
                place => groups.get_mut(usize::from(place - JOINS))?.0.push(skill),
            },
            _ => {}
        }
    }
    for (skills, need) in groups {
        role.require(&skills, need);
    }
    (write_requirements(role) == written).then_some(())
}

/// Writes the codes of all skills: a bit for each four, whether one of them is asked for, and a byte for those of which one is.
fn write_codes(codes: &[u8]) -> Vec<u8> {
    let needed = codes.iter().rposition(|code| *code != 0).map_or(0, |last| last + 1);
    let fours: Vec<u8> = codes[..needed].chunks(4).map(pack).collect();
    let is_asked = |fours: &[u8]| fours.iter().rev().fold(0, |byte, four| byte << 1 | u8::from(*four != 0));
    let asked: Vec<u8> = fours.chunks(8).map(is_asked).collect();
    let mut bytes = vec![asked.len() as u8];
    bytes.extend(asked);
    bytes.extend(fours.iter().filter(|four| **four != 0));
    bytes
}

fn read_codes(bytes: &mut &[u8]) -> Option<Vec<u8>> {
    let length = usize::from(read_byte(bytes)?);
    let asked = bytes.split_off(..length)?;
    let mut codes = Vec::new();
    for is_asked in asked.iter().flat_map(|byte| (0..8).map(move |bit| byte >> bit & 1 == 1)) {
        codes.extend(unpack(if is_asked { read_byte(bytes)? } else { 0 }));
    }
    Some(codes)
}

/// Writes a place: one byte up to 127, as hardly any role needs more, and otherwise two, of which the first has its highest bit set.
fn write_place(bytes: &mut Vec<u8>, place: u16) {
    let [high, low] = place.to_be_bytes();
    if high > 0 || low >= TWO_BYTES {
        bytes.push(TWO_BYTES | high);
    }
    bytes.push(low);
}

fn read_place(bytes: &mut &[u8]) -> Option<u16> {
    match read_byte(bytes)? {
        low @ ..TWO_BYTES => Some(u16::from(low)),
        high => Some(u16::from_be_bytes([high & !TWO_BYTES, read_byte(bytes)?])),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::link::{self, LinkError};
    use crate::role::{MAX_ALTERNATIVES, Reading, roles};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn numbers(skills: &[u16]) -> Vec<SkillNumber> {
        skills.iter().copied().map(SkillNumber::new).collect()
    }

    fn role(requirements: &[(&[u16], Need)]) -> Role {
        let mut role = Role::default();
        for (skills, need) in requirements {
            role.require(&numbers(skills), *need);
        }
        role
    }

    /// The role in bytes of requirements.
    fn read(bytes: &[u8]) -> Option<Role> {
        Role::read(&[&[0; 4], bytes].concat(), Version::Role)
    }

    #[test]
    fn the_bytes_are_those_of_the_table() {
        use Need::{Must, Nice};
        for (requirements, bytes) in [
            (&[][..], &[0][..]),
            (&[(&[1][..], Must)], &[1, 1, 0b01]),
            (&[(&[2], Nice), (&[4], Must)], &[1, 1, 0b0100_1000]),
            (&[(&[34], Must)], &[2, 0, 1, 0b0100]),
            (&[(&[1, 3], Must)], &[1, 1, 0b11_0011, 0, 2]),
            (&[(&[1, 4], Nice), (&[2, 3], Must)], &[1, 1, 0xff, 1, 0, 3, 2]),
        ] {
            let role = role(requirements);
            assert_eq!(role.write(), [&[0; 4], bytes].concat());
            assert_eq!(read(bytes), Some(role));
        }
    }

    #[test]
    fn what_is_never_written_is_refused() {
        for (bytes, reason) in [
            (&[][..], "nothing"),
            (&[0, 0], "something behind it"),
            (&[1, 0], "no skill in eight bytes"),
            (&[2, 1, 0, 1], "no skill at the end"),
            (&[1, 1], "a byte that is missing"),
            (&[1, 1, 0], "a byte without skills"),
            (&[1, 1, 0b11, 0], "a group of one"),
            (&[1, 1, 0b1111, 0, 0], "two groups of one"),
            (&[1, 1, 0b1111, 0, 3], "a group that was not begun"),
            (&[1, 1, 0b1111, 2, 2], "a group that begins with its second skill"),
            (&[1, 1, 0b1111, 0x80, 0, 2], "a place that takes more than it needs"),
            (&[1, 1, 0b1111, 0], "a place that is missing"),
            (&[1, 1, 0b1111, 0, 0xff], "half a place"),
        ] {
            assert_eq!(read(bytes), None, "{reason}");
        }
        let all = |number: usize, code| write_codes(&vec![code; number]);
        assert!(read(&all(MAX_REQUIREMENTS, MUST)).is_some());
        assert_eq!(read(&all(MAX_REQUIREMENTS + 1, MUST)), None);
        let group = |number| [&all(number, IN_GROUP)[..], &[0], &vec![2; number - 1]].concat();
        assert!(read(&group(MAX_ALTERNATIVES)).is_some());
        assert_eq!(read(&group(MAX_ALTERNATIVES + 1)), None);
        let far = [vec![0; usize::from(MAX_SKILL_NUMBER)], vec![MUST]].concat();
        assert!(read(&write_codes(&far[1..])).is_some());
        assert_eq!(read(&write_codes(&far)), None);
    }

    /// A backup made by hand can have any number.
    #[test]
    fn skills_that_no_catalogue_can_have_are_left_out() {
        let hostile = role(&[
            (&[0], Need::Must),
            (&[5, u16::MAX], Need::Nice),
            (&[0, 8, 9, MAX_SKILL_NUMBER + 1], Need::Must),
            (&[7, MAX_SKILL_NUMBER], Need::Nice),
        ]);
        let rest = role(&[(&[5], Need::Nice), (&[8, 9], Need::Must), (&[7, MAX_SKILL_NUMBER], Need::Nice)]);
        assert_eq!(link::decode(&link::encode(&hostile)), Ok(rest));
    }

    #[test]
    fn the_role_of_an_ad_makes_a_short_link() {
        let ad = include_str!("../../tests/ads/backend.txt");
        let name = Name::new("Backend engineer, Example Ltd");
        let mut role = Role::from_reading(Day::from_number(2_525), name, &Reading::from_ad(ad));
        // One group by hand, beside that of the ad.
        role.require(&numbers(&[186, 187]), Need::Nice);
        let groups = role.requirements().iter().filter(|requirement| requirement.skills().len() > 1);
        assert!(role.requirements().len() >= 20 && groups.count() >= 2, "{role:?}");
        let text = link::encode(&role);
        assert!(text.len() < 110, "{}: {text}", text.len());
    }

    /// A longer link would not be decoded.
    #[test]
    fn the_longest_links_open() {
        // The most bytes that a name can have: letters with marks.
        let name = Name::new(&format!("W{}", "\u{301}".repeat(7)).repeat(64));
        let mut longest = Role::new(Day::from_number(u16::MAX), name);
        for first in 1..=MAX_REQUIREMENTS {
            let skills: Vec<_> = (first..=usize::from(MAX_SKILL_NUMBER)).step_by(MAX_REQUIREMENTS).collect();
            let skills: Vec<_> = skills.into_iter().map(|number| SkillNumber::new(number as u16)).collect();
            longest.require(&skills, if first % 3 == 0 { Need::Nice } else { Need::Must });
        }
        let text = link::encode(&longest);
        assert_eq!(link::decode(&text), Ok(longest.clone()));
        assert_eq!(link::find(&format!("See /role/#{text}.")), Ok(longest));
    }

    proptest! {
        #[test]
        fn a_link_decodes_to_the_same_role(role in roles()) {
            let text = link::encode(&role);
            prop_assert!(text.starts_with('4') && text.bytes().all(|byte| byte.is_ascii_alphanumeric()));
            prop_assert_eq!(link::decode(&text), Ok(role.clone()));
            prop_assert_eq!(link::find(&format!("Look: #{text}).")), Ok(role.clone()));
            prop_assert_eq!(link::decode(&format!("{text}andmore")), Ok(role));
        }

        #[test]
        fn a_cut_or_mistyped_link_opens_no_role(role in roles(), index in any::<prop::sample::Index>(), typed in "[0-9A-Za-z]") {
            let text = link::encode(&role);
            let index = index.index(text.len());
            let expected = if index == 0 { LinkError::Empty } else { LinkError::Truncated };
            prop_assert_eq!(link::decode::<Role>(&text[..index]), Err(expected));
            let mistyped = format!("{}{typed}{}", &text[..index], &text[index + 1..]);
            if mistyped != text {
                prop_assert!(link::decode::<Role>(&mistyped).is_err());
            }
        }

        /// A checksum is not a signature, so such bytes can stand in a link.
        #[test]
        fn any_bytes_are_refused_or_written_so(bytes in vec(prop_oneof![0..4_u8, any::<u8>()], 0..200)) {
            if let Some(role) = read(&bytes) {
                prop_assert_eq!(role.write(), [&[0; 4], &bytes[..]].concat());
            }
            let _ = Role::read(&bytes, Version::Role);
        }

        #[test]
        fn changed_bytes_are_refused_or_written_so(role in roles(), edits in vec((any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..4)) {
            let mut bytes = write_requirements(&role);
            for (index, byte, is_added) in edits {
                let index = index.index(bytes.len());
                if is_added { bytes.insert(index, byte) } else { bytes[index] = byte }
            }
            if let Some(role) = read(&bytes) {
                prop_assert_eq!(write_requirements(&role), bytes);
            }
        }
    }
}
