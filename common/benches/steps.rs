//! The way from the textbook's training to the library's, one change at a time, in milliseconds an epoch.
//!
//! `cargo bench -p common --bench steps`

mod measure;

use std::hint::black_box;
use std::ops::ControlFlow;
use std::sync::OnceLock;

use clap::Parser;
use common::layer::{Input, Relu, SoftmaxWithLoss};
use common::loss::one_hot;
use common::mnist::{CLASSES, Dataset, PIXELS, Part, default_dir};
use common::network::{TwoLayerGradient, TwoLayerNet};
use common::sparse::SparseRows;
use common::training::Sgd;
use common::{Real, seeded};
use measure::{Contestant, Options, Result, in_turn, report};
use ndarray::linalg::Dot;
use ndarray::{Array2, ArrayRef2, Axis};
use rand::seq::SliceRandom;
use serde_json::{Value, json};

const HIDDEN: usize = 50;
const SGD: Sgd = Sgd {
    learning_rate: 0.1,
    batch_size: 100,
};

fn main() -> Result {
    let Options { rounds, .. } = Options::parse();
    let data = Dataset::load(&default_dir(), Part::Train)?;
    let images = data.images().to_dense();
    let images64 = images.mapv(f64::from);
    let rows = |batch: &[usize]| images.select(Axis(0), batch);
    let rows64 = |batch: &[usize]| images64.select(Axis(0), batch);
    let sparse = |batch: &[usize]| data.images().select(batch);
    let no_zeros = |batch: &[usize]| NoZeros(sparse(batch));
    let in_registers = |batch: &[usize]| InRegisters(sparse(batch));
    let by_pixel = |batch: &[usize]| ByPixel::from(sparse(batch));

    let steps = vec![
        step("f64", 1, || epoch(&data, rows64, textbook)),
        step("f32", 1, || epoch(&data, rows, textbook)),
        step("no dX or copies", 1, || epoch(&data, rows, gradient)),
        step("no zeros", 1, || epoch(&data, no_zeros, gradient)),
        step("in registers", 1, || epoch(&data, in_registers, gradient)),
        step("by pixel", 1, || epoch(&data, by_pixel, gradient)),
        step("widest vectors", 1, || library(&data)),
        step("two threads", 2, || library(&data)),
        product(),
    ];
    let mut rows = numbered(in_turn(rounds, steps)?);
    let all = json!({"product": rows.pop(), "rows": rows});
    report("steps", rounds, &["step"], all)
}

/// The rows with their place on the way.
fn numbered(mut rows: Vec<Value>) -> Vec<Value> {
    for (number, row) in (1..).zip(&mut rows) {
        row["number"] = json!(number);
    }
    rows
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
    gradient: impl Fn(&TwoLayerNet<F>, X, &Array2<F>) -> (F, TwoLayerGradient<F>),
) -> Result<f64> {
    let mut rng = seeded(1);
    let mut net = TwoLayerNet::random(PIXELS, HIDDEN, CLASSES, &mut rng);
    let mut order: Vec<usize> = (0..data.len()).collect();
    order.shuffle(&mut rng);
    let mut sum = 0.0;
    for batch in order.chunks(SGD.batch_size) {
        let labels: Vec<usize> = batch.iter().map(|&index| data.labels()[index]).collect();
        let t = one_hot(&labels, CLASSES)?;
        let (loss, gradient) = gradient(&net, gather(batch), &t);
        net.descend(&gradient, F::of(SGD.learning_rate.into()));
        sum += loss.as_f64() * batch.len() as f64;
    }
    Ok(sum / data.len() as f64)
}

/// The library's own epoch: the same sums, with the widest vectors, on all threads of the pool.
fn library(data: &Dataset) -> Result<f64> {
    let mut rng = seeded(1);
    let mut net = TwoLayerNet::random(PIXELS, HIDDEN, CLASSES, &mut rng);
    let on_step = |_| ControlFlow::Continue(());
    Ok(SGD.epoch(&mut net, data, &mut rng, on_step)?)
}

/// A layer as in textbooks: it remembers a copy of what its backward step will need.
struct Remembering<'a, L, F> {
    layer: &'a L,
    copy: Array2<F>,
}

impl<'a, L, F: Real> Remembering<'a, L, F> {
    fn new(layer: &'a L, needed: &Array2<F>) -> Self {
        let copy = needed.clone();
        Self { layer, copy }
    }
}

