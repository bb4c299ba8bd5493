//! Links: a summary encoded in the fragment of an address, and decoded again. A link is a promise: every link that was ever
//! made opens forever, so the decoder of each version stays, and `tests/frozen/` has links of every released version.
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
//! Written only if the person chose to show evidence. `2` in place of the `1`, and after the name:
//!
//! | bytes | content |
//! |---|---|
//! | 1 | the number of addresses that follow, 10 at most |
//! | … | each: the skill's number (2, little-endian), the address's length (1), and the address without its `https://` |
//!
//! The checksum is that of the version character and all the bytes, so that a mistyped version is detected, too.
//!
//! Two digits count up to 3,363 characters, which is enough for 1,900 skills, the longest name and ten of the longest
//! addresses. The length in front distinguishes a link that was cut from one that was mistyped, and lets text that stuck to
//! the end be ignored. The format has no room for the words of notes or for history, since a link must not reveal them.
//!
//! ```
//! use greenlit::link::{self, LinkError};
//! use greenlit::progress::{Day, Name, Progress, Summary};
//!
//! let summary = Summary::new(&Progress::default(), Day::default(), Name::new("Ada"));
//! let text = link::encode(&summary);
//! assert_eq!(link::decode(&text), Ok(summary));
//! assert_eq!(link::decode(&text[..9]), Err(LinkError::Truncated));
//! ```

use crate::catalogue::SkillNumber;
use crate::progress::{
    Day, Evidence, EvidenceUrl, MAX_EVIDENCE, MAX_NAME_BYTES, MAX_URL_BYTES, Name, Status, Summary,
};

/// The first character of a link without evidence.
const PLAIN: u8 = b'1';
/// The first character of a link with evidence.
const WITH_EVIDENCE: u8 = b'2';
/// The number of characters before the base58 ones: the version and two digits.
const HEADER: usize = 3;
/// The number of bytes of the checksum.
const CHECKSUM: usize = 3;
/// The number of bytes before the name.
const FIXED: usize = 5;
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
    /// The link was made by a newer version of Greenlit.
    #[error("a link of a newer version")]
    Newer,
    /// Characters are missing at the end.
    #[error("the end of the link is missing")]
    Truncated,
    /// The link is complete, but some of it has changed.
    #[error("characters of the link have changed")]
    Damaged,
}

// Each of these lengths is one byte.
const _: () = assert!(MAX_NAME_BYTES <= 255 && MAX_EVIDENCE <= 255 && MAX_URL_BYTES <= 255);

/// Encodes a summary as the text after the `#` of a link.
pub fn encode(summary: &Summary) -> String {
    let version = if summary.evidence().is_empty() { PLAIN } else { WITH_EVIDENCE };
    let mut bytes = Vec::new();
    bytes.extend(summary.day().number().to_le_bytes());
    bytes.extend(summary.known().get().to_le_bytes());
    push_counted(&mut bytes, summary.name().map(Name::as_str).unwrap_or_default());
    if version == WITH_EVIDENCE {
        bytes.push(summary.evidence().len() as u8);
        for Evidence { skill, url } in summary.evidence() {
            bytes.extend(skill.get().to_le_bytes());
            push_counted(&mut bytes, url.without_scheme());
        }
    }
    let needed =
        summary.statuses().iter().rposition(|status| *status != Status::ToDo).map_or(0, |last| last + 1);
    bytes.extend(summary.statuses()[..needed].chunks(4).map(pack));
    bytes.extend(checksum(version, &bytes));
    let body = bs58::encode(bytes).into_string();
    let digit = |value: usize| char::from(DIGITS[value % DIGITS.len()]);
    format!("{}{}{}{body}", char::from(version), digit(body.len() / DIGITS.len()), digit(body.len()))
}

/// Adds the length of a text and the text.
fn push_counted(bytes: &mut Vec<u8>, text: &str) {
    bytes.push(text.len() as u8);
    bytes.extend(text.as_bytes());
}

