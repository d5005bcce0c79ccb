//! Backpropagation by hand, as one writes it in NumPy, with one mistake at a time.

use common::activation::softmax;
use ndarray::{Array2, Axis, Zip};

use super::network::{CLASSES, EXAMPLES, Network};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bug {
    None,
    ForgottenTranspose,
    TransposedGradient,
    NotDividedByBatch,
    DividedByClasses,
    Sign,
    NotReset,
    MaskOnTheWrongSide,
    DoutOverwritten,
    BiasNotSummed,
    SigmoidOfTheInput,
    OutputForInput,
    SoftmaxWithoutShift,
}

impl Bug {
    pub const ALL: [Self; 13] = [
        Self::None,
        Self::ForgottenTranspose,
        Self::TransposedGradient,
        Self::NotDividedByBatch,
        Self::DividedByClasses,
        Self::Sign,
        Self::NotReset,
        Self::MaskOnTheWrongSide,
        Self::DoutOverwritten,
        Self::BiasNotSummed,
        Self::SigmoidOfTheInput,
        Self::OutputForInput,
        Self::SoftmaxWithoutShift,
    ];

    /// What was written, in the notation of the code.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "no bug",
            Self::ForgottenTranspose => "dX = dY·W2, not dY·W2ᵀ",
            Self::TransposedGradient => "dW = dYᵀ·X, not Xᵀ·dY",
            Self::NotDividedByBatch => "y − t, not (y − t)/N",
            Self::DividedByClasses => "(y − t)/classes",
            Self::Sign => "t − y, not y − t",
            Self::NotReset => "dW += …, never set to 0",
            Self::MaskOnTheWrongSide => "ReLU mask x > 0, not x ≤ 0",
            Self::DoutOverwritten => "ReLU writes into dout",
            Self::BiasNotSummed => "db = dY[0], not Σ rows of dY",
            Self::SigmoidOfTheInput => "sigmoid: x(1 − x)",
            Self::OutputForInput => "dW3 = a2ᵀ·dY, not z2ᵀ·dY",
            Self::SoftmaxWithoutShift => "softmax without − max",
        }
    }
}

impl Network {
    // ANCHOR: backward
    /// The gradient in the order of the parameters, as the one who made this `bug` computes it.
    pub fn gradient(&self, bug: Bug) -> [Array2<f64>; 7] {
        let is = |other| bug == other;
        let [.., w2, _, w3, _] = &self.parameters;
        let v = self.forward();
        let y = if is(Bug::SoftmaxWithoutShift) {
            softmax_without_shift(&v.a3)
        } else {
            softmax(v.a3)
        };

        let mut da3 = y - &self.t;
        da3 /= if is(Bug::NotDividedByBatch) {
            1.0
        } else {
            EXAMPLES as f64
        };
        da3 *= if is(Bug::DividedByClasses) {
            EXAMPLES as f64 / CLASSES as f64
        } else {
            1.0
        };
        da3 *= if is(Bug::Sign) { -1.0 } else { 1.0 };

        let dz2 = da3.dot(&w3.t());
        let s = if is(Bug::SigmoidOfTheInput) {
            &v.a2
        } else {
            &v.z2
        };
        let da2 = dz2 * s * (1.0 - s);
        let dz1 = if is(Bug::ForgottenTranspose) {
            da2.dot(w2)
        } else {
            da2.dot(&w2.t())
        };

        let mut da1 = dz1.clone();
        Zip::from(&mut da1).and(&v.a1).for_each(|d, &a1| {
            if (a1 <= 0.0) != is(Bug::MaskOnTheWrongSide) {
                *d = 0.0;
            }
        });
        // c was added behind the ReLU: its gradient is the ReLU's dout, if that is still what it was.
        let dc = if is(Bug::DoutOverwritten) { &da1 } else { &dz1 };

        let product = |x: &Array2<f64>, dy: &Array2<f64>| {
            if is(Bug::TransposedGradient) {
                dy.t().dot(x)
            } else {
                x.t().dot(dy)
            }
        };
        let sum = |dy: &Array2<f64>| {
            let row = if is(Bug::BiasNotSummed) {
                dy.row(0).to_owned()
            } else {
                dy.sum_axis(Axis(0))
            };
            row.insert_axis(Axis(0))
        };
        let z2 = if is(Bug::OutputForInput) {
            &v.a2
        } else {
            &v.z2
        };
        let once = [
            product(&self.x, &da1),
            sum(&da1),
            sum(dc),
            product(&v.z1, &da2),
            sum(&da2),
            product(z2, &da3),
            sum(&da3),
        ];
        // Not set to 0 between two steps, here on the same batch, a gradient counts twice.
        once.map(|gradient| {
            if is(Bug::NotReset) {
                &gradient + &gradient
            } else {
                gradient
            }
        })
    }
    // ANCHOR_END: backward
}

fn softmax_without_shift(a: &Array2<f64>) -> Array2<f64> {
    let powers = a.exp();
    let sums = powers.sum_axis(Axis(1)).insert_axis(Axis(1));
    powers / sums
}
