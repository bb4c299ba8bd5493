//! Finds a link in a text, or all of them, wherever they stand and whatever other programs made of them.
//!
//! People send links with words and hashtags around them, in Markdown, wrapped by a service that checks or counts clicks, and
//! in mail, which breaks lines. A link has letters and digits alone, so what stands between them can be left out, and its length
//! and checksum tell whether what is left is whole. Nothing else of an address is needed: not its host, nor even its `#`.

use super::{Content, Frame, Header, LinkError};
use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;
use percent_encoding::percent_decode_str;
use std::collections::BTreeSet;
use std::iter::successors;
use std::ops::Range;

/// The paths of the pages that open a link.
pub const PAGES: [&str; 5] = ["s/", "compare/", "data/", "role/", "team/"];

/// The most bytes of a text that are searched for a link, which is more than a mail has that someone pastes.
const MAX_SHORT_TEXT_BYTES: usize = 100_000;
/// The most bytes of a text that are searched for all links: what a chat of years is exported to.
pub const MAX_TEXT_BYTES: usize = 10 << 20;
/// The most links that are found in a text.
const MAX_FOUND: usize = 10_000;
/// The most links of a text that are told although they do not open; others are only counted.
const MAX_TOLD: usize = 1_000;
/// The most characters that are told of a link that does not open.
const MAX_TOLD_CHARS: usize = 40;
/// The most lines without a link that are told; others are only counted.
const MAX_TOLD_LINES: usize = 20;
/// The most characters that are told of a line without a link.
const MAX_LINE_CHARS: usize = 80;
/// The most characters between the letters of a link, beside as many as it has letters. Lines are broken with far fewer.
const MAX_BETWEEN: usize = 64;
/// The number of times that an address is percent-encoded when one is wrapped in another, which is in a third.
const MAX_ENCODED: usize = 2;
/// The length of the shortest link. A shorter word is not one of which the end is missing, unless an address leads to it.
const MIN_LENGTH: usize = 14;

/// Finds a link in a text and decodes it. The text is what follows a link's `#`, an address, or anything that contains one. Links to
/// something of another kind than is asked for are passed over.
///
/// ```
/// use greenlit::link;
/// use greenlit::progress::{Day, Name, Progress, Summary};
///
/// let summary = Summary::new(&Progress::default(), Day::default(), Name::new("Ada"));
/// let text = format!("See [my summary](https://example.org/s/#{}) #backend #4711", link::encode(&summary));
/// assert_eq!(link::find(&text), Ok(summary));
/// ```
///
/// # Errors
/// The reason why the first link in the text does not open; see [`LinkError`]. If there is none: [`LinkError::Empty`] for an
/// address of Greenlit and for nothing at all, and [`LinkError::Foreign`] for anything else.
pub fn find<C: Content>(text: &str) -> Result<C, LinkError> {
    let text = &text[..text.floor_char_boundary(MAX_SHORT_TEXT_BYTES)];
    let decoded = |text: &String| {
        let decoded = percent_decode_str(text).decode_utf8_lossy().into_owned();
        (decoded != *text).then_some(decoded)
    };
    // The error is that of the last text, in which every address of Greenlit is seen as one.
    let (mut error, mut budget) = (LinkError::Empty, Budget::default());
    for text in successors(Some(text.to_owned()), decoded).take(1 + MAX_ENCODED) {
        match find_undecoded(&text, &mut budget) {
            Err(failure) => error = failure,
            found => return found,
        }
    }
    Err(error)
}

/// The links in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundLinks<C> {
    /// Their contents, in the order of the text. A link that stands there several times is there once.
    pub contents: Vec<C>,
    /// Those that do not open: links that are broken or newer, or to something of another kind. One that begins as another does is not
    /// told again.
    pub refused: Vec<Refused>,
    /// The number of others that do not open, where there are too many to tell.
    pub more_refused: usize,
    /// The lines that hold no link.
    pub other_lines: OtherLines,
    /// False if the end of the text was not searched, or something in it not read: there is more than people bring.
    pub is_complete: bool,
}

