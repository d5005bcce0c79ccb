//! One layer of a network.

use super::Colour;
use crate::error::{Error, same_size};

/// One layer of neurons.
///
/// ```
/// use figure::{Colour, Layer};
/// let hidden = Layer::new(["z₁", "z₂"]).values(["0.62", "0.77"]).bias("1").caption("σ(a)").paint(Colour::Orange);
/// ```
#[derive(Debug, Clone)]
pub struct Layer {
    pub(super) names: Vec<String>,
    pub(super) values: Vec<String>,
    pub(super) notes: Vec<String>,
    pub(super) bias: Option<String>,
    pub(super) caption: String,
    pub(super) paint: Colour,
}

impl Layer {
    /// Neurons with their names, from top to bottom; on a narrow page from left to right.
    pub fn new<L: Into<String>>(names: impl IntoIterator<Item = L>) -> Self {
        Self {
            names: names.into_iter().map(Into::into).collect(),
            values: Vec::new(),
            notes: Vec::new(),
            bias: None,
            caption: String::new(),
            paint: Colour::Blue,
        }
    }

    /// The neurons' values, shown under their names.
    pub fn values<L: Into<String>>(mut self, values: impl IntoIterator<Item = L>) -> Self {
        self.values = values.into_iter().map(Into::into).collect();
        self
    }

    /// A label for each neuron, beyond the last layer: how its value came about.
    pub fn notes<L: Into<String>>(mut self, notes: impl IntoIterator<Item = L>) -> Self {
        self.notes = notes.into_iter().map(Into::into).collect();
        self
    }

    /// A neuron that feeds the bias of the next layer.
    pub fn bias(mut self, label: impl Into<String>) -> Self {
        self.bias = Some(label.into());
        self
    }

    /// A label for the layer.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = caption.into();
        self
    }

    /// Another colour than blue.
    pub fn paint(mut self, paint: Colour) -> Self {
        self.paint = paint;
        self
    }

    pub(super) fn check(&self, number: usize) -> Result<(), Error> {
        match (self.names.len(), self.values.len()) {
            (0, _) => Err(Error::empty(&format!("layer {number} of the network"))),
            (_, 0) => Ok(()),
            (names, values) => same_size(|| format!("the values of layer {number}"), values, names),
        }
    }
}
