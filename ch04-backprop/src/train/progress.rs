//! How far training has come, for the person at the terminal.

use indicatif::{ProgressBar, ProgressFinish, ProgressStyle};

/// Draws itself on standard error if that is a terminal, and goes away when it is dropped.
pub fn bar(steps: usize) -> ProgressBar {
    let style =
        ProgressStyle::with_template("{bar:40} {percent:>3} %  {pos}/{len} steps  {eta} left");
    ProgressBar::new(steps as u64)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_finish(ProgressFinish::AndClear)
}
