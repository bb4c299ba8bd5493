//! Links with a right checksum and any content, as anyone can make them by hand.

/// The text of a link of a version with these bytes. It follows the table in `src/link/mod.rs` and does not use its code.
pub fn forge(version: u8, bytes: &[u8]) -> String {
    let covered = if version == b'1' { bytes.to_vec() } else { [&[version], bytes].concat() };
    let checksum = crc::Crc::<u32>::new(&crc::CRC_24_OPENPGP).checksum(&covered).to_be_bytes();
    let body = bs58::encode([bytes, &checksum[1..]].concat()).into_string();
    // A byte below 58 is one base58 digit.
    let digit = |value: usize| bs58::encode([u8::try_from(value).unwrap_or(u8::MAX)]).into_string();
    format!("{}{}{}{body}", char::from(version), digit((body.len() / 58).min(57)), digit(body.len() % 58))
}

/// The bytes of a valid link, without their checksum.
pub fn payload(link: &str) -> Vec<u8> {
    let mut bytes = bs58::decode(&link[3..]).into_vec().unwrap_or_default();
    bytes.truncate(bytes.len().saturating_sub(3));
    bytes
}
