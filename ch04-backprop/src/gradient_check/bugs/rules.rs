//! The rules of backpropagation, and the classic mistakes: each is one rule in place of the right one.

use common::activation::softmax;
use ndarray::{Array2, Axis, Zip};

use super::network::{CLASSES, EXAMPLES, Values};

type Matrix = Array2<f64>;

/// N, the number of examples.
const N: f64 = EXAMPLES as f64;

/// How each step of the way back is computed.
#[derive(Clone, Copy)]
pub struct Rules {
    pub softmax: fn(a3: &Matrix) -> Matrix,
    pub da3: fn(y: &Matrix, t: &Matrix) -> Matrix,
    pub da2: fn(dz2: &Matrix, v: &Values) -> Matrix,
    pub dz1: fn(da2: &Matrix, w2: &Matrix) -> Matrix,
    pub da1: fn(dz1: &mut Matrix, a1: &Matrix) -> Matrix,
    pub dw: fn(x: &Matrix, dy: &Matrix) -> Matrix,
    pub db: fn(dy: &Matrix) -> Matrix,
    pub input3: fn(v: &Values) -> &Matrix,
    pub keep: fn(dw: Matrix) -> Matrix,
}

// ANCHOR: right
pub const RIGHT: Rules = Rules {
    softmax: |a3| softmax(a3.clone()),
    da3: |y, t| (y - t) / N,
    da2: |dz2, v| dz2 * &v.z2 * (1.0 - &v.z2),
    dz1: |da2, w2| da2.dot(&w2.t()),
    da1: |dz1, a1| where_positive(a1, dz1),
    dw: |x, dy| x.t().dot(dy),
    db: |dy| dy.sum_axis(Axis(0)).insert_axis(Axis(0)),
    input3: |v| &v.z2,
    keep: |dw| dw,
};
// ANCHOR_END: right

// ANCHOR: bugs
#[rustfmt::skip]
pub const BUGS: [(&str, Rules); 12] = [
    ("dX = dY·W2, not dY·W2ᵀ",
     Rules { dz1: |da2, w2| da2.dot(w2), ..RIGHT }),
    ("dW = dYᵀ·X, not Xᵀ·dY",
     Rules { dw: |x, dy| dy.t().dot(x), ..RIGHT }),
    ("y − t, not (y − t)/N",
     Rules { da3: |y, t| y - t, ..RIGHT }),
    ("(y − t)/classes",
     Rules { da3: |y, t| (y - t) / CLASSES as f64, ..RIGHT }),
    ("t − y, not y − t",
     Rules { da3: |y, t| (t - y) / N, ..RIGHT }),
    ("dW += …, never set to 0",
     Rules { keep: |dw| &dw + &dw, ..RIGHT }),
    ("ReLU mask x > 0, not x ≤ 0",
     Rules { da1: |dz1, a1| where_positive(&-a1, dz1), ..RIGHT }),
    ("ReLU writes into dout",
     Rules { da1: write_into_dout, ..RIGHT }),
    ("db = dY[0], not Σ rows of dY",
     Rules { db: |dy| dy.select(Axis(0), &[0]), ..RIGHT }),
    ("sigmoid: x(1 − x)",
     Rules { da2: |dz2, v| dz2 * &v.a2 * (1.0 - &v.a2), ..RIGHT }),
    ("dW3 = a2ᵀ·dY, not z2ᵀ·dY",
     Rules { input3: |v| &v.a2, ..RIGHT }),
    ("softmax without − max",
     Rules { softmax: softmax_without_shift, ..RIGHT }),
];
// ANCHOR_END: bugs

/// `dout` where `x` is greater than 0, else 0.
fn where_positive(x: &Matrix, dout: &Matrix) -> Matrix {
    let pass = |&x: &f64, &dout: &f64| if x > 0.0 { dout } else { 0.0 };
    Zip::from(x).and(dout).map_collect(pass)
}

fn write_into_dout(dz1: &mut Matrix, a1: &Matrix) -> Matrix {
    *dz1 = where_positive(a1, dz1);
    dz1.clone()
}

fn softmax_without_shift(a: &Matrix) -> Matrix {
    a.exp() / a.exp().sum_axis(Axis(1)).insert_axis(Axis(1))
}
