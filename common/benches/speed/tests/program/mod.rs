//! The program as its reader meets it.

use std::path::Path;
use std::process::{Command, Output};

use assert_cmd::cargo::cargo_bin;

pub fn speed(section: &str, measured: &Path, figures: &Path) -> Output {
    let mut command = Command::new(cargo_bin!("speed"));
    command.arg(section).arg("--measured").arg(measured);
    command.arg("--figures").arg(figures);
    command.output().unwrap()
}

/// What a section prints.
#[allow(dead_code, reason = "not every test reads it")]
pub fn printed(section: &str, measured: &Path, figures: &Path) -> String {
    let output = speed(section, measured, figures);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}
