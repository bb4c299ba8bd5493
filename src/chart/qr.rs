//! A QR code (ISO/IEC 18004) as one path, from which a phone's camera reads a link.

use qrcode::{Color, EcLevel, QrCode};

/// The width in modules of the quiet zone, the light margin that the standard requires around a code.
const QUIET_ZONE: usize = 4;

/// A QR code as an SVG path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The side of its view box `0 0 side side`, with the quiet zone, in modules.
    pub side: usize,
    /// The `d` of the dark modules.
    pub path: String,
}

/// The QR code of a text, with error correction level M, or L if the text is too long for M; `None` if it is too long for
/// any code.
///
/// ```
/// use greenlit::chart::qr;
///
/// let code = qr::code("https://example.org/s/#11CZnpLeWauYnN").expect("a short text");
/// assert_eq!(code.side, 29 + 2 * 4);
/// ```
pub fn code(text: &str) -> Option<Code> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .or_else(|_| QrCode::with_error_correction_level(text, EcLevel::L))
        .ok()?;
    let width = code.width();
    let mut path = String::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        while column < width {
            // A run of dark modules is one rectangle, since hairlines would show between squares.
            let dark = modules[column..].iter().take_while(|color| **color == Color::Dark).count();
            if dark > 0 {
                path.push_str(&format!("M{} {}h{dark}v1h-{dark}z", column + QUIET_ZONE, row + QUIET_ZONE));
            }
            column += dark.max(1);
        }
    }
    Some(Code { side: width + 2 * QUIET_ZONE, path })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_quiet_zone_and_its_corners() {
        let code = code("https://greenlit.example/s/#11CZnpLeWauYnN").unwrap();
        // Sizes go up by four from 21 (ISO/IEC 18004, 6.3.1).
        assert_eq!((code.side - 2 * QUIET_ZONE - 21) % 4, 0);
        let corner = format!("M{QUIET_ZONE} {QUIET_ZONE}h7v1h-7z");
        assert!(code.path.starts_with(&corner), "a finder pattern begins it");
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert!(code(&"x".repeat(2_900)).is_some());
        assert_eq!(code(&"x".repeat(3_000)), None);
    }
}
