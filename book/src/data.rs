//! Fashion-MNIST is not in the repository: a reader fetches it. The commands that read it run where it is.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::folders::Folders;
use crate::programs::FIGURES;
use crate::recording::{Recording, Run};

/// The folder that waits for it, as the pages name it behind `--data`.
pub const FASHION: &str = "common/data/fashion-mnist";

/// The folder of its figures, within those of a program.
const FIGURES_OF_IT: &str = "fashion-mnist";

/// The largest of its files; the program that reads it says what is wrong with the others.
const IMAGES: &str = "train-images-idx3-ubyte";

/// Whether it has been fetched.
pub fn is_here(folders: &Folders) -> bool {
    folders.repository.join(FASHION).join(IMAGES).is_file()
}

/// A word of a command that is run elsewhere than a reader types it: if it names data or weights, where they are.
pub fn found(repository: &Path, word: &str) -> PathBuf {
    let path = repository.join(word);
    if word.starts_with("common/data/") && path.exists() {
        path
    } else {
        word.into()
    }
}

impl Run {
    pub fn needs_data(&self) -> bool {
        self.arguments.iter().any(|word| word == FASHION)
    }

    /// Where it draws: a page shows the figures of runs with default knobs and, in a folder of their own, those of the runs
    /// that save or load the weights of that data.
    pub fn drawn_into(&self) -> String {
        let program = &self.program;
        let has = |flag: &str| self.arguments.iter().any(|word| word == flag);
        let has_weights = has("--save") || has("--weights");
        match self.arguments.len() {
            0 | 1 => format!("{FIGURES}/{program}"),
            _ if self.needs_data() && has_weights => format!("{FIGURES}/{program}/{FIGURES_OF_IT}"),
            _ => format!("knobs/{program}"),
        }
    }
}

impl Recording {
    /// Whether it cannot be made anew without that data.
    pub fn needs_data(&self) -> bool {
        match self {
            Self::Output(run) => run.needs_data(),
            Self::Figure(name, _) => name.split('/').any(|folder| folder == FIGURES_OF_IT),
            Self::Script(_) | Self::Knobs(_) => false,
        }
    }
}

/// What can be run and drawn here: all of it where the data is.
pub fn possible(folders: &Folders, wanted: BTreeSet<Recording>) -> BTreeSet<Recording> {
    let is_here = is_here(folders);
    let possible = |one: &Recording| is_here || !one.needs_data();
    wanted.into_iter().filter(possible).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(words: &str) -> Run {
        Run::named(words, false).expect("a program")
    }

    #[test]
    fn a_run_draws_for_the_page_with_its_default_knobs_or_with_other_data_and_its_weights() {
        for (words, drawn) in [
            ("a train", "figures/a"),
            ("a train --epochs 1", "knobs/a"),
            ("a train --save b", "knobs/a"),
            ("a train --data common/data/fashion-mnist", "knobs/a"),
            (
                "a train --data common/data/fashion-mnist --save b",
                "figures/a/fashion-mnist",
            ),
            (
                "a digits --data common/data/fashion-mnist --weights b",
                "figures/a/fashion-mnist",
            ),
        ] {
            assert_eq!(run(words).drawn_into(), drawn, "{words}");
        }
    }

    #[test]
    fn without_the_data_what_needs_it_is_left_out() {
        let empty = tempfile::tempdir().expect("a temporary folder");
        let folders = Folders::of(&empty.path().join("book"));
        let names = ["ch01-forward/digits", "ch01-forward/fashion-mnist/digits"];
        let wanted = names.into_iter().flat_map(Recording::drawn);
        let runs = ["a train", "a train --data common/data/fashion-mnist"].map(run);
        let wanted: BTreeSet<_> = wanted.chain(runs.map(Recording::Output)).collect();

        let left: Vec<_> = possible(&folders, wanted.clone())
            .iter()
            .map(Recording::file)
            .collect();
        assert_eq!(left.len(), 5, "{left:?}");
        assert!(
            left.iter().all(|file| !file.contains(FIGURES_OF_IT)),
            "{left:?}"
        );

        let data = empty.path().join(FASHION);
        std::fs::create_dir_all(&data).expect("a new folder");
        std::fs::write(data.join(IMAGES), "").expect("a new file");
        assert_eq!(possible(&folders, wanted.clone()), wanted);
    }
}
