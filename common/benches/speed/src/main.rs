use std::process::ExitCode;

fn main() -> ExitCode {
    lesson::main(env!("CARGO_PKG_NAME"), speed::run)
}
