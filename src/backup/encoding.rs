//! The text of a file, in the encodings in which programs write text.

use super::BackupError;
use super::foreign::{ForeignKind, refusal};

/// Reads a file as text: UTF-8, or UTF-16 where a mark says so, or where it begins as JSON does.
///
/// ```
/// use greenlit::backup::decode_text;
///
/// assert_eq!(decode_text(b"\xff\xfe{\0}\0"), Ok("{}".to_owned()));
/// ```
///
/// # Errors
/// [`BackupError::Encoding`], or the kind of a file that is no text at all.
pub fn decode_text(file: &[u8]) -> Result<String, BackupError> {
    let text = match file {
        [0xff, 0xfe, text @ ..] | text @ [b'{', 0, ..] => utf16(text, u16::from_le_bytes),
        [0xfe, 0xff, text @ ..] | text @ [0, b'{', ..] => utf16(text, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, text @ ..] | text => String::from_utf8(text.to_vec()).ok(),
    };
    // No text has a null character, but other encodings and other files have.
    text.filter(|text| !text.contains('\0')).ok_or_else(|| match refusal(&String::from_utf8_lossy(file)) {
        other @ BackupError::Foreign(ForeignKind::Picture | ForeignKind::Pdf | ForeignKind::Zip) => other,
        _ => BackupError::Encoding,
    })
}

fn utf16(text: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, []) = text.as_chunks() else { return None };
    String::from_utf16(&pairs.iter().copied().map(unit).collect::<Vec<u16>>()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_text_has_its_reason() {
        for (file, error) in [
            (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], BackupError::Foreign(ForeignKind::Picture)),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", BackupError::Foreign(ForeignKind::Picture)),
            (b"PK\x03\x04\x14\0\0\0", BackupError::Foreign(ForeignKind::Zip)),
            (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", BackupError::Foreign(ForeignKind::Pdf)),
            // Latin-1, UTF-32, and UTF-16 that was cut within a letter.
            (b"{\"greenlit\":\"backup\",\"version\":1,\"name\":\"Jos\xe9\"}", BackupError::Encoding),
            (b"\xff\xfe\0\0{\0\0\0}\0\0\0", BackupError::Encoding),
            (b"\xff\xfe{\0}", BackupError::Encoding),
            (b"a\0b\0", BackupError::Encoding),
        ] {
            assert_eq!(decode_text(file), Err(error), "{file:?}");
        }
        assert_eq!(decode_text(b""), Ok(String::new()));
    }

    proptest! {
        #[test]
        fn a_text_is_the_same_in_every_encoding(text in "[^\0]*", json in any::<bool>()) {
            let text = if json { format!("{{\"{text}") } else { text };
            let units = || text.encode_utf16();
            let [little, big] = [
                units().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
                units().flat_map(u16::to_be_bytes).collect(),
            ];
            let marked = |mark: &[u8], text: &[u8]| decode_text(&[mark, text].concat());
            prop_assert_eq!(marked(b"\xff\xfe", &little), Ok(text.clone()));
            prop_assert_eq!(marked(b"\xfe\xff", &big), Ok(text.clone()));
            prop_assert_eq!(marked(b"\xef\xbb\xbf", text.as_bytes()), Ok(text.clone()));
            if json {
                prop_assert_eq!(decode_text(&little), Ok(text.clone()));
                prop_assert_eq!(decode_text(&big), Ok(text.clone()));
                prop_assert_eq!(decode_text(text.as_bytes()), Ok(text));
            }
        }
    }
}