/// As in textbooks: every layer remembers, and every layer computes all its gradients, the first one that of the images.
fn textbook<F: Real>(
    net: &TwoLayerNet<F>,
    x: Array2<F>,
    t: &Array2<F>,
) -> (F, TwoLayerGradient<F>) {
    let affine1 = Remembering::new(net.affine1(), &x);
    let a1 = net.affine1().forward(&x); // (1)
    let relu = Remembering::new(&Relu, &a1);
    let z1 = Relu.forward(&a1); // (2)
    let affine2 = Remembering::new(net.affine2(), &z1);
    let a2 = net.affine2().forward(&z1); // (3)
    let (loss, y) = SoftmaxWithLoss.forward(&a2, t); // (4)
    let last = Remembering::new(&SoftmaxWithLoss, &y);

    let da2 = last.layer.backward(&last.copy, t); // (4)
    let (dz1, gradient2) = affine2.layer.backward(&affine2.copy, &da2); // (3)
    let da1 = relu.layer.backward(&relu.copy, &dz1); // (2)
    let (dx, gradient1) = affine1.layer.backward(&affine1.copy, &da1); // (1)
    black_box(dx); // nobody needs it, and it is computed all the same
    let (affine1, affine2) = (gradient1, gradient2);
    (loss, TwoLayerGradient { affine1, affine2 })
}

/// Without what nobody needs, the copies and the gradient of the images: the library's own layers.
fn gradient<F: Real, X: Input<F>>(
    net: &TwoLayerNet<F>,
    x: X,
    t: &Array2<F>,
) -> (F, TwoLayerGradient<F>) {
    let forward = net.forward(&x, t);
    (forward.loss, net.backward(&x, t, &forward))
}

/// Only what is not zero, as a plain loop.
struct NoZeros<F>(SparseRows<F>);

impl<F: Real> Dot<Array2<F>> for NoZeros<F> {
    type Output = Array2<F>;

    fn dot(&self, w: &Array2<F>) -> Array2<F> {
        let mut y = Array2::zeros((self.0.dim().0, w.ncols()));
        for (row, mut y) in self.0.rows().zip(y.rows_mut()) {
            for &(column, x) in row {
                y.scaled_add(x, &w.row(column as usize));
            }
        }
        y
    }
}

impl<F: Real> Input<F> for NoZeros<F> {
    fn t_dot(&self, dout: &Array2<F>) -> Array2<F> {
        let mut dw = Array2::zeros((self.0.dim().1, dout.ncols()));
        for (row, dout) in self.0.rows().zip(dout.rows()) {
            for &(column, x) in row {
                dw.row_mut(column as usize).scaled_add(x, &dout);
            }
        }
        dw
    }

    fn dim(&self) -> (usize, usize) {
        self.0.dim()
    }
}

/// The same, and the sums of a row of Y stay in the processor's registers. Those of dW are still in memory.
struct InRegisters<F>(SparseRows<F>);

impl<F: Real> Dot<Array2<F>> for InRegisters<F> {
    type Output = Array2<F>;

    fn dot(&self, w: &Array2<F>) -> Array2<F> {
        in_registers(&self.0, w)
    }
}

impl<F: Real> Input<F> for InRegisters<F> {
    fn t_dot(&self, dout: &Array2<F>) -> Array2<F> {
        let mut dw = Array2::zeros((self.0.dim().1, HIDDEN));
        let by_input = rows_mut(&mut dw);
        for (row, dout) in self.0.rows().zip(rows(dout)) {
            for &(column, x) in row {
                let dw = &mut by_input[column as usize];
                for j in 0..HIDDEN {
                    dw[j] += x * dout[j];
                }
            }
        }
        dw
    }

    fn dim(&self) -> (usize, usize) {
        self.0.dim()
    }
}

/// X, and Xᵀ by a counting sort: so the sums of a row of dW stay in registers, too.
struct ByPixel<F> {
    x: SparseRows<F>,
    transposed: SparseRows<F>,
}

impl<F: Real> From<SparseRows<F>> for ByPixel<F> {
    fn from(x: SparseRows<F>) -> Self {
        let transposed = x.transposed();
        Self { x, transposed }
    }
}

impl<F: Real> Dot<Array2<F>> for ByPixel<F> {
    type Output = Array2<F>;

    fn dot(&self, w: &Array2<F>) -> Array2<F> {
        in_registers(&self.x, w)
    }
}

impl<F: Real> Input<F> for ByPixel<F> {
    fn t_dot(&self, dout: &Array2<F>) -> Array2<F> {
        in_registers(&self.transposed, dout)
    }

    fn dim(&self) -> (usize, usize) {
        self.x.dim()
    }
}

/// X·W, the sums of a row in registers.
fn in_registers<F: Real>(x: &SparseRows<F>, w: &Array2<F>) -> Array2<F> {
    let mut y = Array2::zeros((x.dim().0, HIDDEN));
    let w = rows(w);
    for (row, y) in x.rows().zip(rows_mut(&mut y)) {
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

/// The rows as arrays: the compiler knows how long they are.
fn rows<F>(matrix: &ArrayRef2<F>) -> &[[F; HIDDEN]] {
    matrix.as_slice().expect(ONE_SLICE).as_chunks().0
}

fn rows_mut<F>(matrix: &mut ArrayRef2<F>) -> &mut [[F; HIDDEN]] {
    matrix.as_slice_mut().expect(ONE_SLICE).as_chunks_mut().0
}

const ONE_SLICE: &str = "rows of a matrix lie one behind the other";
