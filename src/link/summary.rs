//! The bytes of a link to a summary, without its checksum.

use super::bytes::{pack, read_byte, read_number, read_text, unpack, write_text};
use super::content::Content;
use super::version::{Kind, MAX_SHORT_NAME_BYTES, Version};
use crate::catalogue::SkillNumber;
use crate::progress::{
    Day, Evidence, EvidenceUrl, MAX_EVIDENCE, MAX_NAME_BYTES, MAX_URL_BYTES, Name, Status, Summary,
};

const _: () = {
    assert!(MAX_EVIDENCE <= u8::MAX as usize);
    assert!(MAX_URL_BYTES <= u8::MAX as usize);
};
const _: () = assert!(MAX_NAME_BYTES <= u16::MAX as usize);

impl Content for Summary {
    const KIND: Kind = Kind::Summary;

    fn version(&self) -> Version {
        if self.name().is_some_and(|name| name.as_str().len() > MAX_SHORT_NAME_BYTES) {
            Version::LongName
        } else if self.evidence().is_empty() {
            Version::Plain
        } else {
            Version::Evidence
        }
    }

    fn write(&self) -> Vec<u8> {
        let version = self.version();
        let mut bytes = Vec::new();
        bytes.extend(self.day().number().to_le_bytes());
        bytes.extend(self.known().get().to_le_bytes());
        let name = self.name().map(Name::as_str).unwrap_or_default();
        if version == Version::LongName {
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
        let codes: Vec<u8> = self.statuses().iter().map(|status| status.code()).collect();
        let needed = codes.iter().rposition(|code| *code != Status::ToDo.code()).map_or(0, |last| last + 1);
        bytes.extend(codes[..needed].chunks(4).map(pack));
        bytes
    }

    fn read(mut bytes: &[u8], version: Version) -> Option<Summary> {
        let bytes = &mut bytes;
        let day = Day::from_number(read_number(bytes)?);
        let known = usize::from(read_number(bytes)?);
        let name_length = match version {
            Version::LongName => usize::from(read_number(bytes)?),
            _ => usize::from(read_byte(bytes)?),
        };
        let name = Name::new(read_text(bytes, name_length)?);
        let evidence = if version == Version::Plain { Vec::new() } else { read_evidence(bytes)? };
        let mut statuses: Vec<Status> =
            bytes.iter().copied().flat_map(unpack).filter_map(Status::from_code).collect();
        let beyond = statuses.get(known..).unwrap_or_default();
        if beyond.iter().any(|status| *status != Status::ToDo) {
            return None;
        }
        statuses.resize(known, Status::ToDo);
        Some(Summary::received(day, name, statuses).with_evidence(evidence))
    }
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
