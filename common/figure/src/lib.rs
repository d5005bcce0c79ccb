//! Plots and diagrams as SVG that follows the light or dark theme of its page.
//!
//! | to show | take |
//! |---|---|
//! | curves, points, contours, arrows | [`Plot`], several of them [`Panels`] |
//! | z = f(x, y) as a landscape | [`Surface`] |
//! | neurons and weights | [`Network`] of [`Layer`]s |
//! | values forward, gradients back | [`Graph`] |
//! | matrices and their shapes | [`Equation`] of [`Matrix`] |
//! | digits | [`Images`] |
//! | weights as pictures and as bars | [`Canvas::weights`], [`Canvas::columns`] |
//! | right and wrong answers by class | [`HeatMap`] |
//! | probabilities, times | [`Bars`] |
//! | anything else | [`Canvas`], with the axes of a [`Frame`] |
//! | where in the book a chapter stands | [`way`] |
//! | anything else | [`Canvas`] |
//!
//! A mark that a reader can drag carries a [`Handle`]: the knob that it sets, and how.
//!
//! Numbers that the figure doesn't format itself come as text; [`number`] writes them as briefly as a label needs.
//!
//! Each is a [`Figure`]: it can be drawn in every [`Form`], for wide and for narrow pages, with its words in English or in
//! Korean; `svg(form)` gives the picture as a `String`, or says in words why there is none.
//! A page that shows figures defines the CSS variables that [`Theme::css`] lists; a figure on its own is
//! drawn on white paper. STYLE.md beside this crate says how figures look: colours, lines, type, labels.
//!
//! Plots and surfaces are charts of plotters: its coordinates, meshes, series and projection, drawn on a [`Canvas`]
//! through its interface for backends. Its own SVG backend is not used, for it knows no CSS variables.
//! What plotters lacks is ours: contours, arrows, cutting lines at the frame, names at the ends of lines, ticks on
//! logarithmic axes, and the diagrams, which are no charts.

mod axis;
mod backend;
mod bars;
mod canvas;
mod colour;
mod curve;
mod error;
mod form;
mod frame;
mod graph;
mod handle;
mod heat_map;
mod image;
mod images;
mod markup;
mod matrix;
mod network;
pub mod number;
mod paint;
mod plot;
mod shapes;
mod surface;
mod svg;
mod text;
mod tile;
mod way;

pub use bars::Bars;
pub use canvas::{Canvas, Point};
pub use colour::{Colour, Theme};
pub use curve::Bend;
pub use error::Error;
pub use form::{Figure, Form, Language};
pub use frame::Frame;
pub use graph::{Gradient, Graph, Node};
pub use handle::Handle;
pub use heat_map::HeatMap;
pub use images::Images;
pub use matrix::{Equation, Matrix};
pub use network::{Layer, Network};
pub use paint::Paint;
pub use plot::{Panels, Plot, Side, contour};
pub use surface::Surface;
pub use text::{Align, Text};
pub use way::way;
