//! Evidence: what a person notes on a skill, and the links in it.
//!
//! A note is text. What begins with `https://` in it is a link, and nothing else is: no markup, no other scheme. Each note is
//! kept on its own, with the time it was written, and the latest counts; one that was emptied stays as an empty one, so that
//! an older copy does not come back.

/// The most characters a note may have.
pub const NOTE_LENGTH: usize = 2_000;

/// How long a link may be that goes into a shared one, in bytes.
pub const LINK_LENGTH: usize = 200;

/// How every link begins.
pub const SCHEME: &str = "https://";

/// What a person noted on one skill.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: u64,
    /// What.
    pub text: String,
}

impl Note {
    /// A note written at some time.
    pub(super) fn new(at: u64, text: &str) -> Note {
        Note { at, text: fitting(text) }
    }

    /// The note that a saved text holds: digits for the time, a space, and the note. A text that does not begin so is a note
    /// of unknown time, so there is none that cannot be read.
    pub fn restore(saved: &str) -> Note {
        if let Some((at, text)) = saved.split_once(' ')
            && let Ok(at) = at.parse()
        {
            return Note::new(at, text);
        }
        Note::new(0, saved)
    }

    /// The text to save.
    pub fn save(&self) -> String {
        format!("{} {}", self.at, self.text)
    }

    /// A note written now. It is later than `before`, even if the clock went back.
    pub fn written(text: &str, now: u64, before: &Note) -> Note {
        Note::new(now.max(before.at.saturating_add(1)), text)
    }
}

/// The links in a note, in its order, each once.
pub fn links(text: &str) -> Vec<&str> {
    let mut links = Vec::new();
    for word in text.split_whitespace() {
        // What ends a sentence or a bracket is not part of an address that stands in it.
        let link = word
            .trim_start_matches(['(', '<', '[', '"'])
            .trim_end_matches([')', '>', ']', '"', '.', ',', ';', ':']);
        if is_link(link) && !links.contains(&link) {
            links.push(link);
        }
    }
    links
}

/// Whether this is an address that may be shown as a link: `https:`, a host, nothing that could be taken for another host or
/// for markup, and not longer than [`LINK_LENGTH`].
pub fn is_link(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(SCHEME) else { return false };
    let host = host(text);
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    text.len() <= LINK_LENGTH
        && !host.is_empty()
        && !host.starts_with(['.', '-'])
        && host.bytes().all(letters)
        && rest
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'`'))
}

/// The host that a link leads to, without a port. Where it names a user, that is left in, and so it is no link of ours.
pub fn host(link: &str) -> &str {
    let rest = link.strip_prefix(SCHEME).unwrap_or_default();
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    }
}

/// The text as a note holds it: no longer than [`NOTE_LENGTH`] characters.
fn fitting(text: &str) -> String {
    text.chars().take(NOTE_LENGTH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn links_are_found_in_what_people_write() {
        let text = "See https://github.com/ada/engine, and (https://example.org/a?b=c#d). Not http://example.org, not \
                    javascript:alert(1), https://example.org/a?b=c#d again.";
        assert_eq!(links(text), ["https://github.com/ada/engine", "https://example.org/a?b=c#d"]);
        assert_eq!(links(""), [""; 0]);
    }

    #[test]
    fn what_could_deceive_is_no_link() {
        for text in [
            "https://",
            "https:///path",
            "https://github.com@evil.example/",
            "https://evil.example\\@github.com/",
            "https://xn--\u{e9}.example/",
            "https://ex\u{430}mple.org/",
            "https://example.org/<script>",
            "HTTPS://example.org",
            "https://.example.org/",
            "https://a b",
        ] {
            assert!(!is_link(text), "{text}");
        }
        assert!(is_link("https://example.org"));
        assert!(is_link("https://example.org:8443/x"));
        assert_eq!(host("https://example.org:8443/x"), "example.org");
        assert!(!is_link(&format!("https://example.org/{}", "x".repeat(LINK_LENGTH))));
    }

    #[test]
    fn any_saved_text_is_a_note() {
        assert_eq!(Note::restore("12 It works "), Note { at: 12, text: "It works ".to_owned() });
        assert_eq!(Note::restore("It works"), Note { at: 0, text: "It works".to_owned() });
        assert_eq!(Note::restore("1x y"), Note { at: 0, text: "1x y".to_owned() });
        assert_eq!(Note::restore(""), Note::default());
    }

    proptest! {
        #[test]
        fn a_note_comes_back(at in any::<u64>(), text in ".{0,60}") {
            let note = Note { at, text };
            prop_assert_eq!(Note::restore(&note.save()), note);
        }

        #[test]
        fn a_link_is_plain(text in "\\PC{0,60}") {
            for link in links(&text) {
                prop_assert!(is_link(link) && link.is_ascii() && text.find(link).is_some());
            }
        }

        #[test]
        fn what_is_written_last_counts(now in any::<u64>(), at in 0..u64::MAX) {
            let before = Note { at, text: "before".to_owned() };
            prop_assert!(Note::written("", now, &before) > before);
        }
    }
}
