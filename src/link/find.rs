//! Finds a link in a text, wherever it stands and whatever other programs made of it.
//!
//! People send links with words and hashtags around them, in Markdown, wrapped by a service that checks or counts clicks, and
//! in mail, which breaks lines. A link has letters and digits alone, so what stands between them can be left out, and its length
//! and checksum tell whether what is left is whole. Nothing else of an address is needed: not its host, nor even its `#`.

use super::{Content, Frame, Header, LinkError};
use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;
use percent_encoding::percent_decode_str;
use std::iter::successors;

/// The paths of the pages that open a link.
pub const PAGES: [&str; 4] = ["s/", "compare/", "data/", "role/"];

/// The most bytes of a text that are searched, which is more than a mail has that someone pastes.
const MAX_TEXT_BYTES: usize = 100_000;
/// The most characters of base58 that are decoded in a text: two of the longest links, or hundreds as most people have them.
const MAX_DECODED: usize = 40_000;
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
    let text = &text[..text.floor_char_boundary(MAX_TEXT_BYTES)];
    let decoded = |text: &String| {
        let decoded = percent_decode_str(text).decode_utf8_lossy().into_owned();
        (decoded != *text).then_some(decoded)
    };
    // The error is that of the last text, in which every address of Greenlit is seen as one.
    let mut error = LinkError::Empty;
    for text in successors(Some(text.to_owned()), decoded).take(1 + MAX_ENCODED) {
        match find_undecoded(&text) {
            Err(failure) => error = failure,
            found => return found,
        }
    }
    Err(error)
}

/// Finds a link in a text in which nothing is percent-encoded.
fn find_undecoded<C: Content>(text: &str) -> Result<C, LinkError> {
    let mut failure = None;
    let mut budget = MAX_DECODED;
    for place in places(text) {
        let (before, rest) = text.split_at(place);
        match read(rest, &mut budget) {
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

/// Reads the link at the beginning of a text, and takes what is decoded from the budget.
fn read<C: Content>(text: &str, budget: &mut usize) -> Result<C, LinkError> {
    let mut decode = |text: &str| {
        let frame = Frame::parse(text)?;
        *budget = budget.checked_sub(frame.body.len()).ok_or(LinkError::Foreign)?;
        frame.decode()
    };
    match decode(&word(text)) {
        // The rest may stand in the next line, after marks of quotation and the like.
        Err(LinkError::Truncated) => match decode(&put_together(text)?) {
            Err(error) if !error.is_certain() => Err(LinkError::Truncated),
            result => result,
        },
        result => result,
    }
}

/// As many letters and digits of a text as the link at its beginning has, whatever stands between them.
fn put_together(text: &str) -> Result<String, LinkError> {
    let mut characters = text.chars().filter(char::is_ascii_alphanumeric);
    let mut link: String = characters.by_ref().take(Header::MAX_SIZE).collect();
    let length = Header::parse(link.as_bytes())?.length;
    link.extend(characters.take(length));
    Ok(link)
}

/// The letters and digits at the beginning of a text, without invisible characters in between.
fn word(text: &str) -> String {
    let invisible = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let visible = text.chars().filter(|character| !invisible.contains(*character));
    visible.take_while(char::is_ascii_alphanumeric).collect()
}

/// Returns true if what does not open is a link of Greenlit: an address leads to it, or it is alone and long enough for one.
fn is_meant(before: &str, text: &str) -> bool {
    let before = before.trim_end_matches(|character: char| !character.is_alphanumeric() && character != '#');
    let leads = |page: &str| before.ends_with(&format!("/{page}#"));
    PAGES.into_iter().any(leads) || before.is_empty() && word(text).len() >= MIN_LENGTH
}

/// Returns true if a text is nothing, or an address of Greenlit with nothing after it.
fn is_empty(text: &str) -> bool {
    let text = text.trim_end_matches(|character: char| !character.is_alphanumeric() && character != '/');
    text.is_empty() || PAGES.into_iter().any(|page| text.ends_with(&format!("/{page}")))
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
        let longest = format!("55zz{} ", "z".repeat(MAX_DECODED / 2));
        for junk in ["1zz ", "311zzz ", "411zzz ", "511zzz ", "9zzzz\n", "%25", "-23", &longest] {
            assert!(find::<Summary>(&junk.repeat(4_000_000 / junk.len())).is_err(), "{junk}");
        }
        assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
    }

    proptest! {
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
