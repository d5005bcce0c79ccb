use std::process::ExitCode;

fn main() -> ExitCode {
    exercise::main(&ch02_exercises::CHAPTER)
}
