//! A summary packed into the fragment of an address, and back. A link is a promise: whatever was once encoded decodes for
//! ever, so each version's reader stays, and `tests/frozen/` holds links of every released version.
//!
//! # Version 1
//!
//! `1`, two base58 digits that say how many base58 characters follow, and those characters: letters and digits only, so
//! that no chat program cuts the link and a double click selects it. They decode to these bytes:
//!
//! | bytes | what |
//! |---|---|
//! | 2 | the day, in days since 2020-01-01, little-endian |
//! | 2 | the highest skill number there was, little-endian |
//! | 1 | the length of the name |
//! | … | the name, UTF-8 |
//! | … | two bits a skill from number 1 on, lowest bits first, trailing zero bytes left out |
//! | 3 | CRC-24/OPENPGP of all the bytes before it, big-endian |
//!
//! # Version 2
//!
//! Written only where the person chose to show evidence. `2` in place of the `1`, and behind the name:
//!
//! | bytes | what |
//! |---|---|
//! | 1 | how many addresses follow, 10 at most |
//! | … | each: the skill's number (2, little-endian), its length (1), and the address without its `https://` |
//!
//! The checksum is that of the version character and all the bytes, so that a mistyped version is a mistyped link.
//!
//! The length up front tells a link that was cut from one that was mistyped, and lets text that stuck to its end be left
//! out. What a link must not hold (the words of a note, history) has no place in it.

use crate::progress::{Day, EVIDENCE, SCHEME, Status, Summary, is_link};

const PLAIN: u8 = b'1';
const WITH_EVIDENCE: u8 = b'2';
const HEADER: usize = 3;
const CHECKSUM: usize = 3;
const FIXED: usize = 5;
/// The most base58 characters that are looked at: all that two digits can count, which is enough for 2,000 skills, the longest
/// name and ten of the longest addresses. Decoding base58 takes time by the square of its length, so the bound comes first.
const LONGEST: usize = 58 * 58 - 1;
const DIGITS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

static CRC: crc::Crc<u32, crc::NoTable> = crc::Crc::<u32, crc::NoTable>::new(&crc::CRC_24_OPENPGP);

/// Why a link does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// There is nothing after the `#`.
    #[error("This address holds no summary. A shared link goes on after the # sign: ask for all of it.")]
    Empty,
    /// What is there was never a link of ours.
    #[error("This is not a Greenlit link. Check that you copied the right address.")]
    Foreign,
    /// Made by a newer version of Greenlit.
    #[error(
        "This link was made by a newer version of Greenlit. Reload the page to update, then open it again."
    )]
    Newer,
    /// Characters are missing at the end.
    #[error("The end of this link is missing. Copy all of it, or ask for it again.")]
    Truncated,
    /// Complete, but some of it has changed.
    #[error("Some characters of this link have changed on the way. Copy it again, or ask for it again.")]
    Damaged,
}

impl LinkError {
    /// The word in the DOM, for styles and tests.
    pub const fn key(self) -> &'static str {
        match self {
            LinkError::Empty => "link-empty",
            LinkError::Foreign => "link-foreign",
            LinkError::Newer => "link-newer",
            LinkError::Truncated => "link-truncated",
            LinkError::Damaged => "link-damaged",
        }
    }
}

/// The text that stands for a summary after the `#` of a link.
pub fn encode(summary: &Summary) -> String {
    let mut bytes =
        Vec::with_capacity(FIXED + summary.name.len() + summary.statuses.len() / 4 + 1 + CHECKSUM);
    bytes.extend(summary.day.number().to_le_bytes());
    bytes.extend(summary.known.to_le_bytes());
    // A summary's name is at most `NAME_LENGTH` bytes, far below what one byte counts.
    let name = &summary.name.as_bytes()[..summary.name.len().min(usize::from(u8::MAX))];
    bytes.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
    bytes.extend(name);
    let evidence = &summary.evidence[..summary.evidence.len().min(EVIDENCE)];
    if !evidence.is_empty() {
        bytes.push(evidence.len() as u8);
        for (skill, link) in evidence {
            // Links are checked when a summary takes them, and far shorter than what one byte counts.
            let address = link.strip_prefix(SCHEME).unwrap_or_default().as_bytes();
            bytes.extend(skill.to_le_bytes());
            bytes.push(address.len() as u8);
            bytes.extend(address);
        }
    }
    let statuses_start = bytes.len();
    bytes.extend(
        summary
            .statuses
            .chunks(4)
            .map(|four| (0..).zip(four).fold(0, |byte, (place, status)| byte | status.code() << (2 * place))),
    );
    while bytes.len() > statuses_start && bytes.last() == Some(&0) {
        bytes.pop();
    }
    let version = if evidence.is_empty() { PLAIN } else { WITH_EVIDENCE };
    bytes.extend(checksum(version, &bytes));
    let body = bs58::encode(bytes).into_string();
    let (high, low) = (body.len() / DIGITS.len(), body.len() % DIGITS.len());
    let digit = |place: usize| char::from(DIGITS[place.min(DIGITS.len() - 1)]);
    format!("{}{}{}{body}", char::from(version), digit(high), digit(low))
}

