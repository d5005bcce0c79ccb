use std::process::ExitCode;

fn main() -> ExitCode {
    exercise::main(&ch04_exercises::CHAPTER)
}
