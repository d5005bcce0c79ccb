//! The pieces of training, each alone: `cargo bench -p common --bench pieces`.

use std::ops::ControlFlow;
use std::sync::LazyLock;

use common::layer::{Relu, Sigmoid, SoftmaxWithLoss};
use common::mnist::{CLASSES, Dataset, Mnist, PIXELS, Part, default_dir};
use common::network::{Forward, Probe, TwoLayerNet};
use common::seeded;
use common::sparse::Batch;
use common::training::{Sgd, accuracy};
use divan::Bencher;
use ndarray::Array2;
use rayon::{ThreadPool, ThreadPoolBuilder};

const BATCH: usize = 100;
const HIDDEN: usize = 50;
const FITS: &str = "the network is made for these images";
const SGD: Sgd = Sgd {
    learning_rate: 0.1,
    batch_size: BATCH,
};

static TRAIN: LazyLock<Dataset> = LazyLock::new(|| load(Part::Train));
static TEST: LazyLock<Dataset> = LazyLock::new(|| load(Part::Test));

/// On one thread, except what asks for more.
fn main() {
    pool(1).install(divan::main);
}

fn load(part: Part) -> Dataset {
    Dataset::load(&default_dir(), part).expect("the digits come with the repository")
}

fn net() -> TwoLayerNet<f32> {
    TwoLayerNet::random(PIXELS, HIDDEN, CLASSES, &mut seeded(1))
}

/// Every 600th image: a batch from all over memory.
fn scattered() -> Vec<usize> {
    (0..TRAIN.len()).step_by(TRAIN.len() / BATCH).collect()
}

fn labels() -> Vec<usize> {
    let labels = scattered().into_iter().map(|index| TRAIN.labels()[index]);
    labels.collect()
}

fn batch() -> (Batch<f32>, Array2<f32>) {
    TRAIN.batch(&scattered())
}

fn forward() -> Forward<f32> {
    let (x, t) = batch();
    net().forward(&x, &t)
}

/// The scores, shape (batch, classes).
fn a2() -> Array2<f32> {
    net().affine2().forward(&forward().z1)
}

fn pool(threads: usize) -> ThreadPool {
    let pool = ThreadPoolBuilder::new().num_threads(threads);
    pool.build().expect("a few threads are there to be had")
}

#[divan::bench(sample_count = 10)]
fn load_all_four_files() -> usize {
    let data = Mnist::load(&default_dir()).expect("the digits come with the repository");
    data.train.len() + data.test.len()
}

#[divan::bench]
fn gather_a_batch(bencher: Bencher<'_, '_>) {
    let indices = scattered();
    bencher.bench(|| TRAIN.batch(&indices));
}

#[divan::bench]
fn affine1_forward(bencher: Bencher<'_, '_>) {
    let (net, (x, _)) = (net(), batch());
    bencher.bench(|| net.affine1().forward(&x));
}

#[divan::bench]
fn affine1_backward(bencher: Bencher<'_, '_>) {
    let (net, (x, _), dout) = (net(), batch(), forward().a1);
    bencher.bench(|| net.affine1().parameter_gradient(&x, &dout));
}

#[divan::bench]
fn relu_forward(bencher: Bencher<'_, '_>) {
    let a1 = forward().a1;
    bencher.bench(|| Relu.forward(&a1));
}

#[divan::bench]
fn relu_backward(bencher: Bencher<'_, '_>) {
    let Forward { a1, z1: dout, .. } = forward();
    bencher.bench(|| Relu.backward(&a1, &dout));
}

#[divan::bench]
fn sigmoid_forward(bencher: Bencher<'_, '_>) {
    let a1 = forward().a1.mapv(f64::from);
    bencher.bench(|| Sigmoid.forward(&a1));
}

#[divan::bench]
fn sigmoid_backward(bencher: Bencher<'_, '_>) {
    let dout = forward().a1.mapv(f64::from);
    let y = Sigmoid.forward(&dout);
    bencher.bench(|| Sigmoid.backward(&y, &dout));
}

#[divan::bench]
fn affine2_forward(bencher: Bencher<'_, '_>) {
    let (net, z1) = (net(), forward().z1);
    bencher.bench(|| net.affine2().forward(&z1));
}

#[divan::bench]
fn affine2_backward(bencher: Bencher<'_, '_>) {
    let (net, z1, dout) = (net(), forward().z1, a2());
    bencher.bench(|| net.affine2().backward(&z1, &dout));
}

#[divan::bench]
fn softmax_with_loss_forward(bencher: Bencher<'_, '_>) {
    let (a2, (_, t)) = (a2(), batch());
    bencher.bench(|| SoftmaxWithLoss.forward(&a2, &t));
}

#[divan::bench]
fn softmax_with_loss_backward(bencher: Bencher<'_, '_>) {
    let (y, (_, t)) = (forward().y, batch());
    bencher.bench(|| SoftmaxWithLoss.backward(&y, &t));
}

/// An epoch of exactly one batch.
#[divan::bench(args = [1, 2])]
fn training_step(bencher: Bencher<'_, '_>, threads: usize) {
    let images = TRAIN.images().select(&scattered());
    let data = Dataset::new(images, labels(), CLASSES).expect("each image keeps its label");
    train(bencher, threads, &data);
}

#[divan::bench(args = [1, 2], sample_count = 10)]
fn epoch(bencher: Bencher<'_, '_>, threads: usize) {
    train(bencher, threads, &TRAIN);
}

fn train(bencher: Bencher<'_, '_>, threads: usize, data: &Dataset) {
    let (mut net, mut rng, pool) = (net(), seeded(1), pool(threads));
    bencher.bench_local(|| {
        pool.install(|| {
            SGD.epoch(&mut net, data, &mut rng, |_| ControlFlow::Continue(()))
                .is_ok()
        })
    });
}

#[divan::bench(args = [1, 2])]
fn inference(bencher: Bencher<'_, '_>, threads: usize) {
    let (net, pool) = (net(), pool(threads));
    let data: &Dataset = &TEST;
    bencher.bench_local(|| pool.install(|| accuracy(&net, data)));
}

#[divan::bench(args = [1, 2], sample_count = 10)]
fn numerical_gradient_of_all_parameters(bencher: Bencher<'_, '_>, threads: usize) {
    let net = TwoLayerNet::<f64>::random(PIXELS, HIDDEN, CLASSES, &mut seeded(1));
    let images = TRAIN.images().select(&scattered());
    let (x, labels) = (images.to_dense().mapv(f64::from), labels());
    let (probe, pool) = (Probe::new(&net, &x, &labels).expect(FITS), pool(threads));
    bencher.bench_local(|| pool.install(|| probe.numerical_gradient()));
}
