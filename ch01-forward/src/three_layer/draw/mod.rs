//! Figure 1-2: the three layers as a network, with the value of every neuron; and how scores become probabilities.

mod scores;

use common::network::Activations;
use figure::number::fixed;
use figure::{Colour, Layer, Network};
use ndarray::Array2;

pub use scores::softmax;

pub fn network(x: &Array2<f64>, forward: &Activations) -> Network {
    let layer = |names: &[&str], values: &Array2<f64>| {
        Layer::new(names.iter().copied()).values(values.iter().map(|value| fixed(*value, 2)))
    };
    let Activations { z1, z2, a3, .. } = forward;
    Network::new([
        layer(&["x₁", "x₂"], x).bias("1").caption("x"),
        layer(&["z₁⁽¹⁾", "z₂⁽¹⁾", "z₃⁽¹⁾"], z1)
            .bias("1")
            .caption("z1 = sigmoid(a1)"),
        layer(&["z₁⁽²⁾", "z₂⁽²⁾"], z2)
            .bias("1")
            .caption("z2 = sigmoid(a2)"),
        layer(&["a₁⁽³⁾", "a₂⁽³⁾"], a3)
            .caption("a3")
            .paint(Colour::Orange),
    ])
}
