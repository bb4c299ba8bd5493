//! A radar chart: percentages on axes around a center, as the summary shows what employers look for.
//!
//! The center is at 0 0 and 100 % at [`RADIUS`]. The first axis points up and the others follow clockwise. Several polygons
//! can be drawn on one web, to compare them.

use crate::catalogue::{Lens, MAX_QUALITIES, MIN_QUALITIES};
use crate::progress::Summary;
use std::f64::consts::TAU;

/// The distance of 100 % from the center.
pub const RADIUS: i32 = 1_000;

/// The view box, with room for the web and for labels of fifteen characters at the size [`LABEL`].
pub const VIEW_BOX: &str = "-2300 -1350 4600 2700";

/// The font size of labels that are readable on a phone, where the view box is as wide as the screen.
pub const LABEL: i32 = 170;

/// The rings of the web, in percent.
pub const RINGS: [u16; 4] = [25, 50, 75, 100];

/// The geometry of a radar chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Radar {
    axes: usize,
}

/// The position of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// The position at which it starts, is centered or ends, depending on the anchor.
    pub x: i32,
    /// The position of the baseline.
    pub y: i32,
    /// The `text-anchor`.
    pub anchor: &'static str,
}

impl Radar {
    /// Creates a radar of [`MIN_QUALITIES`] to [`MAX_QUALITIES`] axes: fewer make no polygon, and the labels of more would
    /// overlap. No catalogue has fewer or more.
    pub fn new(axes: usize) -> Radar {
        Radar { axes: axes.clamp(MIN_QUALITIES, MAX_QUALITIES) }
    }

    /// The indexes of the axes.
    pub fn axes(self) -> std::ops::Range<usize> {
        0..self.axes
    }

    /// The point of a percentage on an axis. Percentages above 100 are clamped.
    pub fn point(self, axis: usize, percent: u16) -> (i32, i32) {
        self.at(axis, f64::from(RADIUS) * f64::from(percent.min(100)) / 100.0)
    }

    /// The `d` of the polygon of percentages. An axis without a percentage is at the center.
    pub fn polygon(self, percents: &[u16]) -> String {
        let point = |axis| {
            let (x, y) = self.point(axis, percents.get(axis).copied().unwrap_or_default());
            format!("{x} {y}")
        };
        format!("M{}Z", self.axes().map(point).collect::<Vec<_>>().join("L"))
    }

    /// The `d` of a ring of the web.
    pub fn ring(self, percent: u16) -> String {
        self.polygon(&[percent; MAX_QUALITIES])
    }

    /// The `d` of the spokes of the web.
    pub fn spokes(self) -> String {
        let spoke = |axis| {
            let (x, y) = self.point(axis, 100);
            format!("M0 0L{x} {y}")
        };
        self.axes().map(spoke).collect()
    }

    /// The position of an axis's label, at a font size in the units of the view box.
    pub fn label(self, axis: usize, size: i32) -> Label {
        // Letters are seven tenths of the font size high, and the distance to the web is the same.
        let height = size * 7 / 10;
        let (x, y) = self.at(axis, f64::from(RADIUS + height));
        // Straight above and below the center, labels are centered.
        let anchor = match x {
            -99..=99 => "middle",
            100.. => "start",
            _ => "end",
        };
        // The label is above its point at the top, below it at the bottom, and centered at the sides.
        let below = height * (RADIUS + self.point(axis, 100).1) / (2 * RADIUS);
        Label { x, y: y + below, anchor }
    }

    /// The point on an axis at a distance from the center, in whole units.
    fn at(self, axis: usize, distance: f64) -> (i32, i32) {
        // The angle is clockwise from straight up, and `y` grows downward.
        let (sine, cosine) = (TAU * axis as f64 / self.axes as f64).sin_cos();
        ((distance * sine).round() as i32, (-distance * cosine).round() as i32)
    }
}

/// The percentages of the groups of a lens.
pub fn percents(summary: &Summary, lens: Lens) -> Vec<u16> {
    lens.groups().map(|group| summary.count(|skill| group.has(skill)).percent()).collect()
}

