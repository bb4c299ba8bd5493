//! Links: a summary, a role or a team encoded in the fragment of an address, and decoded again. A link is a promise: every link that was
//! ever made opens forever, so the decoder of each version stays, and `tests/frozen/` has links of every released version.
//!
//! # Version 1
//!
//! `1`, two base58 digits with the number of base58 characters that follow, and those characters: letters and digits only, so
//! that no chat program cuts the link and a double click selects it. They decode to these bytes:
//!
//! | bytes | content |
//! |---|---|
//! | 2 | the day, in days since 2020-01-01, little-endian |
//! | 2 | the highest skill number of the catalogue, little-endian |
//! | 1 | the length of the name |
//! | … | the name, UTF-8 |
//! | … | two bits for each skill from number 1, lowest bits first, trailing zero bytes left out |
//! | 3 | CRC-24/OPENPGP of all the bytes before it, big-endian |
//!
//! # Version 2
//!
//! Written if the person chose to show evidence. `2` in place of the `1`, and after the name:
//!
//! | bytes | content |
//! |---|---|
//! | 1 | the number of addresses that follow, 10 at most |
//! | … | each: the skill's number (2, little-endian), the address's length (1), and the address without its `https://` |
//!
//! The checksum is that of the version character and all the bytes, so that a mistyped version is detected, too.
//!
//! # Version 3
//!
//! Written if the name has more than 24 bytes, as few names of 24 letters do that are not in Latin script. `3`, and *three* digits
//! with the number of characters that follow. The length of the name takes two bytes, little-endian. The rest is as in version 2,
//! with or without addresses.
//!
//! # Version 4
//!
//! The only version of a role so far. `4`, three digits, and these bytes:
//!
//! | bytes | content |
//! |---|---|
//! | 2 | the day, in days since 2020-01-01, little-endian |
//! | 2 | the length of the name, little-endian |
//! | … | the name, UTF-8 |
//! | 1 | the number of bytes in the next row |
//! | … | a bit for each four skills from number 1, lowest bits first: 1 if one of them is asked for; trailing zero bytes left out |
//! | … | for each 1: two bits for each of its four skills, lowest bits first: 0 not asked for, 1 a must, 2 nice to have, 3 in a group of which any one is enough |
//! | … | for each skill in a group, by number: 0 if it is the first one of a group that is a must, 1 if of one that is nice to have, and otherwise 2 plus the number of groups that began before its own |
//! | 3 | the checksum |
//!
//! The numbers of groups take one byte up to 127, and otherwise two, big-endian, with the highest bit set. A role that asks for few
//! skills makes a short link. What a role asks for has one form, and other bytes, such as those of a group of one, are refused.
//!
//! # Version 5
//!
//! Written if the summary has own entries to show. `5`, three digits, and a long name and addresses as in version 3, even where
//! there are none. After the addresses:
//!
//! | bytes | content |
//! |---|---|
//! | 1 | the number of own entries that follow, at least one |
//! | … | each: the number of a skill that stands in the same place (2, little-endian), the status (1), the length of the name (2, little-endian), and the name, UTF-8 |
//!
//! The status is that of two bits of a skill. At most 10 entries have names. At most 60 have none: technologies, green or being
//! learned, that count in the numbers of the summary, and whose names their owner does not show. An entry that no version 5 writes is
//! refused. A number that this catalogue does not have may be of a newer one.
//!
//! # Version 6
//!
//! The only version of a team so far: names, days and statuses of several people, without evidence and own entries. `6`, three digits,
//! and these bytes:
//!
//! | bytes | content |
//! |---|---|
//! | 2 | the day on which it was shared, in days since 2020-01-01, little-endian |
//! | 1 | the number of people that follow, 30 at most |
//! | … | each: the length of the name (2, little-endian), the name, UTF-8, the day (2, little-endian), the highest skill number (2, little-endian), the number of bytes with statuses (2, little-endian), and the statuses as in version 1, trailing zero bytes left out |
//! | 3 | the checksum |
//!
//! All people together take at most 15,000 bytes. A highest skill number of more than 1,900, statuses beyond it, and other bytes that no
//! version 6 writes are refused.
//!
//! # Versions to come
//!
//! Every later version begins with its character and three digits, and ends with the checksum of version 2. So it is certain
//! whether a link that this version cannot open is a newer one ([`LinkError::Newer`]) or none at all ([`LinkError::Foreign`]), and
//! whether one opens on another page, since it is to something of another kind ([`LinkError::Other`]).
//!
//! The length in front distinguishes a link that was cut from one that was mistyped, and lets text that stuck to the end be
//! ignored. The format has no room for the words of notes or for history, since a link must not reveal them.
//!
//! ```
//! use greenlit::link::{self, Kind, LinkError};
//! use greenlit::progress::{Day, Name, Progress, Summary};
//! use greenlit::role::Role;
//!
//! let summary = Summary::new(&Progress::default(), Day::default(), Name::new("Ada"));
//! let text = link::encode(&summary);
//! assert_eq!(link::decode(&text), Ok(summary));
//! assert_eq!(link::decode::<Summary>(&text[..9]), Err(LinkError::Truncated));
//! assert_eq!(link::decode::<Role>(&text), Err(LinkError::Other(Kind::Summary)));
//! ```

