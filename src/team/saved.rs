//! The saved format of the people of a team: JSON with a version in it.
//!
//! Version 1 of a person is `{"version":1,"at":1700000000000,"person":{"name":"Ada","link":"1…"}}`: the milliseconds since 1970-01-01
//! UTC at which they were last changed, the name that they were given here or an empty text, and the text of the link to their summary,
//! since the format of links is one that is read forever. A person who was taken out has `null` in their place. Each is saved under a
//! key of its own, with its [`PersonId`].
//!
//! The link is a text here, and whoever reads it decodes it. A version that has been released is restored for ever; a new one gets a new
//! number. A text that cannot be read, or of a newer version, stays in storage as it is.

use super::PersonId;
use crate::progress::{Latest, Merge, Name, Timestamp};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The most bytes of a link that is kept, which is more than the longest one has.
pub const MAX_LINK_BYTES: usize = 24_000;

const VERSION: u32 = 1;

/// A link is longer than any that Greenlit makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("longer than any link")]
pub struct LongLink;

/// A person of a team as they are kept: the name that they were given here, and the text of their link.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "Document", try_from = "Document")]
pub struct KeptPerson {
    name: Option<Name>,
    link: String,
}

impl KeptPerson {
    /// A person with a link.
    ///
    /// # Errors
    /// Fails if no link is as long.
    pub fn new(name: Option<Name>, link: String) -> Result<KeptPerson, LongLink> {
        if link.len() > MAX_LINK_BYTES { Err(LongLink) } else { Ok(KeptPerson { name, link }) }
    }

    /// The name that they were given here; `None` if they have that of their summary, or none.
    pub fn name(&self) -> Option<&Name> {
        self.name.as_ref()
    }

    /// The text of the link to their summary.
    pub fn link(&self) -> &str {
        &self.link
    }
}

/// A person in their saved form.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    name: String,
    link: String,
}

impl From<KeptPerson> for Document {
    fn from(KeptPerson { name, link }: KeptPerson) -> Document {
        Document { name: name.map(|name| name.to_string()).unwrap_or_default(), link }
    }
}

impl TryFrom<Document> for KeptPerson {
    type Error = LongLink;

    fn try_from(Document { name, link }: Document) -> Result<KeptPerson, LongLink> {
        KeptPerson::new(Name::new(&name), link)
    }
}

/// A person as they are saved: with the time of their last change, or taken out at that time. The latest counts. One who was taken out
/// stays, so that an older copy does not come back.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SavedPerson {
    at: Timestamp,
    kept: Option<KeptPerson>,
}

/// The text of a saved person, in the current version of the format.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedDocument<'a> {
    version: u32,
    at: Timestamp,
    person: Cow<'a, Option<KeptPerson>>,
}

impl SavedPerson {
    /// A person who was changed at that moment, or taken out.
    pub fn new(at: Timestamp, kept: Option<KeptPerson>) -> SavedPerson {
        SavedPerson { at, kept }
    }

    /// A person who is changed or taken out now, in place of another state of them. It is the later one, even if the clock went back.
    pub fn replacing(before: Option<&SavedPerson>, now: Timestamp, kept: Option<KeptPerson>) -> SavedPerson {
        SavedPerson::new(before.map_or(now, |before| now.max(before.at.next())), kept)
    }

    /// The person that a saved text holds; `None` where it cannot be read, or a newer version wrote it. The text must then be kept
    /// unchanged.
    ///
    /// ```
    /// use greenlit::team::SavedPerson;
    ///
    /// let text = r#"{"version":1,"at":1700000000000,"person":{"name":"Ada","link":"11ThebcpRR3LrbtouUG9Babmg69E1"}}"#;
    /// let saved = SavedPerson::decode(text).expect("a person");
    /// assert_eq!(saved.kept().map(|kept| kept.link()), Some("11ThebcpRR3LrbtouUG9Babmg69E1"));
    /// assert_eq!(saved.encode(), text);
    /// ```
    pub fn decode(saved: &str) -> Option<SavedPerson> {
        // serde reads a struct from an array of its fields as well, but nothing that was ever saved begins like that.
        if !saved.trim_start().starts_with('{') {
            return None;
        }
        let SavedDocument { version, at, person } = serde_json::from_str(saved).ok()?;
        (version == VERSION).then(|| SavedPerson { at, kept: person.into_owned() })
    }

    /// The text to save.
    pub fn encode(&self) -> String {
        let document = SavedDocument { version: VERSION, at: self.at, person: Cow::Borrowed(&self.kept) };
        // Writing texts and numbers to memory has nothing to fail at.
        serde_json::to_string(&document).unwrap_or_default()
    }

    /// The time at which they were last changed, or taken out.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// The person; `None` where they were taken out.
    pub fn kept(&self) -> Option<&KeptPerson> {
        self.kept.as_ref()
    }
}

