//! The roles that a person keeps, and their saved format: JSON with a version in it.
//!
//! Version 1 of a role is
//! `{"version":1,"at":1700000000000,"role":{"name":"Backend engineer","day":2519,"must":[[1],[2,3]],"nice":[[5]],"ad":"…"}}`: the
//! milliseconds since 1970-01-01 UTC at which it was last changed, its name or an empty text, the number of its day, the numbers of
//! the skills of each requirement, and the text of the ad that it was read from or an empty one. A role that was deleted has `null`
//! in its place. Each is saved under a key of its own, with its [`RoleId`]. A backup holds the part under `role` likewise.
//!
//! A version that has been released is restored for ever; a new one gets a new number. A text that cannot be read, or of a newer
//! version, stays in storage as it is.

use super::{Need, Role};
use crate::catalogue::SkillNumber;
use crate::progress::{Day, KeptId, Latest, Merge, Name, Timestamp};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The most bytes of an ad that is kept with its role.
pub const MAX_AD_BYTES: usize = 20_000;

const VERSION: u32 = 1;

/// The identity of a role among those that a person keeps.
pub type RoleId = KeptId;

/// A role with the ad that it was read from. The ad stays in the browser and in backups, and no link carries it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "Document", from = "Document")]
pub struct KeptRole {
    role: Role,
    ad: String,
}

impl KeptRole {
    /// A role, and its ad or an empty text. The ad is cut to [`MAX_AD_BYTES`].
    pub fn new(role: Role, ad: &str) -> KeptRole {
        KeptRole { role, ad: ad[..ad.floor_char_boundary(MAX_AD_BYTES)].to_owned() }
    }

    /// The role.
    pub fn role(&self) -> &Role {
        &self.role
    }

    /// The ad that it was read from; empty if it was not read from one.
    pub fn ad(&self) -> &str {
        &self.ad
    }
}

/// A role and its ad in their saved form.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    name: String,
    day: u16,
    must: Vec<Vec<SkillNumber>>,
    nice: Vec<Vec<SkillNumber>>,
    ad: String,
}

impl From<KeptRole> for Document {
    fn from(KeptRole { role, ad }: KeptRole) -> Document {
        let asked = |need: Need| {
            let requirements = role.requirements().iter().filter(|requirement| requirement.need() == need);
            requirements.map(|requirement| requirement.skills().to_vec()).collect()
        };
        Document {
            name: role.name().map(|name| name.as_str().to_owned()).unwrap_or_default(),
            day: role.day().number(),
            must: asked(Need::Must),
            nice: asked(Need::Nice),
            ad,
        }
    }
}

impl From<Document> for KeptRole {
    /// The role of a document, which may say anything: a role bounds what it takes.
    fn from(Document { name, day, must, nice, ad }: Document) -> KeptRole {
        let asked =
            |skills: Vec<Vec<SkillNumber>>, need| skills.into_iter().map(move |skills| (skills, need));
        let requirements = asked(must, Need::Must).chain(asked(nice, Need::Nice));
        let role = Role::new(Day::from_number(day), Name::new(&name)).with_requirements(requirements);
        KeptRole::new(role, &ad)
    }
}

/// A role as it is saved: with the time of its last change, or deleted at that time. The latest counts. A deleted one stays, so that
/// an older copy does not come back.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SavedRole {
    at: Timestamp,
    kept: Option<KeptRole>,
}

/// The text of a saved role, in the current version of the format.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedDocument<'a> {
    version: u32,
    at: Timestamp,
    role: Cow<'a, Option<KeptRole>>,
}

impl SavedRole {
    /// A role that was changed at that moment, or deleted.
    pub fn new(at: Timestamp, kept: Option<KeptRole>) -> SavedRole {
        SavedRole { at, kept }
    }

    /// A role that is changed or deleted now, in place of another state of it. It is the later one, even if the clock went back.
    pub fn replacing(before: Option<&SavedRole>, now: Timestamp, kept: Option<KeptRole>) -> SavedRole {
        SavedRole::new(before.map_or(now, |before| now.max(before.at.next())), kept)
    }

    /// The role that a saved text holds; `None` where it cannot be read, or a newer version wrote it. The text must then be kept
    /// unchanged.
    ///
    /// ```
    /// use greenlit::role::SavedRole;
    ///
    /// let text = r#"{"version":1,"at":1700000000000,"role":{"name":"Go","day":2519,"must":[[1],[2,3]],"nice":[],"ad":""}}"#;
    /// let saved = SavedRole::decode(text).expect("a role");
    /// assert_eq!(saved.kept().map(|kept| kept.role().requirements().len()), Some(2));
    /// assert_eq!(saved.encode(), text);
    /// ```
    pub fn decode(saved: &str) -> Option<SavedRole> {
        // serde reads a struct from an array of its fields as well, but nothing that was ever saved begins like that.
        if !saved.trim_start().starts_with('{') {
            return None;
        }
        let SavedDocument { version, at, role } = serde_json::from_str(saved).ok()?;
        (version == VERSION).then(|| SavedRole { at, kept: role.into_owned() })
    }

    /// The text to save.
    pub fn encode(&self) -> String {
        let document = SavedDocument { version: VERSION, at: self.at, role: Cow::Borrowed(&self.kept) };
        // Writing texts and numbers to memory has nothing to fail at.
        serde_json::to_string(&document).unwrap_or_default()
    }

    /// The time at which it was last changed, or deleted.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// The role; `None` where it was deleted.
    pub fn kept(&self) -> Option<&KeptRole> {
        self.kept.as_ref()
    }
}

impl Merge for SavedRole {
    fn merge(&mut self, other: SavedRole) {
        if *self < other {
            *self = other;
        }
    }
}

