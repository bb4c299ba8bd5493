//! The name on a summary.

use std::fmt;

/// The most bytes of UTF-8 that a name has: with it, a full checklist's link stays within its bound.
pub const MAX_NAME_BYTES: usize = 24;

/// A name as a summary carries it: never empty, at most [`MAX_NAME_BYTES`] long, on one line, without space around it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Name(String);

impl Name {
    /// The name in a text: outer space dropped, and with it the characters that control terminals or turn the direction of
    /// the text around them; cut at a character to fit. `None` where nothing is left.
    ///
    /// ```
    /// use greenlit::progress::Name;
    ///
    /// assert_eq!(Name::new("  Ada \u{202e}").as_ref().map(Name::as_str), Some("Ada"));
    /// assert_eq!(Name::new(" \n"), None);
    /// ```
    pub fn new(text: &str) -> Option<Name> {
        let is_harmless = |character: &char| {
            !character.is_control()
                && !matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        // These go first: the space behind one would otherwise be outer space only the second time round.
        let clean: String = text.chars().filter(is_harmless).collect();
        let clean = clean.trim();
        let fitting = clean[..clean.floor_char_boundary(MAX_NAME_BYTES)].trim_end();
        (!fitting.is_empty()).then(|| Name(fitting.to_owned()))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn characters_that_deceive_are_dropped() {
        for text in ["\u{202e}\u{a0}Ada", " \u{7}  Ada \u{200f} ", "\u{2066}A\nda\u{2069}"] {
            assert_eq!(Name::new(text).unwrap().to_string(), "Ada", "{text:?}");
        }
        assert_eq!(Name::new("\u{200e} \t"), None);
    }

    #[test]
    fn a_long_name_is_cut_at_a_character() {
        assert_eq!(Name::new(&"x".repeat(25)).unwrap().as_str(), "x".repeat(24));
        assert_eq!(Name::new(&"я".repeat(13)).unwrap().as_str(), "я".repeat(12));
        assert_eq!(Name::new(&format!("{} y", "x".repeat(23))).unwrap().as_str(), "x".repeat(23));
    }

    proptest! {
        #[test]
        fn a_name_fits_and_is_itself(text in any::<String>()) {
            if let Some(name) = Name::new(&text) {
                prop_assert!(!name.as_str().is_empty() && name.as_str().len() <= MAX_NAME_BYTES);
                prop_assert!(!name.as_str().chars().any(char::is_control));
                prop_assert_eq!(Name::new(name.as_str()), Some(name));
            }
        }
    }
}
