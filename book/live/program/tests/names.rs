//! The name that the program is called by says which chapter it is.
#![cfg(unix)]

use std::os::unix::process::CommandExt;
use std::process::{Command, Output};

fn called(name: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_live"));
    program.arg0(name).arg("--help");
    program.output().expect("the program runs")
}

#[test]
fn each_chapter_answers_to_its_name() {
    for name in [
        "ch01-forward",
        "ch02-loss",
        "ch03-gradient",
        "ch04-backprop",
    ] {
        for called_by in [name, &format!("/bin/{name}"), &format!("{name}.wasm")] {
            let help = String::from_utf8_lossy(&called(called_by).stdout).into_owned();
            assert!(
                help.contains(&format!("cargo run -p {name} --")),
                "{called_by}: {help}"
            );
        }
    }
}

#[test]
fn another_name_is_refused_in_one_line_that_says_all_names() {
    for name in ["", "live", "ch05-tricks"] {
        let output = called(name);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(
            said.contains(&format!("{name:?}"))
                && said.contains("ch01-forward, ch02-loss, ch03-gradient, ch04-backprop"),
            "{said}"
        );
    }
}
