//! The neural-network library that the chapters build up, one module per idea.
//!
//! | chapter | modules |
//! |---|---|
//! | 1 forward propagation | [`activation`], [`network::ThreeLayerNet`], [`mnist`], [`weights`] |
//! | 2 loss | [`loss`] |
//! | 3 gradient | [`gradient`], [`network::SimpleNet`] |
//! | 4 backpropagation | [`layer`], [`network::TwoLayerNet`], [`training`], [`sparse`] |
#![deny(missing_docs)]

pub mod activation;
pub mod file;
pub mod gradient;
pub mod handwriting;
pub mod layer;
pub mod loss;
pub mod mnist;
pub mod network;
pub mod sparse;
pub mod training;
pub mod weights;

mod mismatch;
mod random;
mod real;

pub use mismatch::Mismatch;
pub use random::{Random, seeded};
pub use real::Real;