/// Packs four statuses or fewer into a byte, the first in the lowest bits.
fn pack(statuses: &[Status]) -> u8 {
    statuses.iter().rev().fold(0, |byte, status| byte << 2 | status.code())
}

/// Unpacks the four statuses of a byte.
fn unpack(byte: u8) -> impl Iterator<Item = Status> {
    [0, 2, 4, 6].into_iter().filter_map(move |shift| Status::from_code(byte >> shift & 3))
}

/// Decodes the text after the `#` of a link. Space and punctuation around it, and text that stuck to its end, are ignored.
///
/// # Errors
/// See [`LinkError`]. No text makes it panic or takes long: the time to decode base58 grows with the square of the length, so
/// no more is decoded than the two digits can count.
pub fn decode(fragment: &str) -> Result<Summary, LinkError> {
    let text = fragment.trim_start_matches(|c: char| c == '#' || c.is_whitespace());
    let end = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let text = &text.as_bytes()[..end];
    let (version, rest) = text.split_first().ok_or(LinkError::Empty)?;
    match *version {
        PLAIN | WITH_EVIDENCE => decode_body(*version, rest),
        b'3'..=b'9' => Err(LinkError::Newer),
        _ => Err(LinkError::Foreign),
    }
}

fn decode_body(version: u8, text: &[u8]) -> Result<Summary, LinkError> {
    let digit = |index: usize| {
        let character = text.get(index).ok_or(LinkError::Truncated)?;
        DIGITS.iter().position(|digit| digit == character).ok_or(LinkError::Foreign)
    };
    let length = digit(0)? * DIGITS.len() + digit(1)?;
    let body = text.get(HEADER - 1..HEADER - 1 + length).ok_or(LinkError::Truncated)?;
    let bytes = bs58::decode(body).into_vec().map_err(|_| LinkError::Damaged)?;
    let (bytes, expected) = bytes.split_last_chunk::<CHECKSUM>().ok_or(LinkError::Damaged)?;
    if checksum(version, bytes) != *expected {
        return Err(LinkError::Damaged);
    }
    parse(bytes, version == WITH_EVIDENCE).ok_or(LinkError::Damaged)
}

/// The checksum of the bytes of a version.
fn checksum(version: u8, bytes: &[u8]) -> [u8; CHECKSUM] {
    let mut digest = CRC.digest();
    if version != PLAIN {
        digest.update(&[version]);
    }
    digest.update(bytes);
    let [_, high, middle, low] = digest.finalize().to_be_bytes();
    [high, middle, low]
}

/// Parses the bytes, whose checksum is right. A link that someone made by hand can still contain any bytes here.
fn parse(bytes: &[u8], with_evidence: bool) -> Option<Summary> {
    let (fixed, rest) = bytes.split_first_chunk::<FIXED>()?;
    let [day_low, day_high, known_low, known_high, name_length] = *fixed;
    let (name, mut packed) = rest.split_at_checked(usize::from(name_length))?;
    let name = Name::new(std::str::from_utf8(name).ok()?);
    let evidence = if with_evidence { parse_evidence(&mut packed)? } else { Vec::new() };
    let mut statuses: Vec<Status> = packed.iter().copied().flat_map(unpack).collect();
    let known = usize::from(u16::from_le_bytes([known_low, known_high]));
    let beyond = statuses.get(known..).unwrap_or_default();
    if beyond.iter().any(|status| *status != Status::ToDo) {
        return None;
    }
    statuses.resize(known, Status::ToDo);
    let day = Day::from_number(u16::from_le_bytes([day_low, day_high]));
    Some(Summary::received(day, name, statuses).with_evidence(evidence))
}

