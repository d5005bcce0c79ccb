use std::process::ExitCode;

fn main() -> ExitCode {
    exercise::main(&ch01_exercises::CHAPTER)
}
