//! A QR code (ISO/IEC 18004) as one path: what a phone's camera reads a link from.

use qrcode::{Color, EcLevel, QrCode};

/// How many modules of light must lie around a code, by the standard.
const QUIET: usize = 4;

/// A code, drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The side of its view box `0 0 side side`, quiet zone included, one unit a module.
    pub side: usize,
    /// The `d` of its dark modules.
    pub path: String,
}

/// The code of a text, with the middle level of error correction, or the lowest where the text is long; `None` where it is
/// longer than any code.
pub fn code(text: &str) -> Option<Code> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .or_else(|_| QrCode::with_error_correction_level(text, EcLevel::L))
        .ok()?;
    let width = code.width();
    let mut path = String::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        while column < width {
            // A run of dark modules is one rectangle, or hairlines of light show between them.
            let dark = modules[column..].iter().take_while(|color| **color == Color::Dark).count();
            if dark > 0 {
                path.push_str(&format!("M{} {}h{dark}v1h-{dark}z", column + QUIET, row + QUIET));
            }
            column += dark.max(1);
        }
    }
    Some(Code { side: width + 2 * QUIET, path })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;

    #[test]
    fn a_code_keeps_its_distance_and_its_corners() {
        let code = code("https://greenlit.example/s/#11CZnpLeWauYnN").unwrap();
        // Sizes go up by four from 21 (ISO/IEC 18004, 6.3.1).
        assert_eq!((code.side - 2 * QUIET - 21) % 4, 0);
        let corner = format!("M{QUIET} {QUIET}h7v1h-7z");
        assert!(code.path.starts_with(&corner), "a finder pattern begins it");
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert!(code(&"x".repeat(2_900)).is_some());
        assert_eq!(code(&"x".repeat(3_000)), None);
    }
}
