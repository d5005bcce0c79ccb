//! Chapter 3, gradients: which way is down, and how far? One file a section.

mod derivative;
mod descent;
mod elongated;
mod gradient;
mod map;
mod network;
mod partial;
mod show;
mod walk;

use std::ffi::OsString;

use lesson::{Chapter, Outcome, Page, Result};

/// Larger numbers are refused: their cubes leave the range of an f32, and nearly all of x ± h is x.
const LARGEST: f64 = 1e12;

#[derive(clap::Subcommand)]
enum Section {
    /// 수치 미분 · Numerical differentiation
    Derivative(derivative::Options),
    /// 편미분 · Partial derivatives
    Partial(partial::Options),
    /// 기울기와 가장 가파른 방향 · The gradient and the steepest way
    Gradient(gradient::Options),
    /// 경사 하강법 · Gradient descent
    Descent(descent::Options),
    /// 신경망의 기울기 · The gradient of a network
    Network(network::Options),
}

impl Chapter for Section {
    fn run(self, page: &mut Page) -> Result {
        match self {
            Self::Derivative(options) => {
                derivative::run(options, page)?;
                page.figure("way", &figure::way(3))
            }
            Self::Partial(options) => partial::run(options, page),
            Self::Gradient(options) => gradient::run(options, page),
            Self::Descent(options) => descent::run(options, page),
            Self::Network(options) => network::run(options, page),
        }
    }
}

/// The chapter as a program: runs the sections that `arguments` ask for.
///
/// # Errors
/// Wrong arguments, and whatever keeps a section from finishing.
pub fn run(arguments: &[OsString], page: &mut Page) -> Outcome {
    lesson::run::<Section>(env!("CARGO_PKG_NAME"), arguments, page)
}