/// The roles that one person keeps. Deleted ones are among them.
pub type Roles = Latest<RoleId, SavedRole>;

impl Roles {
    /// A role that is kept; `None` where there is none, or where it was deleted.
    pub fn get(&self, id: RoleId) -> Option<&KeptRole> {
        self.value(id)?.kept()
    }

    /// The roles that are kept and not deleted, the one that was first kept last at the beginning.
    pub fn living(&self) -> impl Iterator<Item = (RoleId, &KeptRole)> {
        self.iter().rev().filter_map(|(id, saved)| Some((id, saved.kept()?)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
pub(crate) mod tests {
    use super::*;
    use crate::role::kept::tests::roles;
    use crate::role::{MAX_ALTERNATIVES, MAX_REQUIREMENTS};
    use proptest::prelude::*;

    fn saved(at: u64, ad: Option<&str>) -> SavedRole {
        let kept = ad.map(|ad| KeptRole::new(Role::default(), ad));
        SavedRole::new(Timestamp::from_millis(at), kept)
    }

    fn id(id: u64) -> RoleId {
        RoleId::new(Timestamp::from_millis(id))
    }

    #[test]
    fn a_deleted_role_stays_deleted() {
        let mut roles = Roles::default();
        assert!(roles.insert(id(1), saved(5, Some("first"))));
        assert!(roles.insert(id(2), saved(5, Some("second"))));
        assert!(roles.insert(id(1), saved(6, None)));
        assert!(!roles.insert(id(1), saved(5, Some("first"))));
        assert_eq!((roles.get(id(1)), roles.get(id(3))), (None, None));
        assert_eq!(roles.value(id(1)), Some(&saved(6, None)));
        assert!(roles.insert(id(1), saved(7, Some("again"))));
        let living: Vec<_> = roles.living().map(|(id, kept)| (id, kept.ad())).collect();
        assert_eq!(living, [(id(2), "second"), (id(1), "again")]);
    }

    #[test]
    fn an_ad_is_cut_between_characters() {
        let ad = format!("{}é", "x".repeat(MAX_AD_BYTES - 1));
        assert_eq!(KeptRole::new(Role::default(), &ad).ad(), "x".repeat(MAX_AD_BYTES - 1));
        assert_eq!(KeptRole::new(Role::default(), "é").ad(), "é");
    }

    #[test]
    fn only_saved_roles_are_read() {
        let role = r#"{"name":"","day":0,"must":[],"nice":[],"ad":""}"#;
        let document = |version: u32, role: &str| format!(r#"{{"version":{version},"at":1,"role":{role}}}"#);
        assert_eq!(SavedRole::decode(&document(1, role)), Some(saved(1, Some(""))));
        assert_eq!(SavedRole::decode(&document(1, "null")), Some(saved(1, None)));
        for text in [
            String::new(),
            "[1,1,null]".to_owned(),
            document(0, role),
            document(2, role),
            document(2, "{}"),
            document(1, "{}"),
            document(1, &role.replace("}", ",\"more\":1}")),
            document(1, &role.replace("[]", "[5]")),
            document(1, &role.replace("[]", "[[65536]]")),
            document(1, &role.replace("0", "65536")),
            document(1, role).replace("\"at\":1,", ""),
            document(1, role).replace("}}", "},\"more\":1}"),
            format!("{} {{}}", document(1, role)),
        ] {
            assert_eq!(SavedRole::decode(&text), None, "{text}");
        }
    }

    #[test]
    fn hostile_roles_are_bounded() {
        let many: Vec<Vec<u32>> = (0..60_000).map(|number| vec![number, number + 1]).collect();
        let wide = [(0..60_000_u32).collect::<Vec<_>>()];
        let ad = "é".repeat(MAX_AD_BYTES);
        let name = "x\u{202e}\n".repeat(1_000);
        let document = serde_json::json!({
            "version": 1, "at": u64::MAX, "role": { "name": name, "day": 1, "must": many, "nice": wide, "ad": ad },
        });
        let saved = SavedRole::decode(&document.to_string()).unwrap();
        let kept = saved.kept().unwrap();
        assert_eq!(saved.at(), Timestamp::MAX);
        assert_eq!(kept.ad().len(), MAX_AD_BYTES);
        assert_eq!(kept.role().name().map(|name| name.as_str().len()), Some(64));
        let requirements = kept.role().requirements();
        assert!(requirements.len() <= MAX_REQUIREMENTS);
        assert!(requirements.iter().all(|requirement| requirement.skills().len() <= MAX_ALTERNATIVES));
    }

    pub(crate) fn saved_roles() -> impl Strategy<Value = SavedRole> {
        let kept = (roles(), any::<String>()).prop_map(|(role, ad)| KeptRole::new(role, &ad));
        (any::<u64>(), prop::option::of(kept))
            .prop_map(|(at, kept)| SavedRole::new(Timestamp::from_millis(at), kept))
    }

    proptest! {
        #[test]
        fn a_saved_role_comes_back(saved in saved_roles()) {
            prop_assert_eq!(SavedRole::decode(&saved.encode()), Some(saved));
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            if let Some(saved) = SavedRole::decode(&text) {
                prop_assert_eq!(SavedRole::decode(&saved.encode()), Some(saved));
            }
        }

        #[test]
        fn a_replacement_counts(before in saved_roles(), now in any::<u64>(), kept in saved_roles()) {
            let now = Timestamp::from_millis(now);
            prop_assert!(SavedRole::replacing(Some(&before), now, kept.kept) > before);
            prop_assert!(SavedRole::replacing(Some(&before), now, None) > before);
        }
    }
}
