//! Chapter 2, learning: how wrong is the network? One file a section.

mod compare;
mod cross_entropy;
mod example;
mod one_hot;
mod squared_error;

use std::ffi::OsString;

use lesson::{Chapter, Outcome, Page, Result};

#[derive(clap::Subcommand)]
enum Section {
    /// 원-핫 인코딩 · One-hot encoding
    OneHot(one_hot::Options),
    /// 오차제곱합 · Sum of squared errors
    SquaredError(squared_error::Options),
    /// 교차 엔트로피 오차 · Cross-entropy error
    CrossEntropy(cross_entropy::Options),
    /// 두 손실의 경사 · The slopes of the two losses
    Compare(compare::Options),
}

impl Chapter for Section {
    fn run(self, page: &mut Page) -> Result {
        match self {
            Self::OneHot(options) => {
                one_hot::run(options, page)?;
                page.figure("way", &figure::way(2))
            }
            Self::SquaredError(options) => squared_error::run(options, page),
            Self::CrossEntropy(options) => cross_entropy::run(options, page),
            Self::Compare(options) => compare::run(options, page),
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
