//! The loss on a plane through a training, and the training's path on it.

use common::layer::{Affine, Relu, SoftmaxWithLoss};
use common::mnist::Dataset;
use common::network::TwoLayerNet;
use ndarray::Array2;

use super::course::Course;
use super::plane::Plane;

/// The loss is computed at so many by so many places.
pub const PLACES: usize = 31;
/// Of so many images, of fewer for a wide hidden layer.
const IMAGES: usize = 200;
/// That many hidden sums at most, all images together.
const SUMS: usize = 20_000;
/// So far the map reaches beyond the path, as a share of its length.
const MARGIN: f64 = 0.36;

/// A square map.
pub struct Slice {
    /// The loss at each place, row by row from the lower left corner.
    pub losses: Vec<f64>,
    /// Epochs, and where the network was after them: to the right and up, from 0 to 1.
    pub path: Vec<(usize, (f64, f64))>,
}

/// `None` when the training has led nowhere.
pub fn slice(course: &Course<'_>) -> Option<Slice> {
    let mut nets: Vec<(usize, &TwoLayerNet<f32>)> = Vec::new();
    nets.extend(course.path.nets.iter().map(|(epoch, net)| (*epoch, net)));
    if nets.last().is_none_or(|last| last.0 < course.epochs()) {
        nets.push((course.epochs(), &course.net));
    }
    let examples = Examples::first(&course.data.train, course.net.dim().1);
    let only_nets: Vec<_> = nets.iter().map(|(_, net)| *net).collect();
    let plane = Plane::through(&only_nets, || examples.downhill(&course.start))?;
    let places: Vec<_> = only_nets.iter().map(|net| plane.place(net)).collect();
    let (corner, side) = frame(&places);
    let inside = |(x, y): (f64, f64)| ((x - corner.0) / side, (y - corner.1) / side);
    let path = nets.iter().zip(places);
    Some(Slice {
        losses: examples.losses(&plane, corner, side),
        path: path
            .map(|((epoch, _), place)| (*epoch, inside(place)))
            .collect(),
    })
}

/// The lower left corner and the side of a square with some ground around the path.
fn frame(places: &[(f64, f64)]) -> ((f64, f64), f64) {
    let range = |pick: fn(&(f64, f64)) -> f64| {
        let values = || places.iter().map(pick);
        let low = values().fold(f64::INFINITY, f64::min);
        (low, values().fold(f64::NEG_INFINITY, f64::max))
    };
    let ((left, right), (bottom, top)) = (range(|place| place.0), range(|place| place.1));
    let side = (1.0 + 2.0 * MARGIN) * (right - left).max(top - bottom);
    let corner = ((left + right - side) / 2.0, (bottom + top - side) / 2.0);
    (corner, side)
}

/// Some images and their answers.
struct Examples {
    x: common::sparse::Batch<f32>,
    t: Array2<f32>,
}

impl Examples {
    /// The first training images, as many as the width of the hidden layer allows.
    fn first(train: &Dataset, hidden: usize) -> Self {
        let count = (SUMS / hidden).clamp(10, IMAGES).min(train.len());
        let (x, t) = train.batch(&Vec::from_iter(0..count));
        Self { x, t }
    }

    /// The direction of a step of gradient descent.
    fn downhill(&self, net: &TwoLayerNet<f32>) -> Option<TwoLayerNet<f32>> {
        let (_, gradient) = net.gradient(&self.x, &self.t).ok()?;
        let mut direction = net.clone();
        for (mut to, slope) in direction
            .parameters_mut()
            .into_iter()
            .zip(gradient.arrays())
        {
            to.assign(&slope);
            to *= -1.0;
        }
        Some(direction)
    }

    /// The loss at each place of a square on the plane. The sums of the hidden neurons, and the weights behind them,
    /// change evenly along the plane: so the images meet the first layer three times and not once for each place.
    fn losses(&self, plane: &Plane, (left, bottom): (f64, f64), side: f64) -> Vec<f64> {
        let nets = [&plane.origin, &plane.right, &plane.up];
        let a1 = nets.map(|net| net.affine1().forward(&self.x));
        let w2 = nets.map(|net| net.affine2().weight());
        let b2 = nets.map(|net| net.affine2().bias());
        let loss = |right: f64, up: f64| {
            let (right, up) = (right as f32, up as f32);
            let a1 = &a1[0] + &(&a1[1] * right) + &a1[2] * up;
            let w2 = w2[0] + &(w2[1] * right) + w2[2] * up;
            let b2 = b2[0] + &(b2[1] * right) + b2[2] * up;
            let affine2 = Affine::new(w2, b2).expect("one bias for each score, as everywhere");
            let a2 = affine2.forward(&Relu.forward(&a1));
            f64::from(SoftmaxWithLoss.forward(&a2, &self.t).0)
        };
        let at = |index: usize| side * index as f64 / (PLACES - 1) as f64;
        let places = (0..PLACES * PLACES).map(|place| (place % PLACES, place / PLACES));
        let losses = places.map(|(column, row)| loss(left + at(column), bottom + at(row)));
        losses.collect()
    }
}
