//! What the pages show that has to be run or drawn.

use std::collections::BTreeSet;

use crate::directive::{Directive, directives};
use crate::error::{Error, Problem, Result};
use crate::page::Page;
use crate::recording::{Run, script_record};

/// Everything that the pages of both languages show and that has to be run or drawn.
#[derive(Debug, Default)]
pub struct Wanted {
    pub runs: BTreeSet<Run>,
    pub figures: BTreeSet<String>,
    pub scripts: BTreeSet<String>,
}

impl Wanted {
    pub fn by(pages: &[Page]) -> Result<Self> {
        let mut wanted = Self::default();
        for page in pages {
            let problem =
                |(line, what)| Error::Problems(vec![Problem::new(format!("{page}:{line}"), what)]);
            directives(&page.text)
                .map_err(problem)?
                .into_iter()
                .for_each(|directive| wanted.add(directive));
        }
        Ok(wanted)
    }

    fn add(&mut self, directive: Directive) {
        match directive {
            Directive::Listing { .. } => {}
            Directive::Run { run, .. } => drop(self.runs.insert(run)),
            Directive::Figure { name, .. } => drop(self.figures.insert(name)),
            Directive::Numpy { name } => drop(self.scripts.insert(name)),
        }
    }

    /// What belongs to these chapters; everything when none is named.
    pub fn only(self, chapters: &[String]) -> Self {
        let chosen = |file: &str| {
            chapters.is_empty()
                || chapters
                    .iter()
                    .any(|chapter| file.starts_with(&format!("{chapter}/")))
        };
        Self {
            runs: self
                .runs
                .into_iter()
                .filter(|run| chosen(&run.file()))
                .collect(),
            figures: self
                .figures
                .into_iter()
                .filter(|name| chosen(name))
                .collect(),
            scripts: self
                .scripts
                .into_iter()
                .filter(|name| chosen(name))
                .collect(),
        }
    }

    /// The programs that the commands run.
    pub fn programs(&self) -> BTreeSet<String> {
        self.runs.iter().map(|run| run.program.clone()).collect()
    }

    /// The files that `generated/` should hold.
    pub fn files(&self) -> BTreeSet<String> {
        let runs = self.runs.iter().map(Run::file);
        let figures = self.figures.iter().map(|name| format!("{name}.svg"));
        runs.chain(figures)
            .chain(self.scripts.iter().map(|name| script_record(name)))
            .collect()
    }
}
