//! Chapter 1, forward propagation: from an input to an answer. One file a section.

mod activation;
mod digits;
mod matrix_product;
mod show;
mod three_layer;

use std::process::ExitCode;

use lesson::{Chapter, Page, Result};

#[derive(clap::Subcommand)]
enum Section {
    /// 활성화 함수 · Activation functions
    Activation(activation::Options),
    /// 행렬 곱으로 하는 순방향 전파 · Forward propagation as a matrix product
    MatrixProduct(matrix_product::Options),
    /// 3층 신경망 · The three-layer network
    ThreeLayer(three_layer::Options),
    /// 진짜 손글씨 숫자 · Real digits
    Digits(digits::Options),
}

impl Chapter for Section {
    fn run(self, page: &mut Page) -> Result {
        match self {
            Self::Activation(options) => activation::run(options, page),
            Self::MatrixProduct(options) => matrix_product::run(options, page),
            Self::ThreeLayer(options) => three_layer::run(options, page),
            Self::Digits(options) => digits::run(options, page),
        }
    }
}

fn main() -> ExitCode {
    lesson::run::<Section>(env!("CARGO_PKG_NAME"))
}
