//! The pieces of training, each alone: `cargo bench -p common --bench pieces`.

use std::ops::ControlFlow;
use std::sync::LazyLock;

use common::layer::{Relu, Sigmoid, SoftmaxWithLoss};
use common::mnist::{CLASSES, Dataset, Mnist, PIXELS, Part, default_dir};
use common::network::{Probe, TwoLayerNet};
use common::seeded;
use common::sparse::SparseRows;
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

fn main() {
    divan::main();
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

fn batch() -> SparseRows<f32> {
    TRAIN.images.select(&scattered())
}

fn labels() -> Vec<usize> {
    scattered()
        .iter()
        .map(|&index| TRAIN.labels[index])
        .collect()
}

/// The pre-activation of the hidden layer, shape (batch, hidden).
fn a1() -> Array2<f32> {
    net().affine1.forward(batch()).expect(FITS).0
}

fn z1() -> Array2<f32> {
    Relu.forward(a1()).0
}

/// The scores, shape (batch, classes).
fn a2() -> Array2<f32> {
    net().predict(batch()).expect(FITS)
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
    bencher.bench(|| TRAIN.images.select(&indices));
}

#[divan::bench]
fn affine1_forward(bencher: Bencher<'_, '_>) {
    let net = net();
    let inputs = bencher.with_inputs(batch);
    inputs.bench_values(|x| net.affine1.forward(x).expect(FITS).0);
}

#[divan::bench]
fn affine1_backward(bencher: Bencher<'_, '_>) {
    let (net, dout) = (net(), a1());
    let passes = bencher.with_inputs(|| net.affine1.forward(batch()).expect(FITS).1);
    passes.bench_values(|pass| pass.parameter_gradient(&dout).expect(FITS));
}

#[divan::bench]
fn relu_forward(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(a1).bench_values(|a1| Relu.forward(a1));
}

#[divan::bench]
fn relu_backward(bencher: Bencher<'_, '_>) {
    let passes = bencher.with_inputs(|| (Relu.forward(a1()).1, a1()));
    passes.bench_values(|(pass, dout)| pass.backward(dout).expect(FITS));
}

#[divan::bench]
fn sigmoid_forward(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(a1)
        .bench_values(|a1| Sigmoid.forward(a1));
}

#[divan::bench]
fn sigmoid_backward(bencher: Bencher<'_, '_>) {
    let passes = bencher.with_inputs(|| (Sigmoid.forward(a1()).1, a1()));
    passes.bench_values(|(pass, dout)| pass.backward(dout).expect(FITS));
}

#[divan::bench]
fn affine2_forward(bencher: Bencher<'_, '_>) {
    let net = net();
    let inputs = bencher.with_inputs(z1);
    inputs.bench_values(|z1| net.affine2.forward(z1).expect(FITS).0);
}

#[divan::bench]
fn affine2_backward(bencher: Bencher<'_, '_>) {
    let (net, dout) = (net(), a2());
    let passes = bencher.with_inputs(|| net.affine2.forward(z1()).expect(FITS).1);
    passes.bench_values(|pass| pass.backward(&dout).expect(FITS));
}

#[divan::bench]
fn softmax_with_loss_forward(bencher: Bencher<'_, '_>) {
    let t = labels();
    let scores = bencher.with_inputs(a2);
    scores.bench_values(|a2| SoftmaxWithLoss.forward(a2, t.as_slice()).expect(FITS));
}

#[divan::bench]
fn softmax_with_loss_backward(bencher: Bencher<'_, '_>) {
    let t = labels();
    let forward = || SoftmaxWithLoss.forward(a2(), t.as_slice()).expect(FITS).1;
    bencher
        .with_inputs(forward)
        .bench_values(|pass| pass.backward());
}

/// An epoch of exactly one batch.
#[divan::bench(args = [1, 2])]
fn training_step(bencher: Bencher<'_, '_>, threads: usize) {
    let data = Dataset {
        images: batch(),
        labels: labels(),
    };
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
    let (x, t) = (batch().to_dense().mapv(f64::from), labels());
    let (probe, pool) = (Probe::new(&net, &x, &t).expect(FITS), pool(threads));
    bencher.bench_local(|| pool.install(|| probe.numerical_gradient()));
}
