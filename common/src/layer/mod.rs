//! Layers: each computes forward, and lets a gradient flow back.
//!
//! A layer remembers nothing. What `backward` needs of the way forward stands in its signature: the inputs, the output,
//! or nothing at all. The compiler sees that it is there and has the right type, but not that it is the right one:
//! that takes a gradient check.
//!
//! ```
//! use common::layer::Mul;
//!
//! let price = Mul.forward(100.0, 2.0); // 200.0
//! let (d_apple, d_count) = Mul.backward(100.0, 2.0, 1.1); // 2.2, 110.0
//! # assert_eq!((price, d_apple, d_count), (200.0, 2.2, 110.00000000000001));
//! ```

mod add;
mod affine;
mod input;
mod mul;
mod relu;
mod sigmoid;
mod softmax_with_loss;

pub use add::Add;
pub use affine::{Affine, AffineGradient};
pub use input::Input;
pub use mul::Mul;
pub use relu::Relu;
pub use sigmoid::Sigmoid;
pub use softmax_with_loss::SoftmaxWithLoss;
