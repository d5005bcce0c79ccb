//! Plots and diagrams, drawn by plotters as SVG that follows the light or dark theme of its page.

mod bars;
mod canvas;
mod colour;
mod equation;
mod error;
mod graph;
mod heat_map;
mod images;
mod markup;
mod matrix;
mod network;
mod plot;
mod png;
mod shape;
mod surface;
mod svg;
mod text;

pub use bars::Bars;
pub use canvas::{Canvas, Point};
pub use colour::{Colour, Paint, Theme};
pub use equation::Equation;
pub use error::Error;
pub use graph::{Graph, Node};
pub use heat_map::HeatMap;
pub use images::Images;
pub use matrix::Matrix;
pub use network::{Layer, Network};
pub use plot::{Panels, Plot, contour};
pub use surface::Surface;
pub use text::{Align, Text};