mod bytes;
mod content;
mod find;
mod role;
mod summary;
mod team;
mod version;

pub use content::Content;
pub use find::{FoundLinks, MAX_TEXT_BYTES, OtherLines, PAGES, Refused, find, find_all};
pub use version::Kind;

use version::{CHECKSUM, Version, digits};

/// The digits of base58, from zero.
const DIGITS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

static CRC: crc::Crc<u32, crc::NoTable> = crc::Crc::<u32, crc::NoTable>::new(&crc::CRC_24_OPENPGP);

/// The reason why a link does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// There is nothing after the `#`.
    #[error("the link is empty")]
    Empty,
    /// The text is not a link of Greenlit.
    #[error("not a link of Greenlit")]
    Foreign,
    /// The link was made by a newer version of Greenlit: its checksum is right.
    #[error("a link of a newer version")]
    Newer,
    /// The link is a good one, but to something of another kind than was asked for: its checksum is right.
    #[error("a link to something of another kind")]
    Other(Kind),
    /// Characters are missing at the end.
    #[error("the end of the link is missing")]
    Truncated,
    /// The link is complete, but some of it has changed.
    #[error("characters of the link have changed")]
    Damaged,
}

impl LinkError {
    /// Returns true if the checksum was right, so that it certainly is a link.
    const fn is_certain(self) -> bool {
        matches!(self, LinkError::Newer | LinkError::Other(_))
    }
}

/// Encodes a summary, a role or a team as the text after the `#` of a link.
pub fn encode<C: Content>(content: &C) -> String {
    frame(content.version().character(), content.write())
}

/// The text of a link of a version with these bytes.
fn frame(version: u8, mut bytes: Vec<u8>) -> String {
    bytes.extend(checksum(version, &bytes));
    let body = bs58::encode(bytes).into_string();
    let digit = |place: usize| char::from(DIGITS[body.len() / DIGITS.len().pow(place as u32) % DIGITS.len()]);
    let length: String = (0..digits(version)).rev().map(digit).collect();
    format!("{}{length}{body}", char::from(version))
}

/// Decodes the text after the `#` of a link. What stuck to its end is ignored.
///
/// # Errors
/// See [`LinkError`]. No text makes it panic or takes long: the time to decode base58 grows with the square of the length, so
/// no more is decoded than the longest link of the version has.
pub fn decode<C: Content>(text: &str) -> Result<C, LinkError> {
    Frame::parse(text)?.decode()
}

/// The part of a link before its base58.
#[derive(Debug, Clone, Copy)]
struct Header {
    version: u8,
    /// The number of characters of base58.
    length: usize,
}

impl Header {
    /// The most characters of a header.
    const MAX_SIZE: usize = 4;

    /// The header of a link, of which more may follow.
    fn parse(text: &[u8]) -> Result<Header, LinkError> {
        let (version, rest) = text.split_first().ok_or(LinkError::Empty)?;
        if !matches!(version, b'1'..=b'9') {
            return Err(LinkError::Foreign);
        }
        let digits = rest.get(..digits(*version)).ok_or(LinkError::Truncated)?;
        let length = digits.iter().try_fold(0, |length, character| {
            Some(length * DIGITS.len() + DIGITS.iter().position(|digit| digit == character)?)
        });
        let length = length.ok_or(LinkError::Foreign)?;
        match Version::from_character(*version) {
            Some(version) if length > version.max_length() => Err(LinkError::Damaged),
            None if length > Version::max_length_of_any() => Err(LinkError::Foreign),
            _ => Ok(Header { version: *version, length }),
        }
    }

