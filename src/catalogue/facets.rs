//! Sets of facets: the responsibilities that a skill serves, or the qualities that it shows.

use catalogue_source::{MAX_QUALITIES, MAX_RESPONSIBILITIES};

// There is a bit for each facet that a catalogue can have.
const _: () = assert!(MAX_RESPONSIBILITIES <= u16::BITS as usize);
const _: () = assert!(MAX_QUALITIES <= u16::BITS as usize);

/// A set of facets: responsibilities or qualities, by their index in the catalogue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FacetSet(u16);

impl FacetSet {
    /// The set that contains facet `i` if bit `i` is set.
    pub const fn from_bits(bits: u16) -> FacetSet {
        FacetSet(bits)
    }

    /// Returns true if the facet with this index is in the set.
    pub const fn contains(self, facet: u8) -> bool {
        self.0 >> facet & 1 == 1
    }
}
