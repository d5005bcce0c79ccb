//! Networks: layers of neurons, every neuron joined to every neuron of the next layer.

mod draw;
mod layer;
mod places;

pub use layer::Layer;

use super::error::{Error, same_size};
use super::{Align, Canvas, Colour, Figure, Form, Paint, Point, Text};

/// A network, from its first to its last layer: from left to right, on a narrow page from top to bottom.
///
/// ```
/// use figure::{Colour, Figure, Form, Layer, Network};
/// let svg = Network::new([
///     Layer::new(["x₁", "x₂"]).values(["1", "2"]),
///     Layer::new(["y₁", "y₂", "y₃"]).values(["5", "11", "17"]).paint(Colour::Orange),
/// ])
/// .weights(0, [["1", "3", "5"], ["2", "4", "6"]])
/// .mark(1, 0)
/// .svg(Form::default())?;
/// # assert!(svg.contains(">17<"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Network {
    layers: Vec<Layer>,
    weights: Vec<(usize, Vec<Vec<String>>)>,
    marked: Option<(usize, usize)>,
}

impl Network {
    /// The layers in their order.
    pub fn new(layers: impl IntoIterator<Item = Layer>) -> Self {
        Self {
            layers: layers.into_iter().collect(),
            weights: Vec::new(),
            marked: None,
        }
    }

    /// Labels on the edges from layer `layer` to the next: one row for each neuron that they leave.
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

    /// The edges that lead to neuron `i` of a layer stand out.
    pub fn mark(mut self, layer: usize, i: usize) -> Self {
        self.marked = Some((layer, i));
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