/// The lines of a text that hold no link, not even one that does not open. Empty ones are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OtherLines {
    /// The number of them.
    pub number: usize,
    /// The beginnings of the first.
    pub first: Vec<String>,
}

impl OtherLines {
    /// The lines of a text beside its links, of which these are the places in the order of the text.
    fn new(text: &str, links: &[Range<usize>]) -> OtherLines {
        let mut other = OtherLines::default();
        let mut links = links.iter().peekable();
        let (mut line_start, mut linked_until) = (0, 0);
        for line in text.split_inclusive('\n') {
            let line_end = line_start + line.len();
            while let Some(link) = links.next_if(|link| link.start < line_end) {
                linked_until = linked_until.max(link.end);
            }
            let is_linked = linked_until > line_start;
            line_start = line_end;
            let line = line.trim();
            if is_linked || line.is_empty() {
                continue;
            }
            other.number += 1;
            if other.first.len() < MAX_TOLD_LINES {
                other.first.push(line.chars().take(MAX_LINE_CHARS).collect());
            }
        }
        other
    }
}

/// A link that does not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its first characters.
    pub start: String,
    /// The reason.
    pub error: LinkError,
}

impl<C> FoundLinks<C> {
    /// The number of links that do not open for a reason, of those that are told.
    pub fn refused_for(&self, error: LinkError) -> usize {
        self.refused.iter().filter(|refused| refused.error == error).count()
    }
}

/// Finds every link in a text, which may be a mail, an exported chat or a table of ten megabytes: each wherever [`find`] would find it,
/// with one exception. Of all the words that begin like a link, only one to which an address leads is put together of several lines.
///
/// Whatever the text says, it does not take long: beyond what people bring, of which [`FoundLinks::is_complete`] tells, links are not
/// read.
///
/// ```
/// use greenlit::link;
/// use greenlit::progress::{Day, Name, Summary};
///
/// let people = ["Ada", "Grace"].map(|name| Summary::received(Day::default(), Name::new(name), vec![]));
/// let chat = people.each_ref().map(|summary| format!("17:05 mine: https://example.org/s/#{}", link::encode(summary)));
/// let found = link::find_all::<Summary>(&chat.join("\n17:06 thanks!\n"));
/// assert_eq!((found.contents, found.refused), (people.to_vec(), vec![]));
/// ```
pub fn find_all<C: Content>(text: &str) -> FoundLinks<C> {
    let searched = &text[..text.floor_char_boundary(MAX_TEXT_BYTES)];
    let mut found = FoundLinks {
        contents: Vec::new(),
        refused: Vec::new(),
        more_refused: 0,
        other_lines: OtherLines::default(),
        is_complete: searched.len() == text.len(),
    };
    // Decoding leaves links as they are, since they have letters and digits alone.
    let decode = |text: String| percent_decode_str(&text).decode_utf8_lossy().into_owned();
    let text = (0..MAX_ENCODED).fold(searched.to_owned(), |text, _| decode(text));
    let mut budget = Budget::default();
    let (mut seen, mut told) = (BTreeSet::new(), BTreeSet::new());
    let mut links = Vec::new();
    for place in places(&text) {
        let (before, rest) = text.split_at(place);
        let Ok(mut link) = budget.take(visible(rest)) else { continue };
        let is_cut = matches!(Frame::parse(&link), Err(LinkError::Truncated));
        if is_cut && !leads(before) {
            continue;
        }
        if is_cut && let Ok(whole) = budget.take(put_together(rest)) {
            link = whole;
        }
        let ends = || place..place + end(rest, link.len());
        if seen.contains(&link) {
            links.push(ends());
            continue;
        }
        match budget.decode(&link) {
            Ok(content) if found.contents.len() < MAX_FOUND => {
                found.contents.push(content);
                links.push(ends());
                seen.insert(link);
            }
            Ok(_) => {
                found.is_complete = false;
                break;
            }
            Err(error) if is_cut || error.is_certain() || leads(before) => {
                // If what was put together is no link, the first part is one that has no end.
                let error = if is_cut && !error.is_certain() { LinkError::Truncated } else { error };
                links.push(ends());
                let start: String = visible(rest).take(MAX_TOLD_CHARS).collect();
                if found.refused.len() == MAX_TOLD {
                    found.more_refused += usize::from(!told.contains(&start));
                } else if told.insert(start.clone()) {
                    found.refused.push(Refused { start, error });
                }
            }
            Err(_) => {}
        }
    }
    found.other_lines = OtherLines::new(&text, &links);
    found.is_complete &= !budget.was_short;
    found
}

