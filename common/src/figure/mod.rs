//! Plots and diagrams, drawn by plotters as SVG that follows the light or dark theme of its page.

mod bars;
mod canvas;
mod colour;
mod error;
mod graph;
mod heat_map;
mod images;
mod markup;
mod matrix;
mod network;
mod paint;
mod plot;
mod png;
mod render;
mod shape;
mod surface;
mod svg;
mod text;
mod theme;

pub use bars::Bars;
pub use canvas::{Canvas, Point};
pub use colour::Colour;
pub use error::Error;
pub use graph::{Graph, Node};
pub use heat_map::HeatMap;
pub use images::Images;
pub use matrix::{Equation, Matrix};
pub use network::{Layer, Network};
pub use paint::Paint;
pub use plot::{Panels, Plot, contour};
pub use surface::Surface;
pub use text::{Align, Text};
pub use theme::Theme;
