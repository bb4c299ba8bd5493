//! The text of an ad without the markup and the invisible characters that were copied with it.

use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;
use std::ops::Range;

/// HTML elements that end a line. All others stand within one.
const BLOCKS: [&str; 16] =
    ["br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "hr", "section"];

/// The longest reference to a character, such as `&nbsp;`, that is looked for.
const MAX_ENTITY_BYTES: usize = 10;

/// A text without tags and character references, which knows where in the ad each of its bytes stands.
#[derive(Debug, Default)]
pub(super) struct PlainText {
    text: String,
    runs: Vec<Run>,
}

/// A part of the text that is a part of the ad: the same bytes, or the character that a reference stands for.
#[derive(Debug)]
struct Run {
    start: usize,
    source: Range<usize>,
    is_verbatim: bool,
}

impl PlainText {
    /// Takes the markup out of an ad.
    pub fn from_ad(ad: &str) -> PlainText {
        let mut plain = PlainText::default();
        let mut at = 0;
        while let Some(found) = ad[at..].find(['<', '&']) {
            let mark = at + found;
            plain.push_verbatim(ad, at..mark);
            at = mark + plain.push_markup(&ad[mark..], mark);
        }
        plain.push_verbatim(ad, at..ad.len());
        plain
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the ad that a part of the text was made from.
    pub fn source(&self, part: Range<usize>) -> Range<usize> {
        let start = self.run_at(part.start).map_or(0, |run| match run.is_verbatim {
            true => run.source.start + (part.start - run.start),
            false => run.source.start,
        });
        // A part ends with its last byte, and not where the next run begins.
        let last = part.end.saturating_sub(1).max(part.start);
        let end = self.run_at(last).map_or(start, |run| match run.is_verbatim {
            true => run.source.start + (part.end - run.start),
            false => run.source.end,
        });
        start..end
    }

    fn run_at(&self, at: usize) -> Option<&Run> {
        let after = self.runs.partition_point(|run| run.start <= at);
        self.runs[..after].last()
    }

    /// Adds a part of the ad, but for its invisible characters, such as those that say where a word may be broken.
    fn push_verbatim(&mut self, ad: &str, source: Range<usize>) {
        let mut start = source.start;
        for (at, character) in
            ad[source.clone()].char_indices().filter(|(_, character)| is_invisible(*character))
        {
            let at = source.start + at;
            self.push(&ad[start..at], start..at, true);
            start = at + character.len_utf8();
        }
        self.push(&ad[start..source.end], start..source.end, true);
    }

    fn push(&mut self, text: &str, source: Range<usize>, is_verbatim: bool) {
        if !text.is_empty() {
            self.runs.push(Run { start: self.text.len(), source, is_verbatim });
            self.text.push_str(text);
        }
    }

    /// Adds what the tag or reference at the beginning of a text stands for, and returns its length. A `<` or `&` that begins
    /// neither is a character like any other.
    fn push_markup(&mut self, text: &str, at: usize) -> usize {
        let (length, stands_for) =
            tag(text).or_else(|| entity(text)).unwrap_or_else(|| (1, text[..1].to_owned()));
        self.push(stands_for.trim_matches(is_invisible), at..at + length, length == 1);
        length
    }
}

/// Returns true for a character that is not to be seen.
fn is_invisible(character: char) -> bool {
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
}

/// The length of the tag or comment with which a text begins, and the line end or nothing that it stands for.
fn tag(text: &str) -> Option<(usize, String)> {
    let inner = text.strip_prefix('<')?;
    let name = inner.trim_start_matches('/');
    if !name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '!') {
        return None;
    }
    let end = inner.find(['<', '>']).filter(|end| inner[*end..].starts_with('>'))?;
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let is_block = BLOCKS.iter().any(|block| block.eq_ignore_ascii_case(name));
    Some((end + 2, if is_block { "\n".to_owned() } else { String::new() }))
}

/// The length of the character reference with which a text begins, and the character.
fn entity(text: &str) -> Option<(usize, String)> {
    text.strip_prefix('&')?;
    let end = text.bytes().take(MAX_ENTITY_BYTES).position(|byte| byte == b';')?;
    let reference = &text[..=end];
    let character = quick_xml::escape::unescape_with(reference, named).ok()?;
    Some((reference.len(), character.into_owned()))
}

/// The character of a reference that stands in texts. All 2,231 of HTML would cost the browser 20 KB.
fn named(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" | "rsquo" | "lsquo" => "'",
        "nbsp" | "ensp" | "emsp" | "thinsp" => " ",
        "bull" | "middot" => "•",
        "ndash" => "–",
        "mdash" => "—",
        "ldquo" | "rdquo" => "\"",
        "hellip" => "…",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markup_is_taken_out() {
        for (ad, text) in [
            ("a <b>bold</b> word", "a bold word"),
            ("<ul><li>one</li><LI class=\"x\">two</ul>", "\n\none\n\ntwo\n"),
            ("R&amp;D, C&#35;, C&#x23;, a&nbsp;b", "R&D, C#, C#, a b"),
            ("we&rsquo;re &bull; here", "we're • here"),
            ("<!-- a remark -->x", "x"),
            ("1 < 2 && 3 > 2 <3 <", "1 < 2 && 3 > 2 <3 <"),
            ("R&D; AT&T; &unknown; &#xffffff; &", "R&D; AT&T; &unknown; &#xffffff; &"),
            ("a <b", "a <b"),
            ("Post\u{ad}gre&#173;SQL\u{200b} \u{202e}Go\u{202c}", "PostgreSQL Go"),
        ] {
            assert_eq!(PlainText::from_ad(ad).text(), text, "{ad}");
        }
    }

    #[test]
    fn a_part_knows_where_it_was() {
        let ad = "<p>C&#35; &amp; <b>Go</b></p> Ku\u{ad}ber\u{ad}netes";
        let plain = PlainText::from_ad(ad);
        for (part, source) in [
            ("C#", "C&#35;"),
            ("#", "&#35;"),
            ("Go", "Go"),
            ("Kubernetes", "Ku\u{ad}ber\u{ad}netes"),
            ("& Go", "&amp; <b>Go"),
            ("C", "C"),
        ] {
            let start = plain.text().find(part).unwrap_or_default();
            assert_eq!(&ad[plain.source(start..start + part.len())], source, "{part}");
        }
    }

    proptest! {
        #[test]
        fn every_part_comes_from_the_ad(ad in "([a-zé<>&;/! ]|&amp;|<b>|<li>|&#35;){0,30}") {
            let plain = PlainText::from_ad(&ad);
            let mut end = 0;
            for (start, character) in plain.text().char_indices() {
                let source = plain.source(start..start + character.len_utf8());
                prop_assert!(ad.get(source.clone()).is_some_and(|part| !part.is_empty()));
                prop_assert!(source.start >= end);
                end = source.end;
            }
        }
    }
}
