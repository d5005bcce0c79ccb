//! Networks: columns of neurons, every neuron joined to every neuron of the next column.

mod draw;
mod layer;

pub use layer::Layer;

use super::error::{Error, same_size};
use super::{Canvas, Colour, Figure, Form, Point, Text};

/// A network from its first to its last column.
///
/// ```
/// use figure::{Colour, Figure, Form, Layer, Network};
/// let svg = Network::new([
///     Layer::new(["x₁", "x₂"]).values(["1", "2"]),
///     Layer::new(["y₁", "y₂", "y₃"]).values(["5", "11", "17"]).paint(Colour::Orange),
/// ])
/// .weights(0, [["1", "3", "5"], ["2", "4", "6"]])
/// .svg(Form::default())?;
/// # assert!(svg.contains(">17<"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Network {
    layers: Vec<Layer>,
    weights: Vec<(usize, Vec<Vec<String>>)>,
}

impl Network {
    /// The columns from left to right.
    pub fn new(layers: impl IntoIterator<Item = Layer>) -> Self {
        let (layers, weights) = (layers.into_iter().collect(), Vec::new());
        Self { layers, weights }
    }

    /// Labels on the edges from column `layer` to the next: one row for each neuron that they leave.
    pub fn weights<L: Into<String>, R: IntoIterator<Item = L>>(
        mut self,
        layer: usize,
        weights: impl IntoIterator<Item = R>,
    ) -> Self {
        let row = |row: R| row.into_iter().map(Into::into).collect();
        let table = weights.into_iter().map(row).collect();
        self.weights.push((layer, table));
        self
    }
}

impl Figure for Network {
    /// # Errors
    /// When there is no neuron, or values or weights have another number than neurons.
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        if self.layers.is_empty() {
            return Err(Error::empty("the network"));
        }
        for (number, layer) in self.layers.iter().enumerate() {
            layer.check(number)?;
        }
        for (layer, table) in &self.weights {
            self.check_weights(*layer, table)?;
        }
        Ok(self.sheet(form))
    }
}

impl Network {
    fn check_weights(&self, layer: usize, table: &[Vec<String>]) -> Result<(), Error> {
        let size = |i: usize| self.layers.get(i).map_or(0, |layer| layer.names.len());
        let what = || format!("the weight table of layer {layer}");
        same_size(what, table.len(), size(layer))?;
        let what = || format!("a weight row of layer {layer}");
        let mut rows = table.iter();
        rows.try_for_each(|row| same_size(what, row.len(), size(layer + 1)))
    }
}
