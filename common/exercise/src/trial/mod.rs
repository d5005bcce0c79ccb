//! What holds the teacher to his word: a chapter's tests, all of them written by [`trials!`](crate::trials).

mod command;
mod mutants;
mod mutate;
mod sound;
mod tokens;
mod torch;

pub use command::command;
pub use mutants::mutants;
pub use sound::sound;
pub use torch::{inputs, torch};

/// The tests of a chapter's exercises: `exercise::trials! { CHAPTER }`, beside the folder's `torch.json`.
///
/// The two that are ignored take a minute: they put every solution and every mistake into the readers' files, which have to
/// be untouched, and run the real command; and they break each solution in every way that the engine knows.
#[macro_export]
macro_rules! trials {
    ($chapter:expr) => {
        #[cfg(test)]
        mod trials {
            use super::*;

            #[track_caller]
            fn assert_none(problems: Vec<String>) {
                assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
            }

            #[test]
            fn every_solution_is_accepted_and_every_mistake_is_refused_with_its_own_remark() {
                assert_none($crate::trial::sound(&$chapter));
            }

            #[test]
            fn solutions_agree_with_pytorch() {
                assert_none($crate::trial::torch(&$chapter, include_str!("torch.json")));
            }

            #[test]
            #[ignore = "prints the inputs of all cases for against_torch.py"]
            fn inputs() {
                print!("{}", $crate::trial::inputs(&$chapter));
            }

            #[test]
            #[ignore = "writes into the readers' files, and takes a minute"]
            fn the_real_command_answers_every_solution_and_mistake() {
                assert_none($crate::trial::command(&$chapter));
            }

            #[test]
            #[ignore = "takes a minute"]
            fn no_mutant_of_a_solution_is_accepted() {
                assert_none($crate::trial::mutants(
                    &$chapter,
                    include_str!("equivalent.txt"),
                ));
            }
        }
    };
}
