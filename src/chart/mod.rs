//! Numbers as shapes: the geometry of every chart.

pub mod road;
