//! One column of a network.

use super::Colour;
use crate::error::{Error, same_size};

/// One column of neurons.
///
/// ```
/// use figure::{Colour, Layer};
/// let hidden = Layer::new(["z₁", "z₂"]).values(["0.62", "0.77"]).bias("1").caption("σ(a)").paint(Colour::Green);
/// ```
#[derive(Debug, Clone)]
pub struct Layer {
    pub(super) names: Vec<String>,
    pub(super) values: Vec<String>,
    pub(super) bias: Option<String>,
    pub(super) caption: String,
    pub(super) paint: Colour,
}

impl Layer {
    /// Neurons with their names, from top to bottom.
    pub fn new<L: Into<String>>(names: impl IntoIterator<Item = L>) -> Self {
        Self {
            names: names.into_iter().map(Into::into).collect(),
            values: Vec::new(),
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

    /// A neuron that feeds the bias of the next column.
    pub fn bias(mut self, label: impl Into<String>) -> Self {
        self.bias = Some(label.into());
        self
    }

    /// A label below the column.
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
