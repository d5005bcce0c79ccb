use std::process::ExitCode;

fn main() -> ExitCode {
    lesson::main(env!("CARGO_PKG_NAME"), ch02_loss::run)
}
