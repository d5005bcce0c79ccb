use std::process::ExitCode;

fn main() -> ExitCode {
    exercise::main(&ch03_exercises::CHAPTER)
}
