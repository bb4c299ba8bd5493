//! The road: progress as a dashed center line, with green dashes first and amber ones after them.

use crate::progress::Count;

/// The number of dashes of the overall road, and the maximum for any other.
pub const LONG: u16 = 40;

/// The number of dashes of a group's road: one for each skill that counts, up to [`LONG`].
pub fn dashes(total: u16) -> u16 {
    total.clamp(1, LONG)
}

/// The length of every road, whatever its number of dashes, so that all are slanted alike.
pub const LENGTH: u32 = 4_000;

/// The maximum length of the gap after a dash; short dashes have shorter gaps.
const GAP: u32 = 30;

/// The `stroke-dasharray` of a road with a number of dashes.
pub fn dash_array(dashes: u16) -> String {
    let dash = LENGTH / u32::from(dashes.max(1));
    let gap = GAP.min(dash * 3 / 10);
    format!("{} {gap}", dash - gap)
}

/// The `d` of the path from the end of dash `start` to the end of dash `end`.
pub fn path(start: u16, end: u16, dashes: u16) -> String {
    // The same division as in `dash_array`, so that an end never cuts a dash.
    let dash = LENGTH / u32::from(dashes.max(1));
    format!("M{} 50H{}", dash * u32::from(start), dash * u32::from(end))
}

/// The lit dashes of a road: the number of green ones, and of green and amber ones together.
///
/// A dash is lit only when its whole share is reached, so that a full road means that everything is green. The first green
/// skill, and the first amber one if there is room, light a dash at once.
///
/// ```
/// use greenlit::chart::road;
/// use greenlit::progress::Count;
///
/// let count = Count { green: 3, learning: 1, total: 8, skipped: 2 };
/// assert_eq!(road::lit(count, road::dashes(count.total)), (3, 4));
/// ```
pub fn lit(count: Count, dashes: u16) -> (u16, u16) {
    let share = |part: u16| {
        let whole = u32::from(count.total.max(1));
        u16::try_from(u32::from(part) * u32::from(dashes) / whole).unwrap_or(dashes)
    };
    let green = share(count.green).max(u16::from(count.green > 0));
    let end = if count.to_do() > 0 { dashes.saturating_sub(1) } else { dashes };
    let green = green
        .min(if count.learning > 0 { end.saturating_sub(1) } else { end }.max(u16::from(count.green > 0)));
    let amber = share(count.green + count.learning).max(green + u16::from(count.learning > 0));
    (green, amber.min(end.max(green)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn count(green: u16, learning: u16, to_do: u16) -> Count {
        Count { green, learning, total: green + learning + to_do, skipped: 0 }
    }

    #[test]
    fn the_ends_are_exact() {
        assert_eq!(lit(count(0, 0, 78), 40), (0, 0));
        assert_eq!(lit(count(78, 0, 0), 40), (40, 40));
        assert_eq!(lit(count(1, 1, 198), 40), (1, 2));
        assert_eq!(lit(count(5, 2, 3), 10), (5, 7));
        assert_eq!(lit(Count::default(), 1), (0, 0));
    }

    proptest! {
        #[test]
        fn a_road_is_full_only_when_nothing_is_left(green in 0..300_u16, learning in 0..300_u16, to_do in 0..300_u16) {
            let (end_of_green, end_of_amber) = lit(count(green, learning, to_do), LONG);
            prop_assert!(end_of_green <= end_of_amber && end_of_amber <= LONG);
            prop_assert_eq!(end_of_green > 0, green > 0);
            prop_assert_eq!(end_of_green == LONG, green > 0 && learning + to_do == 0);
            prop_assert_eq!(end_of_amber == LONG, green + learning > 0 && to_do == 0);
            prop_assert_eq!(end_of_amber > end_of_green, learning > 0);
        }

        #[test]
        fn one_dash_each_shows_every_number(green in 0..40_u16, learning in 0..40_u16, to_do in 0..40_u16) {
            let count = count(green, learning, to_do);
            prop_assert_eq!(lit(count, count.total.max(1)), (green, green + learning));
        }
    }
}
