//! The way from the textbook's training to the library's, one change at a time, in milliseconds an epoch.
//!
//! `cargo bench -p common --bench steps`

mod measure;

use std::hint::black_box;
use std::ops::ControlFlow;
use std::sync::OnceLock;

use clap::Parser;
use common::layer::{Input, Relu, SoftmaxWithLoss};
use common::mnist::{CLASSES, Dataset, PIXELS, Part, default_dir};
use common::network::{TwoLayerGradient, TwoLayerNet};
use common::sparse::SparseRows;
use common::training::Sgd;
use common::{Mismatch, Real, seeded};
use measure::{Contestant, Options, Result, in_turn, report};
use ndarray::{Array1, Array2, ArrayRef2, Axis};
use rand::seq::SliceRandom;
use serde_json::json;

const HIDDEN: usize = 50;
const SGD: Sgd = Sgd {
    learning_rate: 0.1,
    batch_size: 100,
};

fn main() -> Result {
    let Options { rounds, .. } = Options::parse();
    let data = Dataset::load(&default_dir(), Part::Train)?;
    let images = data.images.to_dense();
    let images64 = images.mapv(f64::from);
    let rows = |batch: &[usize]| images.select(Axis(0), batch);
    let rows64 = |batch: &[usize]| images64.select(Axis(0), batch);
    let sparse = |batch: &[usize]| data.images.select(batch);

    let steps = vec![
        step("f64", 1, || epoch(&data, rows64, textbook)),
        step("f32", 1, || epoch(&data, rows, textbook)),
        step("no dX or copies", 1, || epoch(&data, rows, library)),
        step("no zeros", 1, || {
            epoch(&data, |batch| NoZeros(sparse(batch)), library)
        }),
        step("in registers", 1, || {
            epoch(&data, |batch| InRegisters(sparse(batch)), library)
        }),
        step("widest vectors", 1, || epoch(&data, sparse, library)),
        step("two halves", 1, || two_halves(&data)),
        step("two threads", 2, || two_halves(&data)),
        product(),
    ];
    let mut rows = in_turn(rounds, steps)?;
    for (number, row) in (1..).zip(&mut rows) {
        row["number"] = json!(number);
    }
    let all = json!({"product": rows.pop(), "rows": rows});
    report("steps", rounds, &["step"], all)
}

/// The product of two matrices as large as `size`: how fast one core multiplies and adds when nothing holds it up.
fn product<'a>() -> Contestant<'a> {
    const SIZE: usize = 1000;
    let matrix = Array2::<f32>::ones((SIZE, SIZE));
    let run = Box::new(move || {
        black_box(matrix.dot(&matrix));
        Ok(())
    });
    Contestant {
        about: json!({"size": SIZE}),
        threads: 1,
        run,
    }
}

/// All begin with the same weights and see the same batches: so all must learn the same, up to rounding.
fn step<'a>(
    name: &str,
    threads: usize,
    mut epoch: impl FnMut() -> Result<f64> + Send + 'a,
) -> Contestant<'a> {
    static FIRST: OnceLock<f64> = OnceLock::new();
    let about = json!({"step": name});
    let run = Box::new(move || {
        let loss = epoch()?;
        let first = FIRST.get_or_init(|| loss);
        let same = (loss - first).abs() < 1e-3;
        if same {
            Ok(())
        } else {
            Err(format!("a loss of {loss} after one of {first}").into())
        }
    });
    Contestant {
        about,
        threads,
        run,
    }
}

/// One epoch: 600 times a random batch, its gradient and a step downhill. Returns the mean loss.
fn epoch<F: Real, X>(
    data: &Dataset,
    gather: impl Fn(&[usize]) -> X,
    gradient: impl Fn(&TwoLayerNet<F>, X, &[usize]) -> Gradient<F>,
) -> Result<f64> {
    let mut rng = seeded(1);
    let mut net = TwoLayerNet::random(PIXELS, HIDDEN, CLASSES, &mut rng);
    let mut order: Vec<usize> = (0..data.len()).collect();
    order.shuffle(&mut rng);
    let mut sum = 0.0;
    for batch in order.chunks(SGD.batch_size) {
        let t: Vec<usize> = batch.iter().map(|&index| data.labels[index]).collect();
        let (loss, gradient) = gradient(&net, gather(batch), &t)?;
        net.descend(&gradient, F::of(SGD.learning_rate.into()))?;
        sum += loss.as_f64() * batch.len() as f64;
    }
    Ok(sum / data.len() as f64)
}