/// The summary that the text after the `#` stands for. Space and punctuation around it, and text stuck to its end, are
/// left out.
///
/// # Errors
/// See [`LinkError`]. No text makes it panic, and none takes long: the length is bounded before decoding.
pub fn decode(fragment: &str) -> Result<Summary, LinkError> {
    let text = fragment.trim_start_matches(|c: char| c == '#' || c.is_whitespace());
    let end = text.bytes().take(HEADER + LONGEST + 1).take_while(u8::is_ascii_alphanumeric).count();
    let text = &text.as_bytes()[..end];
    let (version, rest) = text.split_first().ok_or(LinkError::Empty)?;
    match *version {
        PLAIN | WITH_EVIDENCE => decode_body(*version, rest),
        b'3'..=b'9' => Err(LinkError::Newer),
        _ => Err(LinkError::Foreign),
    }
}

fn decode_body(version: u8, text: &[u8]) -> Result<Summary, LinkError> {
    let digit = |place: usize| {
        let character = text.get(place).ok_or(LinkError::Truncated)?;
        DIGITS.iter().position(|digit| digit == character).ok_or(LinkError::Foreign)
    };
    let length = digit(0)? * DIGITS.len() + digit(1)?;
    let body = text.get(HEADER - 1..HEADER - 1 + length).ok_or(LinkError::Truncated)?;
    let bytes = bs58::decode(body).into_vec().map_err(|_| LinkError::Damaged)?;
    let (bytes, kept) = bytes.split_last_chunk::<CHECKSUM>().ok_or(LinkError::Damaged)?;
    if checksum(version, bytes) != *kept {
        return Err(LinkError::Damaged);
    }
    parse(bytes, version == WITH_EVIDENCE).ok_or(LinkError::Damaged)
}

/// What ends the bytes of a version.
fn checksum(version: u8, bytes: &[u8]) -> [u8; CHECKSUM] {
    let mut digest = CRC.digest();
    if version != PLAIN {
        digest.update(&[version]);
    }
    digest.update(bytes);
    let [_, high, middle, low] = digest.finalize().to_be_bytes();
    [high, middle, low]
}

/// Reads the bytes whose checksum holds. A link that someone made by hand can still hold anything here.
fn parse(bytes: &[u8], with_evidence: bool) -> Option<Summary> {
    let (fixed, rest) = bytes.split_first_chunk::<FIXED>()?;
    let [day_low, day_high, known_low, known_high, name_length] = *fixed;
    let known = u16::from_le_bytes([known_low, known_high]);
    let (name, mut packed) = rest.split_at_checked(usize::from(name_length))?;
    let name = std::str::from_utf8(name).ok()?;
    let evidence = if with_evidence { parse_evidence(&mut packed)? } else { Vec::new() };
    let mut statuses: Vec<Status> = packed
        .iter()
        .flat_map(|byte| (0..4).filter_map(move |place| Status::from_code(byte >> (2 * place) & 3)))
        .collect();
    let beyond = statuses.get(usize::from(known)..).unwrap_or_default();
    if beyond.iter().any(|status| *status != Status::ToDo) {
        return None;
    }
    statuses.resize(usize::from(known), Status::ToDo);
    let day = Day::from_number(u16::from_le_bytes([day_low, day_high]));
    Some(Summary { evidence, ..Summary::received(day, name, known, statuses) })
}

/// Reads the addresses, and leaves what comes after them.
fn parse_evidence(bytes: &mut &[u8]) -> Option<Vec<(u16, String)>> {
    let (number, mut rest) = bytes.split_first()?;
    if usize::from(*number) > EVIDENCE {
        return None;
    }
    let mut evidence = Vec::new();
    for _ in 0..*number {
        let ([low, high, length], after) = rest.split_first_chunk()?;
        let (address, after) = after.split_at_checked(usize::from(*length))?;
        let link = format!("{SCHEME}{}", std::str::from_utf8(address).ok()?);
        if !is_link(&link) {
            return None;
        }
        evidence.push((u16::from_le_bytes([*low, *high]), link));
        rest = after;
    }
    *bytes = rest;
    Some(evidence)
}
