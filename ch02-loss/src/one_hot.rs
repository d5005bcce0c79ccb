//! The right answer as a row of zeros with a single one.

use std::io::Write;

use common::chapter::{Page, Result};
use common::loss::one_hot;

#[derive(clap::Args)]
pub struct Options {
    /// The right class
    #[arg(long, default_value_t = 2)]
    label: usize,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    page.part("one-hot")?;
    let t = one_hot::<f64>(&[options.label], 10)?;
    writeln!(page, "label = {}", options.label)?;
    writeln!(page, "t = {t}")?;
    Ok(())
}