/// The place in a text at which so many letters and digits end.
fn end(text: &str, letters: usize) -> usize {
    let mut ends = text.char_indices().filter(|(_, character)| character.is_ascii_alphanumeric());
    ends.nth(letters.saturating_sub(1)).map_or(0, |(last, _)| last + 1)
}

/// Finds a link in a text in which nothing is percent-encoded.
fn find_undecoded<C: Content>(text: &str, budget: &mut Budget) -> Result<C, LinkError> {
    let mut failure = None;
    for place in places(text) {
        let (before, rest) = text.split_at(place);
        match read(rest, budget) {
            Ok(content) => return Ok(content),
            Err(error) if error.is_certain() || is_meant(before, rest) => {
                failure.get_or_insert(error);
            }
            Err(_) => {}
        }
    }
    Err(failure.unwrap_or(if is_empty(text) { LinkError::Empty } else { LinkError::Foreign }))
}

/// The places at which a link may begin: the digits that begin a word. Mail filters that rewrite addresses may write `#` as `-23`.
fn places(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).filter(|place| {
        let before = &bytes[..*place];
        let begins =
            before.last().is_none_or(|last| !last.is_ascii_alphanumeric()) || before.ends_with(b"-23");
        begins && matches!(bytes[*place], b'1'..=b'9')
    })
}

/// Reads the link at the beginning of a text.
fn read<C: Content>(text: &str, budget: &mut Budget) -> Result<C, LinkError> {
    let link = budget.take(visible(text))?;
    let result = budget.decode(&link);
    if !matches!(result, Err(LinkError::Truncated)) {
        return result;
    }
    // The rest may stand in the next line, after marks of quotation and the like.
    let link = budget.take(put_together(text))?;
    Header::parse(link.as_bytes())?;
    match budget.decode(&link) {
        Err(error) if !error.is_certain() => Err(LinkError::Truncated),
        result => result,
    }
}

/// The time that reading the links of a text may take, whatever it says. It is counted by what takes the time: decoding base58 grows with
/// the square of its length.
struct Budget {
    left: usize,
    /// True if something was not read for lack of time.
    was_short: bool,
}

impl Budget {
    /// The time for two of the longest links, or for [`MAX_FOUND`] with twice the length that most people have.
    const WHOLE: usize = 1_000_000_000;
    /// The time to take a letter from a text.
    const LETTER: usize = 10;

    /// Takes the link that begins a text, of which these are the letters and digits: as many as it has, or fewer if there are no more.
    fn take(&mut self, mut characters: impl Iterator<Item = char>) -> Result<String, LinkError> {
        let mut link: String = characters.by_ref().take(Header::MAX_SIZE).collect();
        if let Ok(header) = Header::parse(link.as_bytes()) {
            let length = header.size() + header.length;
            self.afford(length * Budget::LETTER)?;
            link.extend(characters.take(length.saturating_sub(link.len())));
            link.truncate(length);
            self.left -= link.len() * Budget::LETTER;
        }
        Ok(link)
    }

    /// Decodes a link.
    fn decode<C: Content>(&mut self, link: &str) -> Result<C, LinkError> {
        let frame = Frame::parse(link)?;
        let time = frame.body.len().pow(2);
        self.afford(time)?;
        self.left -= time;
        frame.decode()
    }

