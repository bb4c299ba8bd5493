//! Links with a right checksum and any content, as anyone can make them by hand.

/// The text of a link of a version with these bytes. It follows the table in `src/link/mod.rs` and does not use its code.
pub fn forge(version: u8, bytes: &[u8]) -> String {
    let covered = if version == b'1' { bytes.to_vec() } else { [&[version], bytes].concat() };
    let checksum = crc::Crc::<u32>::new(&crc::CRC_24_OPENPGP).checksum(&covered).to_be_bytes();
    let body = bs58::encode([bytes, &checksum[1..]].concat()).into_string();
    // A byte below 58 is one base58 digit.
    let digit = |value: usize| bs58::encode([(value % 58) as u8]).into_string();
    let length: String =
        (0..digits(version)).rev().map(|place| digit(body.len() / 58_usize.pow(place))).collect();
    format!("{}{length}{body}", char::from(version))
}

/// The number of digits of the length.
fn digits(version: u8) -> u32 {
    if version < b'3' { 2 } else { 3 }
}

/// The bytes of a valid link, without their checksum.
pub fn payload(link: &str) -> Vec<u8> {
    let header = 1 + digits(link.as_bytes()[0]) as usize;
    let mut bytes = bs58::decode(&link[header..]).into_vec().unwrap_or_default();
    bytes.truncate(bytes.len().saturating_sub(3));
    bytes
}
