//! The name on a summary.

use icu_properties::props::{BidiClass, DefaultIgnorableCodePoint};
use icu_properties::{CodePointMapData, CodePointSetData};
use std::fmt;
use unicode_segmentation::UnicodeSegmentation as _;

/// The most letters of a name, as people see them: grapheme clusters (Unicode Standard Annex 29).
pub const MAX_NAME_LETTERS: usize = 64;
/// The most bytes of UTF-8 that a name has. No name of [`MAX_NAME_LETTERS`] letters has as many, unless its letters bear more
/// marks than any language writes.
pub const MAX_NAME_BYTES: usize = 1_024;

/// A name as a summary carries it: on one line, without space around it, with something to see, and at most
/// [`MAX_NAME_LETTERS`] and [`MAX_NAME_BYTES`] long.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

impl Name {
    /// The name in a text: outer space dropped, and with it the characters that control terminals or turn the direction of
    /// the text around them; cut between letters to fit. `None` where nothing is left to see.
    ///
    /// ```
    /// use greenlit::progress::Name;
    ///
    /// assert_eq!(Name::new("  Ada \u{202e}").as_ref().map(Name::as_str), Some("Ada"));
    /// assert_eq!(Name::new(" \n\u{200b}"), None);
    /// ```
    pub fn new(text: &str) -> Option<Name> {
        let clean = clean(text);
        let name = clean.trim();
        let mut letters = name.grapheme_indices(true).take(MAX_NAME_LETTERS);
        let fits = |(start, letter): &(usize, &str)| start + letter.len() <= MAX_NAME_BYTES;
        let end = letters.by_ref().take_while(fits).last().map_or(0, |(start, letter)| start + letter.len());
        let name = name[..end].trim_end();
        name.contains(is_visible).then(|| Name(name.to_owned()))
    }

    /// Returns true if a name has to be cut to fit.
    pub fn is_too_long(text: &str) -> bool {
        Name::new(text).is_some_and(|name| name.0.len() < clean(text).trim().len())
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name for a sentence in plain text. One that is written from right to left stands between the characters that isolate
    /// it (Unicode Standard Annex 9), or the numbers after it would move to its other side. In HTML, `<bdi>` does that.
    ///
    /// ```
    /// use greenlit::progress::Name;
    ///
    /// let isolated = |name| Name::new(name).map(|name| name.isolated());
    /// assert_eq!(isolated("Ada").as_deref(), Some("Ada"));
    /// assert_eq!(isolated("\u{5e0}\u{5d5}\u{5e2}\u{5d4}").as_deref(), Some("\u{2068}\u{5e0}\u{5d5}\u{5e2}\u{5d4}\u{2069}"));
    /// ```
    pub fn isolated(&self) -> String {
        let class = CodePointMapData::<BidiClass>::new();
        let turns =
            |character| matches!(class.get(character), BidiClass::RightToLeft | BidiClass::ArabicLetter);
        if self.0.contains(turns) { format!("\u{2068}{self}\u{2069}") } else { self.0.clone() }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text without the characters that control terminals or turn the direction of the text around them.
fn clean(text: &str) -> String {
    let is_harmless = |character: &char| {
        !character.is_control()
            && !matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().filter(is_harmless).collect()
}

/// Returns true if there is something to see of a character. Invisible ones belong into names: they join the parts of emoji,
/// and part the letters of Persian words.
fn is_visible(character: char) -> bool {
    /// The pattern of Braille without dots is a symbol to Unicode, and looks like a space.
    const BRAILLE_BLANK: char = '\u{2800}';
    !character.is_whitespace()
        && character != BRAILLE_BLANK
        && !CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
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
    }

    #[test]
    fn a_name_with_nothing_to_see_is_none() {
        for text in [
            "",
            "\u{200e} \t",
            "\u{200b}",
            "\u{ad}\u{2060}\u{feff}",
            "\u{3164}",
            "\u{2800} \u{2800}",
            "\u{fe0f}",
        ] {
            assert_eq!(Name::new(text), None, "{text:?}");
        }
    }

    #[test]
    fn names_of_any_script_are_whole() {
        for text in [
            "Александр Солженицын",
            "नरेन्द्र शर्मा",
            "กฤษณะ ไชยรัตน์",
            "محمد بن موسى الخوارزمي",
            "علی\u{200c}رضا",
            "יצחק בן־אבי",
            "María del Carmen Fernández de la Vega Sanz y Rodríguez",
            "Zoë ❤\u{fe0f} 👩\u{200d}💻",
            "Warnakulasuriya Patabendige Ushantha Joseph Chaminda Vaas",
        ] {
            assert_eq!(Name::new(text).unwrap().as_str(), text);
            assert!(!Name::is_too_long(text), "{text}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_letters() {
        for letter in ["x", "я", "नि", "क्षि", "e\u{301}", "👩\u{200d}💻", "กำ"] {
            let fitting = letter.repeat(MAX_NAME_LETTERS);
            assert_eq!(Name::new(&fitting).unwrap().as_str(), fitting);
            assert!(!Name::is_too_long(&format!(" {fitting} ")));
            let longer = letter.repeat(MAX_NAME_LETTERS + 1);
            assert_eq!(Name::new(&longer).unwrap().as_str(), fitting);
            assert!(Name::is_too_long(&longer));
        }
        let spaced = format!("{} y", "x".repeat(MAX_NAME_LETTERS - 1));
        assert_eq!(Name::new(&spaced).unwrap().as_str(), "x".repeat(MAX_NAME_LETTERS - 1));
    }

    #[test]
    fn a_letter_with_many_marks_is_left_out() {
        let marked = format!("x{}", "\u{301}".repeat(MAX_NAME_BYTES));
        assert_eq!(Name::new(&format!("Ada {marked}")).unwrap().as_str(), "Ada");
        assert_eq!(Name::new(&marked), None);
    }

    proptest! {
        #[test]
        fn a_name_fits_and_is_itself(text in any::<String>()) {
            if let Some(name) = Name::new(&text) {
                prop_assert!(name.as_str().len() <= MAX_NAME_BYTES);
                prop_assert!(name.as_str().graphemes(true).count() <= MAX_NAME_LETTERS);
                prop_assert!(!name.as_str().chars().any(char::is_control));
                prop_assert_eq!(Name::new(name.as_str()), Some(name));
            }
        }
    }
}
