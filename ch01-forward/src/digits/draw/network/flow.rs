//! What flows through the network: the values of the hidden neurons, and the connections that carry most.

use common::layer::Relu;
use common::network::TwoLayerNet;
use ndarray::Axis;

use super::Reading;

/// More neurons than this would not be told apart.
const SHOWN: usize = 50;
/// So many pixels of each hidden neuron have a line.
const PIXELS: usize = 4;
/// The full strength of a line or a neuron.
const FULL: f32 = 9.0;

/// Strengths from 0 to 9, so that rounding in the last digit changes none of them.
pub struct Flow {
    /// How many hidden neurons there are, shown or not.
    pub neurons: usize,
    /// The digit that the network takes the image for.
    pub answer: usize,
    /// How strong each of those shown is.
    pub hidden: Vec<u8>,
    /// From a pixel to a hidden neuron.
    pub inward: Vec<(usize, usize, u8)>,
    /// From a hidden neuron to a digit.
    pub outward: Vec<(usize, usize, u8)>,
}

impl Flow {
    pub fn new(net: &TwoLayerNet<f32>, reading: &Reading) -> Self {
        let x = ndarray::aview1(&reading.pixels).insert_axis(Axis(0));
        let z = Relu.forward(&net.affine1().forward(&x.to_owned()));
        let z: Vec<f32> = z.iter().copied().take(SHOWN).collect();
        let inward = (0..z.len())
            .filter(|&neuron| z[neuron] > 0.0)
            .flat_map(|neuron| {
                let weights = net.affine1().weight().column(neuron).to_owned();
                let products = reading.pixels.iter().zip(&weights).map(|(x, w)| x * w);
                let mut products: Vec<_> = products.enumerate().collect();
                products.sort_by(|one, other| other.1.total_cmp(&one.1));
                let most = products.into_iter().take(PIXELS);
                most.map(move |(pixel, product)| (pixel, neuron, product))
            });
        let outward = z.iter().enumerate().flat_map(|(neuron, z)| {
            let weights = net.affine2().weight().row(neuron).to_owned();
            weights
                .into_iter()
                .enumerate()
                .map(move |(digit, w)| (neuron, digit, z * w))
        });
        let answer = reading.answer();
        let (inward, outward) = (inward.collect::<Vec<_>>(), outward.collect::<Vec<_>>());
        let hidden = shares(z.iter().copied());
        Self {
            neurons: net.dim().1,
            answer,
            hidden,
            inward: strong(inward, 1),
            outward: above(strong(outward, 2), answer),
        }
    }
}

/// Each value as a share of the largest, in ninths; what is not positive is 0.
fn shares(values: impl Iterator<Item = f32> + Clone) -> Vec<u8> {
    let largest = values.clone().fold(f32::MIN_POSITIVE, f32::max);
    let share = |value: f32| (FULL * value / largest).round().max(1.0) as u8;
    values
        .map(|value| if value > 0.0 { share(value) } else { 0 })
        .collect()
}

/// The connections of at least this strength, the strongest last.
fn strong(all: Vec<(usize, usize, f32)>, least: u8) -> Vec<(usize, usize, u8)> {
    let shares = shares(all.iter().map(|(.., product)| *product));
    let all = all
        .into_iter()
        .zip(shares)
        .map(|((from, to, _), share)| (from, to, share));
    let mut strong: Vec<_> = all.filter(|(.., share)| *share >= least).collect();
    strong.sort_by_key(|(.., share)| *share);
    strong
}

/// The same, those that lead to `answer` above the others.
fn above(mut all: Vec<(usize, usize, u8)>, answer: usize) -> Vec<(usize, usize, u8)> {
    all.sort_by_key(|(_, digit, _)| *digit == answer);
    all
}
