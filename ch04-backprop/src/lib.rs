//! Chapter 4, backpropagation: every slope at once, and a network that learns the digits. One file a section.

mod affine;
mod chain_rule;
mod gradient_check;
mod learning;
mod play;
mod relu;
mod show;
mod sigmoid;
mod slopes;
mod softmax_loss;
mod train;
mod weights_figure;

use std::ffi::OsString;

use lesson::{Chapter, Outcome, Page, Result};

#[derive(clap::Subcommand)]
enum Section {
    /// 역전파와 연쇄 법칙 · Backpropagation and the chain rule
    ChainRule(chain_rule::Options),
    /// ReLU 역전파 · Backpropagation through ReLU
    Relu(relu::Options),
    /// 시그모이드 역전파 · Backpropagation through sigmoid
    Sigmoid(sigmoid::Options),
    /// 행렬 곱의 역전파 · Backpropagation through a matrix product
    Affine(affine::Options),
    /// 소프트맥스와 손실 계층 · The softmax-with-loss layer
    SoftmaxLoss(softmax_loss::Options),
    /// 기울기 확인 · Gradient check
    GradientCheck(gradient_check::Options),
    /// 손글씨 숫자 학습 · Training on the digits
    Train(train::Options),
    /// 학습 조종하기 · Play with the training
    Play(play::Options),
}

impl Chapter for Section {
    fn run(self, page: &mut Page) -> Result {
        match self {
            Self::ChainRule(options) => {
                chain_rule::run(options, page)?;
                page.figure("way", &figure::way(4))
            }
            Self::Relu(options) => relu::run(options, page),
            Self::Sigmoid(options) => sigmoid::run(options, page),
            Self::Affine(options) => affine::run(options, page),
            Self::SoftmaxLoss(options) => softmax_loss::run(options, page),
            Self::GradientCheck(options) => gradient_check::run(options, page),
            Self::Train(options) => train::run(options, page),
            Self::Play(options) => play::run(options, page),
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
