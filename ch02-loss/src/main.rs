//! Chapter 2, learning: how wrong is the network? One file a section.

mod one_hot;

use std::process::ExitCode;

use common::chapter::{self, Chapter, Page, Result};

#[derive(clap::Subcommand)]
enum Section {
    /// 원-핫 인코딩 · One-hot encoding
    OneHot(one_hot::Options),
}

impl Chapter for Section {
    fn run(self, page: &mut Page) -> Result {
        match self {
            Self::OneHot(options) => one_hot::run(options, page),
        }
    }
}

fn main() -> ExitCode {
    chapter::run::<Section>(env!("CARGO_PKG_NAME"))
}