/// Parses the addresses, and leaves the bytes after them.
fn parse_evidence(bytes: &mut &[u8]) -> Option<Vec<Evidence>> {
    let (number, mut rest) = bytes.split_first()?;
    if usize::from(*number) > MAX_EVIDENCE {
        return None;
    }
    let mut evidence = Vec::new();
    for _ in 0..*number {
        let ([low, high, length], after) = rest.split_first_chunk()?;
        let (address, after) = after.split_at_checked(usize::from(*length))?;
        let skill = SkillNumber::new(u16::from_le_bytes([*low, *high]));
        let url = EvidenceUrl::parse_without_scheme(std::str::from_utf8(address).ok()?)?;
        evidence.push(Evidence { skill, url });
        rest = after;
    }
    *bytes = rest;
    Some(evidence)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::MAX_SKILL_NUMBER;

    fn summary(statuses: &[Status]) -> Summary {
        Summary::received(Day::from_number(2_519), Name::new("Ada"), statuses.to_vec())
    }

    #[test]
    fn the_first_character_is_the_version() {
        let error = |text: &str| decode(text).unwrap_err();
        for version in '3'..='9' {
            assert_eq!(error(&format!("{version}zz1")), LinkError::Newer, "{version}");
        }
        for text in ["0zz", "abc", "Zzz"] {
            assert_eq!(error(text), LinkError::Foreign, "{text}");
        }
        for text in ["", "#", " # \n", "#!1", "."] {
            assert_eq!(error(text), LinkError::Empty, "{text}");
        }
    }

    #[test]
    fn digits_that_base58_lacks_are_foreign() {
        assert_eq!(decode("10z").unwrap_err(), LinkError::Foreign);
        assert_eq!(decode("1l1").unwrap_err(), LinkError::Foreign);
    }

    #[test]
    fn four_statuses_make_a_byte() {
        use Status::{CanDo, Learning, Skipped, ToDo};
        for (statuses, byte) in [
            (&[Learning][..], 0b01),
            (&[ToDo, CanDo], 0b1000),
            (&[Skipped, ToDo, Learning, CanDo], 0b1001_0011),
        ] {
            assert_eq!(pack(statuses), byte);
            assert!(unpack(byte).take(statuses.len()).eq(statuses.iter().copied()));
        }
        assert_eq!(unpack(0b1110_0100).collect::<Vec<_>>(), [ToDo, Learning, CanDo, Skipped]);
    }

    #[test]
    fn skills_to_do_at_the_end_take_no_room() {
        let short = encode(&summary(&[Status::CanDo; 4]));
        let long = encode(&summary(&[&[Status::CanDo; 4][..], &[Status::ToDo; 400]].concat()));
        assert_eq!(short.len(), long.len());
        assert_eq!(decode(&long).map(|summary| summary.known().get()), Ok(404));
    }

    #[test]
    fn the_length_is_written_before_the_rest() {
        let text = encode(&summary(&[Status::Learning; 300]));
        let digit =
            |index: usize| DIGITS.iter().position(|digit| *digit == text.as_bytes()[index]).unwrap_or(58);
        assert!(text.len() > 3 + 58);
        assert_eq!(digit(1) * 58 + digit(2), text.len() - 3);
    }

    /// The length has two digits, so a longer link would decode as a truncated one.
    #[test]
    fn the_longest_link_opens() {
        let url = |number: usize| {
            let address = format!("https://example.org/{number}");
            EvidenceUrl::parse(&format!("{address:x<MAX_URL_BYTES$}")).unwrap()
        };
        let evidence =
            (0..MAX_EVIDENCE).map(|number| Evidence { skill: SkillNumber::new(u16::MAX), url: url(number) });
        let statuses = vec![Status::Skipped; usize::from(MAX_SKILL_NUMBER)];
        let name = Name::new(&"W".repeat(MAX_NAME_BYTES));
        let longest = Summary::received(Day::from_number(u16::MAX), name, statuses).with_evidence(evidence);
        assert_eq!(decode(&encode(&longest)), Ok(longest));
    }
}