    const fn size(self) -> usize {
        1 + digits(self.version)
    }
}

/// A link of which no character is missing, before its base58 is decoded.
struct Frame<'a> {
    version: u8,
    body: &'a [u8],
}

impl Frame<'_> {
    fn parse(text: &str) -> Result<Frame<'_>, LinkError> {
        let end = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let text = &text.as_bytes()[..end];
        let header = Header::parse(text)?;
        let body = text.get(header.size()..header.size() + header.length).ok_or(LinkError::Truncated)?;
        Ok(Frame { version: header.version, body })
    }

    fn decode<C: Content>(self) -> Result<C, LinkError> {
        match (Version::from_character(self.version), self.content()) {
            (Some(version), Some(bytes)) if version.kind() == C::KIND => {
                C::read(&bytes, version).ok_or(LinkError::Damaged)
            }
            (Some(version), Some(_)) => Err(LinkError::Other(version.kind())),
            (Some(_), None) => Err(LinkError::Damaged),
            // Only the checksum tells a newer link from a number that happens to stand there.
            (None, Some(_)) => Err(LinkError::Newer),
            (None, None) => Err(LinkError::Foreign),
        }
    }

    /// The bytes, if their checksum is right.
    fn content(&self) -> Option<Vec<u8>> {
        let mut bytes = bs58::decode(self.body).into_vec().ok()?;
        let (content, expected) = bytes.split_last_chunk::<CHECKSUM>()?;
        let is_right = checksum(self.version, content) == *expected;
        bytes.truncate(content.len());
        is_right.then_some(bytes)
    }
}

