//! Chapter 1, forward propagation: from an input to an answer. One file a section.

mod activation;
mod digits;
mod matrix_product;
mod robustness;
mod show;
mod three_layer;

use std::ffi::OsString;

use lesson::{Chapter, Outcome, Page, Result};

#[derive(clap::Subcommand)]
enum Section {
    /// 활성화 함수 · Activation functions
    Activation(activation::Options),
    /// 행렬 곱으로 하는 순전파 · The matrix product
    MatrixProduct(matrix_product::Options),
    /// 3층 신경망 · The three-layer network
    ThreeLayer(three_layer::Options),
    /// 실제 손글씨 숫자 · Real digits
    Digits(digits::Options),
    /// 손글씨 사진 · Handwriting on pictures
    Robustness(robustness::Options),
}

impl Chapter for Section {
    fn run(self, page: &mut Page) -> Result {
        match self {
            Self::Activation(options) => {
                activation::run(options, page)?;
                page.figure("way", &figure::way(1))
            }
            Self::MatrixProduct(options) => matrix_product::run(options, page),
            Self::ThreeLayer(options) => three_layer::run(options, page),
            Self::Digits(options) => digits::run(options, page),
            Self::Robustness(options) => robustness::run(options, page),
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
