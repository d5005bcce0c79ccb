//! Every kind of figure: drawn right, readable in any theme, and refused in words when it can't be drawn.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod bars;
mod equations;
mod extremes;
mod gallery;
mod graphs;
mod heat_maps;
mod images;
mod labels;
mod lines;
mod look;
mod networks;
mod panels;
mod room;
mod way;
mod wrong;