    fn afford(&mut self, time: usize) -> Result<(), LinkError> {
        let is_short = time > self.left;
        self.was_short |= is_short;
        if is_short { Err(LinkError::Foreign) } else { Ok(()) }
    }
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { left: Budget::WHOLE, was_short: false }
    }
}

/// The letters and digits at the beginning of a text, without invisible characters in between.
fn visible(text: &str) -> impl Iterator<Item = char> {
    let invisible = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    letters(text, move |character| invisible.contains(character))
}

/// The letters and digits of a text, whatever stands between them.
fn put_together(text: &str) -> impl Iterator<Item = char> {
    letters(text, |_| true)
}

/// The letters and digits of a text up to a character that may not stand between them, or until there were far more others.
fn letters(text: &str, may_be_between: impl Fn(char) -> bool) -> impl Iterator<Item = char> {
    let (mut taken, mut skipped) = (0, 0);
    let goes_on = move |character: &char| {
        let is_letter = character.is_ascii_alphanumeric();
        taken += usize::from(is_letter);
        skipped += usize::from(!is_letter);
        is_letter || skipped <= MAX_BETWEEN + taken && may_be_between(*character)
    };
    text.chars().take_while(goes_on).filter(char::is_ascii_alphanumeric)
}

/// Returns true if what does not open is a link of Greenlit: an address leads to it, or it is alone and long enough for one.
fn is_meant(before: &str, text: &str) -> bool {
    leads(before) || trim(before).is_empty() && visible(text).take(MIN_LENGTH).count() == MIN_LENGTH
}

/// Returns true if an address of Greenlit leads to what follows a text.
fn leads(before: &str) -> bool {
    let leads = |address: &str| PAGES.into_iter().any(|page| is_page(address, page));
    trim(before).strip_suffix('#').is_some_and(leads)
}

/// A text without the marks at its end, as between an address and a link in quotation marks.
fn trim(before: &str) -> &str {
    before.trim_end_matches(|character: char| !character.is_alphanumeric() && character != '#')
}

/// Returns true if an address is that of a page.
fn is_page(address: &str, page: &str) -> bool {
    address.strip_suffix(page).is_some_and(|host| host.ends_with('/'))
}