/// The library's epoch, which computes the halves of each batch apart.
fn two_halves(data: &Dataset) -> Result<f64> {
    let mut rng = seeded(1);
    let mut net = TwoLayerNet::random(PIXELS, HIDDEN, CLASSES, &mut rng);
    let on_step = |_| ControlFlow::Continue(());
    Ok(SGD.epoch(&mut net, data, &mut rng, on_step)?.into())
}

type Gradient<F> = std::result::Result<(F, TwoLayerGradient<F>), Mismatch>;

/// As in textbooks: every layer keeps a copy, and every layer computes all its gradients.
fn textbook<F: Real>(net: &TwoLayerNet<F>, x: Array2<F>, t: &[usize]) -> Gradient<F> {
    let (a1, pass1) = net.affine1.forward(x.clone())?; // (1)
    let (z1, pass2) = Relu.forward(a1.clone()); // (2)
    let (a2, pass3) = net.affine2.forward(z1.clone())?; // (3)
    let (loss, pass4) = SoftmaxWithLoss.forward(a2.clone(), t)?; // (4)

    let da2 = pass4.backward(); // (4)
    let (dz1, affine2) = pass3.backward(&da2)?; // (3)
    let da1 = pass2.backward(dz1.clone())?; // (2)
    let (_dx, affine1) = pass1.backward(&da1)?; // (1)
    Ok((loss, TwoLayerGradient { affine1, affine2 }))
}

/// Without what nobody needs, the copies and the gradient of the images: the library's own.
fn library<F: Real, X: Input<F>>(net: &TwoLayerNet<F>, x: X, t: &[usize]) -> Gradient<F> {
    net.gradient(x, t)
}

/// Only what is not zero, as a plain loop.
struct NoZeros<F>(SparseRows<F>);

impl<F: Real> Input<F> for NoZeros<F> {
    fn dim(&self) -> (usize, usize) {
        self.0.dim()
    }

    fn product_plus(&self, w: &ArrayRef2<F>, b: &Array1<F>) -> Array2<F> {
        let mut y = Array2::zeros((self.0.dim().0, b.len())) + b;
        for (row, mut y) in self.0.rows().zip(y.rows_mut()) {
            for &(column, x) in row {
                y.scaled_add(x, &w.row(column as usize));
            }
        }
        y
    }

    fn transposed_product(&self, dout: &ArrayRef2<F>) -> Array2<F> {
        let mut dw = Array2::zeros((self.0.dim().1, dout.ncols()));
        for (row, dout) in self.0.rows().zip(dout.rows()) {
            for &(column, x) in row {
                dw.row_mut(column as usize).scaled_add(x, &dout);
            }
        }
        dw
    }
}

/// The same, and the sums of a row stay in the processor's registers.
struct InRegisters<F>(SparseRows<F>);

impl<F: Real> Input<F> for InRegisters<F> {
    fn dim(&self) -> (usize, usize) {
        self.0.dim()
    }

    fn product_plus(&self, w: &ArrayRef2<F>, b: &Array1<F>) -> Array2<F> {
        let mut y = Array2::zeros((self.0.dim().0, HIDDEN)) + b;
        let w = rows(w);
        for (row, y) in self.0.rows().zip(rows_mut(&mut y)) {
            let mut sums = *y;
            for &(column, x) in row {
                let w = &w[column as usize];
                for j in 0..HIDDEN {
                    sums[j] += x * w[j];
                }
            }
            *y = sums;
        }
        y
    }

    fn transposed_product(&self, dout: &ArrayRef2<F>) -> Array2<F> {
        let mut dw = Array2::zeros((self.0.dim().1, HIDDEN));
        let by_input = rows_mut(&mut dw);
        for (row, dout) in self.0.rows().zip(rows(dout)) {
            let dout = *dout;
            for &(column, x) in row {
                let dw = &mut by_input[column as usize];
                for j in 0..HIDDEN {
                    dw[j] += x * dout[j];
                }
            }
        }
        dw
    }
}

/// The rows as arrays: the compiler knows how long they are.
fn rows<F>(matrix: &ArrayRef2<F>) -> &[[F; HIDDEN]] {
    matrix.as_slice().expect(ONE_SLICE).as_chunks().0
}

fn rows_mut<F>(matrix: &mut ArrayRef2<F>) -> &mut [[F; HIDDEN]] {
    matrix.as_slice_mut().expect(ONE_SLICE).as_chunks_mut().0
}

const ONE_SLICE: &str = "rows of a matrix lie one behind the other";
