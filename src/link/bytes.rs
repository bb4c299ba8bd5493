//! The parts of which the bytes of every link consist.

use crate::progress::{MAX_NAME_BYTES, Name, Status};

/// Writes a text behind its length, which takes two bytes.
pub fn write_text(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend((text.len() as u16).to_le_bytes());
    bytes.extend(text.as_bytes());
}

/// Packs four codes of two bits or fewer into a byte, the first in the lowest bits.
pub fn pack(codes: &[u8]) -> u8 {
    codes.iter().rev().fold(0, |byte, code| byte << 2 | code)
}

/// Unpacks the four codes of a byte.
pub fn unpack(byte: u8) -> impl Iterator<Item = u8> {
    [0, 2, 4, 6].into_iter().map(move |shift| byte >> shift & 3)
}

/// Reads a byte.
pub fn read_byte(bytes: &mut &[u8]) -> Option<u8> {
    bytes.split_off_first().copied()
}

/// Reads a number of two bytes.
pub fn read_number(bytes: &mut &[u8]) -> Option<u16> {
    let (number, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(u16::from_le_bytes(*number))
}

/// Reads a text of a length.
pub fn read_text<'a>(bytes: &mut &'a [u8], length: usize) -> Option<&'a str> {
    std::str::from_utf8(bytes.split_off(..length)?).ok()
}

/// Reads a name. It stands there as it is read, unless it has to be cut: Unicode may come to find more letters in a name than there were
/// when it was written.
pub fn read_name(bytes: &mut &[u8], length: usize) -> Option<Name> {
    let text = read_text(bytes, length)?;
    let name = Name::new(text)?;
    let is_written = length <= MAX_NAME_BYTES && (name.as_str() == text || Name::is_too_long(text));
    is_written.then_some(name)
}

/// The bytes of statuses by number.
pub fn pack_statuses(statuses: &[Status]) -> Vec<u8> {
    let codes: Vec<u8> = statuses.iter().map(|status| status.code()).collect();
    codes.chunks(4).map(pack).collect()
}

/// The statuses of bytes, by number. Those beyond the highest number there was are refused if they are set.
pub fn unpack_statuses(bytes: &[u8], known: u16) -> Option<Vec<Status>> {
    let mut statuses: Vec<Status> =
        bytes.iter().copied().flat_map(unpack).filter_map(Status::from_code).collect();
    let beyond = statuses.get(usize::from(known)..).unwrap_or_default();
    if beyond.iter().any(|status| *status != Status::ToDo) {
        return None;
    }
    statuses.truncate(usize::from(known));
    Some(statuses)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_codes_make_a_byte() {
        for (codes, byte) in [(&[1][..], 0b01), (&[0, 2], 0b1000), (&[3, 0, 1, 2], 0b1001_0011)] {
            assert_eq!(pack(codes), byte);
            assert!(unpack(byte).take(codes.len()).eq(codes.iter().copied()));
        }
        assert_eq!(unpack(0b1110_0100).collect::<Vec<_>>(), [0, 1, 2, 3]);
    }
}
