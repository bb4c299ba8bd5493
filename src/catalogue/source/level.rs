//! Levels of seniority.

/// The seniority that is expected to have a skill, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "load", derive(serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum Level {
    /// Expected of a junior engineer.
    Core,
    /// Expected of a mid-level engineer.
    Working,
    /// Expected of a senior engineer.
    Advanced,
}

impl Level {
    /// All of them, least first.
    pub const ALL: [Level; 3] = [Level::Core, Level::Working, Level::Advanced];

    /// As it is written in the data, on the screen and in addresses.
    pub const fn label(self) -> &'static str {
        match self {
            Level::Core => "core",
            Level::Working => "working",
            Level::Advanced => "advanced",
        }
    }

    /// The engineer who is expected to have it.
    pub const fn engineer(self) -> &'static str {
        match self {
            Level::Core => "junior",
            Level::Working => "mid-level",
            Level::Advanced => "senior",
        }
    }

    /// The level that is written like that.
    ///
    /// ```
    /// use catalogue_source::Level;
    ///
    /// assert_eq!(Level::from_label("working"), Some(Level::Working));
    /// assert_eq!(Level::from_label("expert"), None);
    /// ```
    pub fn from_label(label: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.label() == label)
    }
}

#[cfg(all(test, feature = "load"))]
mod tests {
    use super::Level;
    use serde::Deserialize as _;
    use serde::de::IntoDeserializer as _;
    use serde::de::value::{Error, StrDeserializer};

    #[test]
    fn data_has_the_labels_that_addresses_have() {
        for level in Level::ALL {
            let written: StrDeserializer<Error> = level.label().into_deserializer();
            assert_eq!(Level::deserialize(written), Ok(level));
            assert_eq!(Level::from_label(level.label()), Some(level));
        }
    }
}
