//! The content of a link.

use super::version::{Kind, Version};

/// Something that a link carries: a summary, a role or a team. Nothing outside of this module can implement it.
pub trait Content: Sized {
    /// The kind of its links.
    const KIND: Kind;

    /// The version in which it is written.
    fn version(&self) -> Version;

    /// Writes its bytes, in its version.
    fn write(&self) -> Vec<u8>;

    /// Reads bytes of one of its versions. Their checksum was right, but a link that someone made by hand can still contain any.
    fn read(bytes: &[u8], version: Version) -> Option<Self>;
}