impl Merge for SavedPerson {
    fn merge(&mut self, other: SavedPerson) {
        if *self < other {
            *self = other;
        }
    }
}

/// The people of a team as they are saved. Those who were taken out are among them.
pub type SavedPeople = Latest<PersonId, SavedPerson>;

impl SavedPeople {
    /// The people who are there, in the order in which they came.
    pub fn living(&self) -> impl Iterator<Item = (PersonId, &KeptPerson)> {
        self.iter().filter_map(|(id, saved)| Some((id, saved.kept()?)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn saved(at: u64, link: Option<&str>) -> SavedPerson {
        let kept = link.map(|link| KeptPerson::new(None, link.to_owned()).unwrap());
        SavedPerson::new(Timestamp::from_millis(at), kept)
    }

    fn id(id: u64) -> PersonId {
        PersonId::new(Timestamp::from_millis(id))
    }

    #[test]
    fn who_was_taken_out_stays_out() {
        let mut people = SavedPeople::default();
        assert!(people.insert(id(1), saved(5, Some("first"))));
        assert!(people.insert(id(2), saved(5, Some("second"))));
        assert!(people.insert(id(1), saved(6, None)));
        assert!(!people.insert(id(1), saved(5, Some("first"))));
        assert_eq!(people.living().map(|(id, _)| id).collect::<Vec<_>>(), [id(2)]);
        assert!(people.insert(id(1), saved(7, Some("again"))));
        let living: Vec<_> = people.living().map(|(id, kept)| (id, kept.link())).collect();
        assert_eq!(living, [(id(1), "again"), (id(2), "second")]);
    }

    #[test]
    fn only_saved_people_are_read() {
        let person = r#"{"name":"","link":""}"#;
        let document =
            |version: u32, person: &str| format!(r#"{{"version":{version},"at":1,"person":{person}}}"#);
        assert_eq!(SavedPerson::decode(&document(1, person)), Some(saved(1, Some(""))));
        assert_eq!(SavedPerson::decode(&document(1, "null")), Some(saved(1, None)));
        for text in [
            String::new(),
            "[1,1,null]".to_owned(),
            document(0, person),
            document(2, person),
            document(2, "{}"),
            document(1, "{}"),
            document(1, &person.replace('}', ",\"more\":1}")),
            document(1, &person.replace("\"link\":\"\"", "\"link\":5")),
            document(1, &person.replace("\"link\":\"\"", "\"link\":null")),
            document(1, person).replace("\"at\":1,", ""),
            document(1, person).replace("}}", "},\"more\":1}"),
            format!("{} {{}}", document(1, person)),
        ] {
            assert_eq!(SavedPerson::decode(&text), None, "{text}");
        }
    }

    #[test]
    fn hostile_people_are_bounded() {
        let document = |name: &str, link: &str| {
            let person = serde_json::json!({ "name": name, "link": link });
            serde_json::json!({ "version": 1, "at": u64::MAX, "person": person }).to_string()
        };
        let name = "x\u{202e}\n".repeat(1_000);
        let read = SavedPerson::decode(&document(&name, &"z".repeat(MAX_LINK_BYTES))).unwrap();
        assert_eq!(read.at(), Timestamp::MAX);
        assert_eq!(read.kept().unwrap().name().map(|name| name.as_str().len()), Some(64));
        assert_eq!(SavedPerson::decode(&document("", &"z".repeat(MAX_LINK_BYTES + 1))), None);
    }

    fn saved_people() -> impl Strategy<Value = SavedPerson> {
        let kept = (".{0,20}", any::<String>());
        let kept = kept.prop_map(|(name, link)| KeptPerson::new(Name::new(&name), link).unwrap());
        (any::<u64>(), prop::option::of(kept))
            .prop_map(|(at, kept)| SavedPerson::new(Timestamp::from_millis(at), kept))
    }

    proptest! {
        #[test]
        fn a_saved_person_comes_back(saved in saved_people()) {
            prop_assert_eq!(SavedPerson::decode(&saved.encode()), Some(saved));
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            if let Some(saved) = SavedPerson::decode(&text) {
                prop_assert_eq!(SavedPerson::decode(&saved.encode()), Some(saved));
            }
        }

        #[test]
        fn a_replacement_counts(before in saved_people(), now in any::<u64>(), kept in saved_people()) {
            let now = Timestamp::from_millis(now);
            prop_assert!(SavedPerson::replacing(Some(&before), now, kept.kept) > before);
            prop_assert!(SavedPerson::replacing(Some(&before), now, None) > before);
        }

        #[test]
        fn people_merge_in_any_order(one in saved_people(), other in saved_people(), third in saved_people()) {
            let merged = |states: [&SavedPerson; 3]| SavedPeople::from_iter(states.map(|state| (id(1), state.clone())));
            prop_assert_eq!(merged([&one, &other, &third]), merged([&third, &one, &other]));
            prop_assert_eq!(merged([&one, &other, &other]), merged([&other, &one, &one]));
        }
    }
}
