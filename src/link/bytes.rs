//! The parts of which the bytes of every link consist.

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