/// Returns true if a text is nothing, or an address of Greenlit with nothing after it.
fn is_empty(text: &str) -> bool {
    let text = text.trim_end_matches(|character: char| !character.is_alphanumeric() && character != '/');
    text.is_empty() || PAGES.into_iter().any(|page| is_page(text, page))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::link::{Kind, encode};
    use crate::progress::{Day, Name, Status, Summary};
    use crate::role::{Role, roles};
    use proptest::prelude::*;

    fn link() -> (Summary, String) {
        let statuses = [Status::CanDo, Status::Learning, Status::Skipped];
        let summary = Summary::received(Day::from_number(2_519), Name::new("Ada"), statuses.repeat(60));
        let text = encode(&summary);
        (summary, text)
    }

    /// Texts around a link, in which `LINK` is the text after its `#`.
    const AROUND: [&str; 30] = [
        "LINK",
        "#LINK",
        " \u{feff}LINK\n",
        "https://host.example/s/#LINK",
        "host.example/some/where/s/#LINK",
        "https://host.example/compare/#LINK",
        "https://host.example/s/# \"LINK\"",
        "https://host.example/s/#(LINK).",
        "Ada: backend skills\nhttps://host.example/s/#LINK\n\nSent from my phone, 12 November 2026",
        "My skills: https://host.example/s/#LINK #backend #hiring",
        "#100DaysOfCode https://host.example/s/#LINK",
        "(see ticket #4711) https://host.example/s/#LINK",
        "1. my summary: https://host.example/s/#LINK\n2. yours?",
        "[my summary](https://host.example/s/#LINK)",
        "[![60 %](https://host.example/badge.svg)](https://host.example/s/#LINK)",
        "<https://host.example/s/#LINK|my summary>",
        "<a href=\"https://host.example/s/#LINK\">my summary</a>",
        "https://host.example/s/#LINKand what stuck to it",
        "https://host.example/s/%23LINK",
        "https://host.example/s/%2523LINK",
        "https://eu.safe.example/?url=https%3A%2F%2Fhost.example%2Fs%2F%23LINK&data=05%7C02%7C1a2b3c&reserved=0",
        "https://count.example/url?q=https%253A%252F%252Fhost.example%252Fs%252F%2523LINK%26sa%3DD&usg=1",
        "https://filter.example/v2/url?u=https-3A__host.example_s_-23LINK&d=DwMFaQ",
        "https://filter.example/v3/__https://host.example/s/*LINK__;Iw!!AbC",
        "“https://host.example/s/#LINK”",
        "https://host.example/s/#%20%22LINK%22",
        "ada@example.org 17:05\nhttps://host.example/s/#LINK",
        "https://host.example/s/#LINK?utm_source=mail",
        "https://host.example/s/#LINK&utm_source=mail",
        "LINK https://host.example/s/#1zz",
    ];

    #[test]
    fn a_link_is_found_wherever_it_stands() {
        let (summary, link) = link();
        for around in AROUND {
            let text = around.replace("LINK", &link);
            assert_eq!(find(&text), Ok(summary.clone()), "{text}");
        }
    }

    #[test]
    fn a_role_is_found_wherever_it_stands() {
        let (summary, before) = link();
        let role = Role::of_summary(Day::from_number(2_525), Name::new("Backend engineer"), &summary);
        let link = encode(&role);
        for around in AROUND {
            let text = around.replace("LINK", &link).replace("/s/", "/role/").replace("_s_", "_role_");
            assert_eq!(find(&text), Ok(role.clone()), "{text}");
            assert_eq!(find::<Summary>(&text), Err(LinkError::Other(Kind::Role)), "{text}");
            assert_eq!(find(&format!("{before} {text}")), Ok(role.clone()), "{text}");
            assert_eq!(find(&format!("{text} {before}")), Ok(summary.clone()), "{text}");
        }
        let (start, end) = link.split_at(40);
        let text = format!("Look:\nhttps://host.example/role/#{start}=\r\n> {end}\nRegards, 2 friends");
        assert_eq!(find(&text), Ok(role), "{text}");
        assert_eq!(find::<Summary>(&text), Err(LinkError::Other(Kind::Role)), "{text}");
    }

    #[test]
    fn a_broken_link_is_put_together() {
        let (summary, link) = link();
        for between in [
            "\n", "\r\n", " ", "\n> ", "\n>> ", "=\r\n", "\u{ad}", "\u{200b}", "\u{2060}", "%C2%AD", "%20",
            "-\n",
        ] {
            for place in [1, 2, 3, 40, link.len() - 1] {
                let (start, end) = link.split_at(place);
                for text in [
                    format!("https://host.example/s/#{start}{between}{end}"),
                    format!("Look:\nhttps://host.example/s/#{start}{between}{end}\nRegards, 2 friends"),
                ] {
                    assert_eq!(find(&text), Ok(summary.clone()), "{text}");
                }
            }
        }
    }

    #[test]
    fn an_error_says_what_is_really_wrong() {
        let (_, link) = link();
        let cut = &link[..link.len() - 2];
        let last = if link.ends_with('z') { "y" } else { "z" };
        let mistyped = format!("{}{last}", &link[..link.len() - 1]);
        for (text, error) in [
            ("", LinkError::Empty),
            (" #\n", LinkError::Empty),
            ("https://host.example/s/", LinkError::Empty),
            ("https://host.example/s/#", LinkError::Empty),
            ("https://host.example/s/%23", LinkError::Empty),
            ("https://host.example/role/#", LinkError::Empty),
            ("hello", LinkError::Foreign),
            ("#backend #hiring", LinkError::Foreign),
            ("(see ticket #4711)", LinkError::Foreign),
            ("4711", LinkError::Foreign),
            ("1st of 3 steps", LinkError::Foreign),
            ("https://example.org/docs/#2-set-up", LinkError::Foreign),
            ("https://host.example/#indexes", LinkError::Foreign),
            ("https://host.example/s/#hello", LinkError::Foreign),
            ("https://host.example/s/#9abc", LinkError::Foreign),
            (cut, LinkError::Truncated),
            (&format!("https://host.example/s/#{cut}"), LinkError::Truncated),
            (&format!("https://host.example/s/#{cut}… more words"), LinkError::Truncated),
            (&format!("Look: https://host.example/s/%2523{}", &link[..3]), LinkError::Truncated),
            (&mistyped, LinkError::Damaged),
            (&format!("https://host.example/s/#{mistyped} #backend"), LinkError::Damaged),
        ] {
            assert_eq!(find::<Summary>(text), Err(error), "{text}");
        }
    }

    #[test]
    fn no_text_takes_long() {
        let started = std::time::Instant::now();
        // Nearly as long as the longest link.
        let longest = format!("55zz{} ", "z".repeat(20_000));
        for junk in ["1zz ", "311zzz ", "411zzz ", "511zzz ", "611zzz ", "9zzzz\n", "%25", "-23", &longest] {
            assert!(find::<Summary>(&junk.repeat(4_000_000 / junk.len())).is_err(), "{junk}");
        }
        assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
    }

    /// Summaries that differ, and their links.
    fn links(number: u16) -> Vec<(Summary, String)> {
        let of = |number| {
            let statuses =
                [Status::CanDo, Status::Learning, Status::Skipped].repeat(usize::from(number % 80) + 1);
            let summary =
                Summary::received(Day::from_number(number), Name::new(&format!("Person {number}")), statuses);
            let text = encode(&summary);
            (summary, text)
        };
        (0..number).map(of).collect()
    }

    #[test]
    fn all_links_are_found_wherever_they_stand() {
        let links = links(AROUND.len() as u16);
        let texts: Vec<String> =
            AROUND.iter().zip(&links).map(|(around, (_, link))| around.replace("LINK", link)).collect();
        let found = find_all::<Summary>(&texts.join("\n"));
        assert_eq!(found.contents, links.into_iter().map(|(summary, _)| summary).collect::<Vec<_>>());
        // The last one, on purpose.
        assert_eq!(found.refused, [Refused { start: "1zz".to_owned(), error: LinkError::Damaged }]);
        assert!(found.is_complete && found.more_refused == 0);
        for around in AROUND {
            let (summary, link) = link();
            let found = find_all::<Summary>(&around.replace("LINK", &link));
            assert_eq!(found.contents, [summary], "{around}");
        }
    }

    #[test]
    fn a_link_that_stands_there_twice_is_found_once() {
        let (summary, link) = link();
        let mail = format!("Mine: /s/#{link}\n> Mine: /s/#{link}\n>> {link}");
        assert_eq!(find_all::<Summary>(&mail).contents, [summary]);
        let cut = format!("/s/#{} ", &link[..30]);
        assert_eq!(find_all::<Summary>(&cut.repeat(9)).refused.len(), 1);
    }

    #[test]
    fn an_address_leads_to_a_link_of_several_lines() {
        let links = links(3);
        for between in ["\n", "\r\n", "\n> ", "=\r\n", "-\n"] {
            let broken = |(_, link): &(Summary, String)| {
                let (start, end) = link.split_at(link.len() / 2);
                format!("https://host.example/s/#{start}{between}{end}\nRegards, 2 friends\n")
            };
            let text: String = links.iter().map(broken).collect();
            let found = find_all::<Summary>(&text);
            assert_eq!(found.contents.len(), links.len(), "{text}");
            assert!(
                links.iter().zip(&found.contents).all(|((summary, _), found)| summary == found),
                "{text}"
            );
            assert_eq!(found.refused, [], "{text}");
        }
        // Soft hyphens and the like need no address.
        let soft: String =
            links.iter().map(|(_, link)| format!("{}\u{ad}{} ", &link[..9], &link[9..])).collect();
        assert_eq!(find_all::<Summary>(&soft).contents.len(), links.len());
    }

    #[test]
    fn lines_without_a_link_are_counted_and_the_first_are_told() {
        let of = |name| crate::link::encode(&Summary::received(Day::default(), Name::new(name), vec![]));
        let (ada, grace) = (of("Ada"), of("Grace"));
        let (start, end) = grace.split_at(9);
        let text = format!(
            "name,link\n\n  hello \nAda,https://example.org/s/#{ada}\n<https://example.org/s/#{start}=\n{end}>\nagain {ada}\n{}",
            "W".repeat(200)
        );
        let found = find_all::<Summary>(&text);
        assert_eq!((found.contents.len(), found.refused.len()), (2, 0), "{found:?}");
        assert_eq!(found.other_lines.number, 3, "{found:?}");
        assert_eq!(found.other_lines.first, ["name,link".to_owned(), "hello".to_owned(), "W".repeat(80)]);
        let many = find_all::<Summary>(&"one\n".repeat(1_000)).other_lines;
        assert_eq!((many.number, many.first.len()), (1_000, 20));
    }

    #[test]
    fn what_is_no_link_is_told_and_in_nobodys_way() {
        let links = links(4);
        let role = encode(&Role::of_summary(Day::from_number(2_525), None, &links[0].0));
        let [(_, cut), (_, mistyped)] = [links[1].clone(), links[2].clone()];
        let text = format!(
            "name;link\nAda;https://host.example/s/#{}\nGrace;https://host.example/s/#{}\nLinus;https://host.example/s/#{}\n\
             Role;https://host.example/role/#{role}\nOld;https://host.example/s/#\nNone;4711\nEdsger;{}\n1st of 3 steps, #4711\n",
            links[0].1,
            &cut[..cut.len() - 2],
            mistyped.replace(&mistyped[9..12], "zzz"),
            links[3].1
        );
        let found = find_all::<Summary>(&text);
        assert_eq!(found.contents, [links[0].0.clone(), links[3].0.clone()], "{text}");
        let reasons: Vec<LinkError> = found.refused.iter().map(|refused| refused.error).collect();
        assert_eq!(
            reasons,
            [LinkError::Truncated, LinkError::Damaged, LinkError::Other(Kind::Role)],
            "{text}"
        );
        assert_eq!(found.refused_for(LinkError::Other(Kind::Role)), 1);
        assert!(found.refused.iter().all(|refused| refused.start.len() <= MAX_TOLD_CHARS));
        let role = find_all::<Role>(&text);
        assert_eq!((role.contents.len(), role.refused_for(LinkError::Other(Kind::Summary))), (1, 2));
        assert_eq!(find_all::<Summary>("").contents, []);
    }

    #[test]
    fn there_is_an_end_to_what_is_found() {
        let links = links(MAX_FOUND as u16 + 2);
        let text: String = links.iter().map(|(_, link)| format!("{link}\n")).collect();
        let found = find_all::<Summary>(&text);
        assert_eq!((found.contents.len(), found.is_complete), (MAX_FOUND, false));
        assert_eq!(found.contents.last(), Some(&links[MAX_FOUND - 1].0));
        let broken: String = (0..MAX_TOLD + 9).map(|number| format!("/s/#1zz{number} ")).collect();
        let found = find_all::<Summary>(&broken);
        assert_eq!((found.refused.len(), found.more_refused), (MAX_TOLD, 9));
        let long = format!("{}\n{}", " ".repeat(MAX_TEXT_BYTES), links[0].1);
        let found = find_all::<Summary>(&long);
        assert_eq!((found.contents.len(), found.is_complete), (0, false));
    }

    #[test]
    fn links_in_ten_megabytes_are_found() {
        let links = links(40);
        let junk =
            "[12.11.26, 17:05:09] Ada: see #4711, 3 of 5 done. 100 % covered! ".repeat(10_000_000 / 40 / 66);
        let text: String =
            links.iter().map(|(_, link)| format!("{junk}\nhttps://host.example/s/#{link}\n")).collect();
        assert!(text.len() > 9_800_000, "{}", text.len());
        let found = find_all::<Summary>(&text);
        assert!(found.contents.iter().eq(links.iter().map(|(summary, _)| summary)));
        assert_eq!((found.refused, found.is_complete), (vec![], true));
    }

    /// The app searches ten megabytes of any of these within a second. Here it is one, since tests are not optimized, and what took time
    /// with the square of the length would be seen as well.
    #[test]
    fn no_long_text_takes_long() {
        let (summary, link) = link();
        let all_another = |header: &str, length: usize| {
            let word = |number: usize| format!("/s/#{header}{number:x<length$} ").replace('0', "z");
            (0..1_000_000 / length).map(word).collect::<String>()
        };
        let junk = [
            "1 ",
            "1zz ",
            "1HH",
            "1HH ",
            "/s/#1HH ",
            "#1zz ",
            ".",
            "%25",
            "-231HH",
            "1HH\u{200b}",
            "4zzz\u{ad}",
            "é",
            "311zzz ",
        ];
        let texts = junk.map(|junk| junk.repeat(1_000_000 / junk.len())).into_iter();
        // Nearly as long as the longest link, as long as most are, and cut.
        let texts = texts.chain(
            [("55zz", 16_900), ("136", 120), ("1HH", 7)].map(|(header, length)| all_another(header, length)),
        );
        let started = std::time::Instant::now();
        for text in texts {
            let found = find_all::<Summary>(&format!("{link} {text}"));
            assert_eq!(found.contents, std::slice::from_ref(&summary), "{}", &text[..9]);
        }
        assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
    }

    proptest! {
        /// The first of them is the one that `find` finds.
        #[test]
        fn links_joined_by_any_text_are_all_found(parts in prop::collection::vec(("(\\PC{0,30}[ \n/#(\",;])?", 0..40_u16), 0..12), last in "([^0-9A-Za-z%]\\PC{0,40})?") {
            let links = links(40);
            let mut text = String::new();
            let mut expected: Vec<Summary> = Vec::new();
            for (before, number) in parts {
                let (summary, link) = &links[usize::from(number)];
                text.push_str(&format!(" {before}{link}"));
                if !expected.contains(summary) {
                    expected.push(summary.clone());
                }
            }
            text.push_str(&last);
            let found = find_all::<Summary>(&text);
            prop_assert_eq!(&found.contents, &expected);
            prop_assert!(found.is_complete);
            if let Some(first) = expected.first() {
                prop_assert_eq!(find(&text), Ok(first.clone()));
            }
        }

        #[test]
        fn any_text_is_searched(text in any::<String>()) {
            let found = find_all::<Summary>(&text);
            prop_assert!(found.is_complete && found.contents.is_empty());
        }

        #[test]
        fn any_text_around_a_link_is_ignored(before in "\\PC{0,40}[ \n/#(\"]", after in "([^0-9A-Za-z]\\PC{0,40})?") {
            let (summary, link) = link();
            prop_assert_eq!(find(&format!("{before}{link}{after}")), Ok(summary));
        }

        /// Also between links of the other kind.
        #[test]
        fn any_text_around_a_role_is_ignored(role in roles(), before in "\\PC{0,40}[ \n/#(\"]", after in "([^0-9A-Za-z]\\PC{0,40})?") {
            let (summary, link) = link();
            let text = format!("{link} {before}{}{after} {link}", encode(&role));
            prop_assert_eq!(find(&text), Ok(role));
            prop_assert_eq!(find(&text), Ok(summary));
        }
    }
}
