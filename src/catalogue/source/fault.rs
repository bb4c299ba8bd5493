//! Faults in the data, as a contributor reads them.

use std::fmt;

/// One thing wrong with the data, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{file}: {item}: {message}")]
pub struct Fault {
    /// The file's name inside `data/`.
    pub file: String,
    /// The id of the item at fault, or a name for the part of the file that is.
    pub item: String,
    /// The fault, as a clause.
    pub message: String,
}

/// Every fault that was found, sorted by file and item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn new(mut faults: Vec<Fault>) -> Faults {
        faults.sort();
        Faults(faults)
    }

    /// The faults, one by one.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// Collects the faults of one file, so that rules read as sentences.
pub(crate) struct Reporter<'a> {
    file: String,
    faults: &'a mut Vec<Fault>,
}

impl<'a> Reporter<'a> {
    pub fn new(file: impl Into<String>, faults: &'a mut Vec<Fault>) -> Reporter<'a> {
        Reporter { file: file.into(), faults }
    }

    /// Reports a fault of an item.
    pub fn fault(&mut self, item: &str, message: impl Into<String>) {
        self.faults.push(Fault { file: self.file.clone(), item: item.into(), message: message.into() });
    }

    /// Reports a fault of an item unless something holds.
    pub fn require(&mut self, holds: bool, item: &str, message: impl Into<String>) {
        if !holds {
            self.fault(item, message);
        }
    }

    /// The value, if it is there; reports a fault of an item if it is not.
    pub fn require_some<T>(&mut self, value: Option<T>, item: &str, message: impl Into<String>) -> Option<T> {
        self.require(value.is_some(), item, message);
        value
    }
}
