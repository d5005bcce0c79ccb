//! Numbers that the book states and no program prints.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use common::activation::softmax;
use common::mnist::{self, Dataset, Mnist, PIXELS, Part};
use common::network::{TwoLayerNet, argmax};
use common::seeded;
use common::weights;
use ndarray::Array2;
use rand::RngExt;

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

fn network() -> TwoLayerNet<f32> {
    TwoLayerNet::load(&weights::default_file()).unwrap()
}

/// How many of the images have their label's score as the largest, in per cent.
fn accuracy(scores: &Array2<f32>, labels: &[usize]) -> f64 {
    let pairs = scores.rows().into_iter().zip(labels);
    let right = pairs.filter(|(scores, label)| argmax(*scores) == **label);
    100.0 * right.count() as f64 / labels.len() as f64
}

/// How many of the answers have a probability above this, as a share.
fn certain(scores: Array2<f32>, bound: f32) -> f64 {
    let images = scores.nrows() as f64;
    let probabilities = softmax(scores);
    let rows = probabilities.rows().into_iter();
    let certain = rows.filter(|row| row.iter().any(|&p| p > bound));
    certain.count() as f64 / images
}

#[test]
fn with_black_and_white_exchanged_the_network_is_mostly_wrong_and_mostly_certain() {
    let test = digits().test;
    let inverted: Array2<f32> = test.images().to_dense().mapv(|ink| 1.0 - ink);
    assert_eq!(inverted.ncols(), PIXELS);
    let scores = network().predict(&inverted).unwrap();
    assert_eq!(accuracy(&scores, test.labels()).round(), INVERTED);
    assert_eq!((3.0 * certain(scores, 0.9)).round(), CERTAIN);
}

/// The question `undivided` of chapter 1.
#[test]
fn with_pixels_that_are_not_divided_the_answers_stay_and_the_probabilities_are_near_one() {
    let test = digits().test;
    let images = test.images().to_dense();
    let scores = |factor: f32| network().predict(&(&images * factor)).unwrap();
    let [usual, undivided] = [1.0, 255.0].map(scores);
    let [before, now] = [&usual, &undivided].map(|scores| accuracy(scores, test.labels()));
    assert!(now > before - 1.0, "{before} {now}");
    let [before, now] = [usual, undivided].map(|scores| certain(scores, 0.99));
    assert!(before < 0.9 && now > 0.99, "{before} {now}");
}

/// The question `relu-taken-out` of chapter 1: a network of a single layer reads more than nine digits in ten.
#[test]
fn without_its_relu_the_trained_network_reads_fewer_digits_than_a_single_layer() {
    let (net, test) = (network(), digits().test);
    let [first, second] = [net.affine1(), net.affine2()];
    let hidden = test.images().to_dense().dot(first.weight()) + first.bias();
    let scores = hidden.dot(second.weight()) + second.bias();
    assert!(accuracy(&scores, test.labels()) < 70.0);
}

/// Fashion-MNIST is not in the repository: where it has been fetched, it is read.
#[test]
fn clothes_have_more_ink_than_digits_and_so_larger_sums() {
    let folder = mnist::default_dir().with_file_name("fashion-mnist");
    let is_here = folder.join(Part::Test.images_file()).is_file();
    if !is_here && std::env::var("BOOK_FASHION").as_deref() != Ok("required") {
        return eprintln!("skipped: Fashion-MNIST is not in {}", folder.display());
    }
    let clothes = Dataset::load(&folder, Part::Test).unwrap();
    let [digits, clothes] = [digits().test, clothes].map(|test| test.images().to_dense());
    assert!(clothes.mean().unwrap() > 2.0 * digits.mean().unwrap());
    // Weights as they are before any training: both signs alike.
    let rng = &mut seeded(0);
    let weights = Array2::from_shape_fn((PIXELS, 50), |_| rng.random_range(-1.0_f32..1.0));
    let size = |images: &Array2<f32>| images.dot(&weights).mapv(f32::abs).mean().unwrap();
    assert!(size(&clothes) > 1.2 * size(&digits));
}
