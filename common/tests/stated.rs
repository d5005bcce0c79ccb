//! Numbers that the book states and no program prints.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use common::activation::softmax;
use common::mnist::{self, Mnist, PIXELS};
use common::network::{TwoLayerNet, argmax};
use common::weights;
use ndarray::Array2;

/// Pixels that have no ink in any training image.
const BLANK: usize = 67;
/// Per cent of the test images that the network reads correctly with black and white exchanged.
const INVERTED: f64 = 6.0;
/// Of every three answers to such images, so many have a probability above 0.9.
const CERTAIN: f64 = 2.0;

fn digits() -> Mnist {
    Mnist::load(&mnist::default_dir()).unwrap()
}

#[test]
fn the_margins_of_the_training_images_have_no_ink() {
    let images = digits().train.images().to_dense();
    let blank = images
        .columns()
        .into_iter()
        .filter(|pixel| pixel.iter().all(|&ink| ink == 0.0));
    assert_eq!(blank.count(), BLANK);
}

#[test]
fn with_black_and_white_exchanged_the_network_is_mostly_wrong_and_mostly_certain() {
    let test = digits().test;
    let net = TwoLayerNet::<f32>::load(&weights::default_file()).unwrap();
    let inverted: Array2<f32> = test.images().to_dense().mapv(|ink| 1.0 - ink);
    assert_eq!(inverted.ncols(), PIXELS);
    let scores = net.predict(&inverted).unwrap();
    let pairs = scores.rows().into_iter().zip(test.labels());
    let right = pairs
        .filter(|(scores, label)| argmax(scores) == **label)
        .count();
    let certain = softmax(scores)
        .rows()
        .into_iter()
        .filter(|row| row.iter().any(|&p| p > 0.9))
        .count();
    let images = test.len() as f64;
    assert_eq!((100.0 * right as f64 / images).round(), INVERTED);
    assert_eq!((3.0 * certain as f64 / images).round(), CERTAIN);
}
