//! Plots and diagrams, drawn by plotters as SVG that follows the light or dark theme of its page.

mod canvas;
mod colour;
mod equation;
mod error;
mod graph;
mod markup;
mod matrix;
mod network;
mod plot;
mod shape;
mod svg;
mod text;

pub use canvas::{Canvas, Point};
pub use colour::{Colour, Paint, Theme};
pub use equation::Equation;
pub use error::Error;
pub use graph::{Graph, Node};
pub use matrix::Matrix;
pub use network::{Layer, Network};
pub use plot::{Panels, Plot, contour};
pub use text::{Align, Text};
