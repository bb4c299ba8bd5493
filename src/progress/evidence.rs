//! Evidence: the addresses in a person's notes, which lead to something that shows a skill.
//!
//! Only text that begins with `https://` is an address: no markup, no other scheme. Each is checked once, when it becomes an
//! [`EvidenceUrl`], so that every one can be shown as a link.

use crate::catalogue::SkillNumber;
use std::fmt;

/// The most bytes that an address may have which goes into a shared link.
pub const MAX_URL_BYTES: usize = 200;

/// The beginning of every address.
const SCHEME: &str = "https://";

/// An address that may be shown as a link: `https:`, a host, nothing that could be taken for another host or for markup, and
/// at most [`MAX_URL_BYTES`] long.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EvidenceUrl(String);

impl EvidenceUrl {
    /// The address that the whole text is, if it is one.
    ///
    /// ```
    /// use greenlit::progress::EvidenceUrl;
    ///
    /// let url = EvidenceUrl::parse("https://example.org:8443/engine").expect("an address");
    /// assert_eq!(url.host(), "example.org");
    /// assert_eq!(EvidenceUrl::parse("javascript:alert(1)"), None);
    /// ```
    pub fn parse(text: &str) -> Option<EvidenceUrl> {
        let rest = text.strip_prefix(SCHEME)?;
        let host = host(rest);
        let is_host = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
        let is_plain =
            |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'`');
        let is_fit = text.len() <= MAX_URL_BYTES
            && !host.is_empty()
            && !host.starts_with(['.', '-'])
            && host.bytes().all(is_host)
            && rest.bytes().all(is_plain);
        is_fit.then(|| EvidenceUrl(text.to_owned()))
    }

    /// The address of which this is what follows its `https://`, if it is one.
    pub fn parse_without_scheme(rest: &str) -> Option<EvidenceUrl> {
        EvidenceUrl::parse(&format!("{SCHEME}{rest}"))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address without its `https://`.
    pub fn without_scheme(&self) -> &str {
        &self.0[SCHEME.len()..]
    }

    /// The host that it leads to, without a port.
    pub fn host(&self) -> &str {
        host(self.without_scheme())
    }
}

impl fmt::Display for EvidenceUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An address that a person chose to show for a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The skill that it shows.
    pub skill: SkillNumber,
    /// The address that shows it.
    pub url: EvidenceUrl,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words and the space around them.
    Text(&'a str),
    /// An address.
    Address(EvidenceUrl),
}

/// A text in pieces, so that its addresses can be shown as links where they stand.
///
/// ```
/// use greenlit::progress::{EvidenceUrl, Piece, pieces};
///
/// let url = EvidenceUrl::parse("https://example.org/engine").expect("an address");
/// assert_eq!(
///     pieces("See https://example.org/engine."),
///     [Piece::Text("See "), Piece::Address(url), Piece::Text(".")]
/// );
/// ```
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    // What ends a sentence or a bracket is not part of an address that stands in it.
    const BEFORE: [char; 4] = ['(', '<', '[', '"'];
    const AFTER: [char; 8] = [')', '>', ']', '"', '.', ',', ';', ':'];
    let (mut pieces, mut shown, mut at) = (Vec::new(), 0, 0);
    for word in text.split_inclusive(char::is_whitespace) {
        let rest = word.trim_start_matches(BEFORE);
        let start = at + word.len() - rest.len();
        let address = rest.trim_end().trim_end_matches(AFTER);
        at += word.len();
        if let Some(url) = EvidenceUrl::parse(address) {
            if shown < start {
                pieces.push(Piece::Text(&text[shown..start]));
            }
            pieces.push(Piece::Address(url));
            shown = start + address.len();
        }
    }
    if shown < text.len() {
        pieces.push(Piece::Text(&text[shown..]));
    }
    pieces
}

/// The addresses in a text, in its order, each once.
///
/// ```
/// use greenlit::progress::urls;
///
/// let found = urls("See https://example.org/engine, and (https://example.org/talk).");
/// assert_eq!(found.len(), 2);
/// assert_eq!(found[1].as_str(), "https://example.org/talk");
/// ```
pub fn urls(text: &str) -> Vec<EvidenceUrl> {
    let mut urls = Vec::new();
    for piece in pieces(text) {
        if let Piece::Address(url) = piece
            && !urls.contains(&url)
        {
            urls.push(url);
        }
    }
    urls
}

/// The host at the beginning of an address without its scheme, without a port. Where the address names a user, that is left in,
/// and no host has such characters.
fn host(rest: &str) -> &str {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<String> {
        urls(text).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn addresses_are_found_in_what_people_write() {
        let text = "See https://github.com/ada/engine, and (https://example.org/a?b=c#d). Not http://example.org, not \
                    javascript:alert(1), https://example.org/a?b=c#d again.";
        assert_eq!(found(text), ["https://github.com/ada/engine", "https://example.org/a?b=c#d"]);
        assert_eq!(found(""), [""; 0]);
    }

    #[test]
    fn addresses_that_could_deceive_are_refused() {
        for text in [
            "https://",
            "https:///path",
            "https://github.com@evil.example/",
            "https://evil.example\\@github.com/",
            "https://xn--\u{e9}.example/",
            "https://ex\u{430}mple.org/",
            "https://example.org/<script>",
            "https://example.org/\"onclick",
            "https://example.org/`x`",
            "HTTPS://example.org",
            "https://.example.org/",
            "https://example.org:8443x/",
            "https://-example.org/",
            "https://a b",
        ] {
            assert_eq!(EvidenceUrl::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_host_has_no_port() {
        for (text, host) in [
            ("https://example.org", "example.org"),
            ("https://example.org:8443/x", "example.org"),
            ("https://sub.example.org?x#y", "sub.example.org"),
        ] {
            assert_eq!(EvidenceUrl::parse(text).unwrap().host(), host);
        }
    }

    #[test]
    fn the_longest_address_is_taken() {
        let longest = format!("https://example.org/{}", "x".repeat(MAX_URL_BYTES - 20));
        assert_eq!(EvidenceUrl::parse(&longest).unwrap().as_str(), longest);
        assert_eq!(EvidenceUrl::parse(&format!("{longest}x")), None);
    }

    proptest! {
        #[test]
        fn pieces_are_the_whole_text(text in "(https://a\\.example/?|[ .(<]|\\PC){0,20}") {
            let mut whole = String::new();
            for piece in pieces(&text) {
                match piece {
                    Piece::Text(text) => whole.push_str(text),
                    Piece::Address(url) => whole.push_str(url.as_str()),
                }
            }
            prop_assert_eq!(whole, text);
        }

        #[test]
        fn an_address_is_plain_and_stands_in_its_text(text in "\\PC{0,60}") {
            for url in urls(&text) {
                prop_assert!(url.as_str().is_ascii() && text.contains(url.as_str()));
                prop_assert_eq!(EvidenceUrl::parse_without_scheme(url.without_scheme()), Some(url));
            }
        }
    }
}