/// A radar in words, axis by axis, as in "Databases: 42 %"; with several series, "Databases: Ada 42 %, Grace 61 %". Each
/// series has a name, which may be empty, and its percentages.
///
/// ```
/// use greenlit::chart::radar;
///
/// let axes = ["Databases".to_owned()];
/// assert_eq!(radar::rows(&axes, &[("Ada", &[42]), ("Grace", &[61])]), ["Databases: Ada 42 %, Grace 61 %"]);
/// ```
pub fn rows(axes: &[String], series: &[(&str, &[u16])]) -> Vec<String> {
    let row = |(axis, title): (usize, &String)| {
        let mut row = title.clone();
        for (index, (name, percents)) in series.iter().enumerate() {
            row.push_str(if index == 0 { ": " } else { ", " });
            if !name.is_empty() {
                row.push_str(name);
                row.push(' ');
            }
            row.push_str(&percents.get(axis).copied().unwrap_or_default().to_string());
            row.push_str(" %");
        }
        row
    };
    axes.iter().enumerate().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The points of a path.
    fn points(path: &str) -> Vec<(i32, i32)> {
        path.split(['M', 'L', 'Z'])
            .filter_map(|point| {
                let (x, y) = point.split_once(' ')?;
                Some((x.parse().ok()?, y.parse().ok()?))
            })
            .collect()
    }

    #[test]
    fn four_axes_point_in_the_four_directions() {
        let radar = Radar::new(4);
        assert_eq!(radar.ring(100), "M0 -1000L1000 0L0 1000L-1000 0Z");
        assert_eq!(radar.polygon(&[50, 10, 0, 200]), "M0 -500L100 0L0 0L-1000 0Z");
        assert_eq!(radar.polygon(&[50]), "M0 -500L0 0L0 0L0 0Z");
        assert_eq!(radar.spokes(), "M0 0L0 -1000M0 0L1000 0M0 0L0 1000M0 0L-1000 0");
    }

    #[test]
    fn labels_are_outside_of_the_web() {
        let radar = Radar::new(4);
        let labels: Vec<_> = radar.axes().map(|axis| radar.label(axis, 100)).collect();
        assert_eq!(
            labels,
            [
                Label { x: 0, y: -1070, anchor: "middle" },
                Label { x: 1070, y: 35, anchor: "start" },
                Label { x: 0, y: 1140, anchor: "middle" },
                Label { x: -1070, y: 35, anchor: "end" },
            ]
        );
    }

    #[test]
    fn rows_have_every_number() {
        let axes = ["Databases".to_owned(), "APIs".to_owned()];
        assert_eq!(rows(&axes, &[("", &[42, 7])]), ["Databases: 42 %", "APIs: 7 %"]);
        assert_eq!(
            rows(&axes, &[("Ada", &[42, 7]), ("Grace", &[61])]),
            ["Databases: Ada 42 %, Grace 61 %", "APIs: Ada 7 %, Grace 0 %"]
        );
    }

    #[test]
    fn every_quality_has_its_axis() {
        let percents = percents(&Summary::default(), Lens::Employers);
        assert_eq!(Radar::new(percents.len()).axes().len(), Lens::Employers.groups().count());
        for number in MIN_QUALITIES..=MAX_QUALITIES {
            assert_eq!(Radar::new(number).axes().len(), number);
        }
    }

    proptest! {
        #[test]
        fn a_polygon_has_a_point_on_each_axis(axes in MIN_QUALITIES..=MAX_QUALITIES, percents in prop::collection::vec(0..=100_u16, MAX_QUALITIES)) {
            let radar = Radar::new(axes);
            let points = points(&radar.polygon(&percents));
            prop_assert_eq!(points.len(), axes);
            for ((axis, point), percent) in points.iter().enumerate().zip(percents) {
                prop_assert_eq!(*point, radar.point(axis, percent));
                // The distance from the center is the percentage, and the point is on the axis: the cross product with the
                // axis's direction is the distance from it. Both are within the rounding of the coordinates.
                let (x, y) = (f64::from(point.0), f64::from(point.1));
                prop_assert!((x.hypot(y) - 10.0 * f64::from(percent)).abs() < 1.0);
                let angle = TAU * axis as f64 / axes as f64;
                prop_assert!((x * angle.cos() + y * angle.sin()).abs() < 1.0);
                prop_assert!(x * angle.sin() - y * angle.cos() > -1.0);
            }
        }

        #[test]
        fn a_higher_percentage_is_never_nearer(axes in 0..20_usize, axis in 0..20_usize, percent in 0..=100_u16) {
            let radar = Radar::new(axes);
            let squared_distance = |percent| {
                let (x, y) = radar.point(axis, percent);
                x * x + y * y
            };
            prop_assert!(squared_distance(percent) <= squared_distance(percent + 1));
        }
    }
}
