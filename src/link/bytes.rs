//! The bytes of a link, without its checksum.

use super::Version;
use crate::catalogue::SkillNumber;
use crate::progress::{
    Day, Evidence, EvidenceUrl, MAX_EVIDENCE, MAX_NAME_BYTES, MAX_URL_BYTES, Name, Status, Summary,
};

const _: () = {
    assert!(MAX_EVIDENCE <= u8::MAX as usize);
    assert!(MAX_URL_BYTES <= u8::MAX as usize);
};
const _: () = assert!(MAX_NAME_BYTES <= u16::MAX as usize);

/// Writes a summary.
pub fn write(summary: &Summary, version: Version) -> Vec<u8> {
    let mut bytes = Vec::new();
    bytes.extend(summary.day().number().to_le_bytes());
    bytes.extend(summary.known().get().to_le_bytes());
    let name = summary.name().map(Name::as_str).unwrap_or_default();
    match version {
        Version::Plain | Version::Evidence => bytes.push(name.len() as u8),
        Version::LongName => bytes.extend((name.len() as u16).to_le_bytes()),
    }
    bytes.extend(name.as_bytes());
    if version != Version::Plain {
        bytes.push(summary.evidence().len() as u8);
        for Evidence { skill, url } in summary.evidence() {
            let url = url.without_scheme();
            bytes.extend(skill.get().to_le_bytes());
            bytes.push(url.len() as u8);
            bytes.extend(url.as_bytes());
        }
    }
    let needed =
        summary.statuses().iter().rposition(|status| *status != Status::ToDo).map_or(0, |last| last + 1);
    bytes.extend(summary.statuses()[..needed].chunks(4).map(pack));
    bytes
}

/// Packs four statuses or fewer into a byte, the first in the lowest bits.
fn pack(statuses: &[Status]) -> u8 {
    statuses.iter().rev().fold(0, |byte, status| byte << 2 | status.code())
}

/// Unpacks the four statuses of a byte.
fn unpack(byte: u8) -> impl Iterator<Item = Status> {
    [0, 2, 4, 6].into_iter().filter_map(move |shift| Status::from_code(byte >> shift & 3))
}

/// Reads a summary. The checksum of the bytes was right, but a link that someone made by hand can still contain any.
pub fn read(mut bytes: &[u8], version: Version) -> Option<Summary> {
    let bytes = &mut bytes;
    let day = Day::from_number(read_number(bytes)?);
    let known = usize::from(read_number(bytes)?);
    let name_length = match version {
        Version::Plain | Version::Evidence => usize::from(read_byte(bytes)?),
        Version::LongName => usize::from(read_number(bytes)?),
    };
    let name = Name::new(read_text(bytes, name_length)?);
    let evidence = if version == Version::Plain { Vec::new() } else { read_evidence(bytes)? };
    let mut statuses: Vec<Status> = bytes.iter().copied().flat_map(unpack).collect();
    let beyond = statuses.get(known..).unwrap_or_default();
    if beyond.iter().any(|status| *status != Status::ToDo) {
        return None;
    }
    statuses.resize(known, Status::ToDo);
    Some(Summary::received(day, name, statuses).with_evidence(evidence))
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

fn read_byte(bytes: &mut &[u8]) -> Option<u8> {
    bytes.split_off_first().copied()
}

fn read_number(bytes: &mut &[u8]) -> Option<u16> {
    let (number, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(u16::from_le_bytes(*number))
}

fn read_text<'a>(bytes: &mut &'a [u8], length: usize) -> Option<&'a str> {
    std::str::from_utf8(bytes.split_off(..length)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
