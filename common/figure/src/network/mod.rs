//! Networks: columns of neurons, every neuron joined to every neuron of the next column.

mod draw;
mod layer;

pub use layer::Layer;

use super::error::{Error, same_size};
use super::{Canvas, Colour, Point, Text};

const ROW: f64 = 104.0;
const MARGIN: f64 = 24.0;

/// A network from its first to its last column.
///
/// ```
/// use figure::{Colour, Layer, Network};
/// let svg = Network::new([
///     Layer::new(["x₁", "x₂"]).values(["1", "2"]),
///     Layer::new(["y₁", "y₂", "y₃"]).values(["5", "11", "17"]).paint(Colour::Orange),
/// ])
/// .weights(0, [["1", "3", "5"], ["2", "4", "6"]])
/// .highlight(0, 1, 2)
/// .svg()?;
/// # assert!(svg.contains(">17<"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Network {
    layers: Vec<Layer>,
    weights: Vec<(usize, Vec<Vec<String>>)>,
    highlights: Vec<(usize, usize, usize)>,
    step: f64,
}

impl Network {
    /// The columns from left to right.
    pub fn new(layers: impl IntoIterator<Item = Layer>) -> Self {
        Self {
            layers: layers.into_iter().collect(),
            weights: Vec::new(),
            highlights: Vec::new(),
            step: 180.0,
        }
    }

    /// Labels on the edges from column `layer` to the next: one row for each neuron that they leave.
    pub fn weights<L: Into<String>, R: IntoIterator<Item = L>>(
        mut self,
        layer: usize,
        weights: impl IntoIterator<Item = R>,
    ) -> Self {
        let table = weights
            .into_iter()
            .map(|row| row.into_iter().map(Into::into).collect())
            .collect();
        self.weights.push((layer, table));
        self.step = self.step.max(260.0);
        self
    }

    /// Draws the edge from neuron `from` of column `layer` to neuron `to` of the next one in red.
    pub fn highlight(mut self, layer: usize, from: usize, to: usize) -> Self {
        self.highlights.push((layer, from, to));
        self
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When there is no neuron, or values or weights have another number than neurons.
    pub fn svg(&self) -> Result<String, Error> {
        self.check()?;
        let has_captions = self.layers.iter().any(|layer| !layer.caption.is_empty());
        let width = 2.0 * (MARGIN + self.radius()) + self.step * (self.layers.len() - 1) as f64;
        let height =
            self.top() + self.tallest() as f64 * ROW + if has_captions { 44.0 } else { 8.0 };
        let mut canvas = Canvas::new(width, height);
        for layer in 1..self.layers.len() {
            self.edges(&mut canvas, layer - 1);
        }
        for (layer, table) in &self.weights {
            self.weight_labels(&mut canvas, *layer, table);
        }
        for layer in 0..self.layers.len() {
            self.neurons(&mut canvas, layer);
        }
        canvas.svg()
    }

    fn check(&self) -> Result<(), Error> {
        if self.layers.is_empty() {
            return Err(Error::empty("the network"));
        }
        for (i, layer) in self.layers.iter().enumerate() {
            match layer.names.len() {
                0 => return Err(Error::empty(&format!("layer {i} of the network"))),
                _ if layer.values.is_empty() => (),
                count => same_size(
                    || format!("the values of layer {i}"),
                    layer.values.len(),
                    count,
                )?,
            }
        }
        for (layer, table) in &self.weights {
            let size = |i: usize| self.layers.get(i).map_or(0, |layer| layer.names.len());
            same_size(
                || format!("the weight table of layer {layer}"),
                table.len(),
                size(*layer),
            )?;
            for row in table {
                same_size(
                    || format!("a weight row of layer {layer}"),
                    row.len(),
                    size(layer + 1),
                )?;
            }
        }
        Ok(())
    }
}