/// The checksum of the bytes of a version.
fn checksum(version: u8, bytes: &[u8]) -> [u8; CHECKSUM] {
    let mut digest = CRC.digest();
    if version != Version::Plain.character() {
        digest.update(&[version]);
    }
    digest.update(bytes);
    let [_, high, middle, low] = digest.finalize().to_be_bytes();
    [high, middle, low]
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{MAX_SKILL_NUMBER, SkillNumber};
    use crate::progress::{
        Day, Evidence, EvidenceUrl, MAX_EVIDENCE, MAX_NAMELESS_OWN, MAX_OWN_NAMES, MAX_URL_BYTES, Name, Own,
        Status, Summary,
    };
    use crate::role::Role;
    use crate::team::MAX_LINK_BYTES;
    use version::MAX_SHORT_NAME_BYTES;

    /// The error of decoding a text as a summary.
    fn error(text: &str) -> LinkError {
        decode::<Summary>(text).unwrap_err()
    }

    fn summary(statuses: &[Status]) -> Summary {
        Summary::received(Day::from_number(2_519), Name::new("Ada"), statuses.to_vec())
    }

    #[test]
    fn a_newer_link_is_told_by_its_checksum() {
        for version in b'7'..=b'9' {
            let text = frame(version, b"what a later version writes".to_vec());
            assert_eq!(error(&text), LinkError::Newer, "{text}");
            assert_eq!(decode::<Role>(&text), Err(LinkError::Newer), "{text}");
            for known in ["3", "4", "5", "6"] {
                let mistyped = text.replacen(char::from(version), known, 1);
                assert_eq!(error(&mistyped), LinkError::Damaged, "{text}");
            }
            let (rest, last) = text.split_at(text.len() - 1);
            let other = if last == "z" { "y" } else { "z" };
            assert_eq!(error(&format!("{rest}{other}")), LinkError::Foreign, "{text}");
        }
    }

    #[test]
    fn a_link_of_another_kind_says_so() {
        let (summary, role) = (encode(&summary(&[Status::CanDo; 9])), encode(&Role::default()));
        assert_eq!(error(&role), LinkError::Other(Kind::Role));
        assert_eq!(decode::<Role>(&summary), Err(LinkError::Other(Kind::Summary)));
        for cut in [&role[..role.len() - 1], &summary[..summary.len() - 1]] {
            assert_eq!(error(cut), LinkError::Truncated);
            assert_eq!(decode::<Role>(cut), Err(LinkError::Truncated));
        }
        for link in [role, summary] {
            let mistyped =
                format!("{}{}", &link[..link.len() - 1], if link.ends_with('z') { "y" } else { "z" });
            assert_eq!(error(&mistyped), LinkError::Damaged);
            assert_eq!(decode::<Role>(&mistyped), Err(LinkError::Damaged));
        }
    }

    #[test]
    fn the_first_character_is_the_version() {
        for text in ["0zz", "abc", "Zzz", "4711", "9zzz"] {
            assert!(
                matches!(error(text), LinkError::Foreign | LinkError::Truncated | LinkError::Damaged),
                "{text}"
            );
        }
        for text in ["", "#1", " 1", "."] {
            assert_eq!(error(text), LinkError::Empty, "{text}");
        }
    }

    #[test]
    fn digits_that_base58_lacks_are_foreign() {
        assert_eq!(error("10z"), LinkError::Foreign);
        assert_eq!(error("1l1"), LinkError::Foreign);
    }

    #[test]
    fn skills_to_do_at_the_end_take_no_room() {
        let short = encode(&summary(&[Status::CanDo; 4]));
        let long = encode(&summary(&[&[Status::CanDo; 4][..], &[Status::ToDo; 400]].concat()));
        assert_eq!(short.len(), long.len());
        assert_eq!(decode(&long).map(|summary: Summary| summary.known().get()), Ok(404));
    }

    #[test]
    fn the_length_is_written_before_the_rest() {
        let text = encode(&summary(&[Status::Learning; 300]));
        let digit =
            |index: usize| DIGITS.iter().position(|digit| *digit == text.as_bytes()[index]).unwrap_or(58);
        assert!(text.len() > 3 + 58);
        assert_eq!(digit(1) * 58 + digit(2), text.len() - 3);
    }

    #[test]
    fn a_long_name_has_a_version_of_its_own() {
        let named = |name: &str| encode(&Summary::received(Day::default(), Name::new(name), vec![]));
        assert!(named(&"x".repeat(24)).starts_with('1'));
        assert!(named(&"x".repeat(25)).starts_with('3'));
        assert!(named(&"я".repeat(12)).starts_with('1'));
        assert!(named(&"я".repeat(13)).starts_with('3'));
    }

    #[test]
    fn a_team_keeps_the_longest_links() {
        assert!(Header::MAX_SIZE + Version::max_length_of_any() <= MAX_LINK_BYTES);
    }

    /// A longer link would not be decoded.
    #[test]
    fn the_longest_links_open() {
        let url = |number: usize| {
            let address = format!("https://example.org/{number}");
            EvidenceUrl::parse(&format!("{address:x<MAX_URL_BYTES$}")).unwrap()
        };
        let evidence: Vec<_> = (0..MAX_EVIDENCE)
            .map(|number| Evidence { skill: SkillNumber::new(u16::MAX), url: url(number) })
            .collect();
        let statuses = vec![Status::Skipped; usize::from(MAX_SKILL_NUMBER)];
        // The most bytes that a name can have: letters with marks.
        let long = format!("W{}", "\u{301}".repeat(7)).repeat(64);
        for name in ["W".repeat(MAX_SHORT_NAME_BYTES), long] {
            for evidence in [vec![], evidence.clone()] {
                let name = Name::new(&name);
                let own = |name| Own { name, beside: SkillNumber::new(u16::MAX), status: Status::CanDo };
                let mut own_entries = vec![own(name.clone()); MAX_OWN_NAMES];
                own_entries.resize(MAX_OWN_NAMES + MAX_NAMELESS_OWN, own(None));
                for own in [vec![], own_entries] {
                    let longest =
                        Summary::received(Day::from_number(u16::MAX), name.clone(), statuses.clone())
                            .with_evidence(evidence.clone())
                            .with_own(own);
                    let text = encode(&longest);
                    assert_eq!(decode(&text), Ok(longest.clone()), "{text}");
                    assert_eq!(find(&format!("See /s/#{text}.")), Ok(longest));
                }
            }
        }
    }
}
