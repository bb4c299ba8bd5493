//! Colors of the pictures, and their texts, which must fit although nothing can be measured.

pub const PAPER: &str = "#fbfaf6";
pub const WHITE: &str = "#fff";
pub const LINE: &str = "#dcdbd6";
pub const DASH: &str = "#d5d4d0";
pub const INK: &str = "#131922";
pub const MUTED: &str = "#4f5661";
pub const GREEN: &str = "#00743f";
pub const AMBER: &str = "#935a11";

/// A text without control characters and other characters that XML does not allow.
pub fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

/// The maximum width of a text, in hundredths of its font size. It is estimated by the widest of the fonts in use, DejaVu
/// Sans in bold, since nothing can be measured here.
pub fn width(text: &str) -> u32 {
    text.chars()
        .map(|character| match character {
            'i' | 'j' | 'l' | 'I' | 'J' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '/' => 40,
            'f' | 'r' | 't' | '-' | '(' | ')' => 50,
            'c' | 's' | 'z' => 60,
            'a'..='l' | 'n'..='v' | 'x' | 'y' | '0'..='9' => 72,
            'A'..='C' | 'E' | 'F' | 'K' | 'L' | 'P' | 'R'..='T' | 'V' | 'X'..='Z' => 78,
            'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | '#' | '+' => 86,
            _ => 112,
        })
        .sum()
}
