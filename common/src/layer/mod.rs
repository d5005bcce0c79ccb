//! Layers: each knows its forward computation and how a gradient flows back through it.
//!
//! `forward` returns the result and a *pass*, the memory of that one computation. `backward` is a method of the pass
//! and uses it up. So a backward step without its forward step, or a second one, does not compile:
//!
//! ```
//! use common::layer::Mul;
//!
//! let (price, mul) = Mul.forward(100.0, 2.0); // price = 200.0
//! let (d_apple, d_count) = mul.backward(1.1); // d_apple = 2.2, d_count = 110.0
//! # assert_eq!((price, d_apple, d_count), (200.0, 2.2, 110.00000000000001));
//! ```
//!
//! ```compile_fail
//! use common::layer::Mul;
//!
//! let (_, mul) = Mul.forward(100.0, 2.0);
//! mul.backward(1.0);
//! mul.backward(1.0); // error: use of moved value
//! ```

mod add;
mod affine;
mod input;
mod mul;
mod relu;
mod sigmoid;
mod softmax_with_loss;
mod target;

pub use add::{Add, AddPass};
pub use affine::{Affine, AffineGradient, AffinePass};
pub use input::Input;
pub use mul::{Mul, MulPass};
pub use relu::{Relu, ReluPass};
pub use sigmoid::{Sigmoid, SigmoidPass};
pub use softmax_with_loss::{SoftmaxWithLoss, SoftmaxWithLossPass};
pub use target::Target;

use ndarray::{ArrayRef, Dimension};

use crate::Mismatch;

/// `Ok` when the gradient `dout` has the shape of the output that it belongs to.
fn expect_dout<F, D: Dimension>(dout: &ArrayRef<F, D>, output: &[usize]) -> Result<(), Mismatch> {
    Mismatch::expect_shape(
        "dout",
        dout.shape(),
        output,
        "a gradient has the shape of its output",
    )
}
