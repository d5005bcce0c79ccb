//! What the book records of programs and scripts, and the files that hold it.

use crate::error::{Problem, Result};
use crate::figure::Form;
use crate::folders::Folders;

/// Something that a page shows and that has to be run or drawn: commands first, for they draw the figures.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recording {
    Output(Run),
    /// `ch03-gradient/1-4`, and the suffix of its form.
    Figure(String, Form),
    /// What the script `ch03-gradient/descent` prints.
    Script(String),
    /// The knobs of a chapter's program, as it describes them.
    Knobs(String),
}

impl Recording {
    /// The program whose lesson it belongs to.
    pub fn program(&self) -> String {
        self.file().split('/').take(1).collect()
    }

    /// A figure in every form.
    pub fn drawn(name: &str) -> impl Iterator<Item = Self> {
        Form::ALL
            .map(|form| Self::Figure(name.to_string(), form))
            .into_iter()
    }

    /// Whether there may be none: a figure without words has no Korean form.
    pub fn is_optional(&self) -> bool {
        matches!(self, Self::Figure(_, form) if form.english() != *form)
    }

    /// Where it is kept, below `generated/`.
    pub fn file(&self) -> String {
        match self {
            Self::Output(run) => run.file(),
            Self::Figure(name, form) => format!("{name}{}.svg", form.suffix()),
            Self::Script(name) => format!("{name}.numpy.txt"),
            Self::Knobs(program) => format!("{program}/knobs.json"),
        }
    }

    /// What is recorded now.
    pub fn read(&self, folders: &Folders) -> Result<String, Problem> {
        let text = folders.read(&folders.generated().join(self.file()));
        text.map_err(|_| self.problem("missing; `cargo run -p book -- refresh` records it"))
    }

    pub fn problem(&self, what: &str) -> Problem {
        Problem::new(format!("book/generated/{}", self.file()), what)
    }
}

/// Whether a page can run the program: those of the chapters. Others, such as `speed`, show what a machine measured.
pub fn is_of_chapter(program: &str) -> bool {
    let number = program.strip_prefix("ch").unwrap_or_default();
    number.starts_with(|c: char| c.is_ascii_digit())
}

/// `ch03-gradient descent --learning-rate 10`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    pub program: String,
    pub arguments: Vec<String>,
    /// The program refuses these arguments; its message is what is shown.
    pub fails: bool,
}

impl Run {
    /// `None` without a program.
    pub fn named(words: &str, fails: bool) -> Option<Self> {
        let mut words = words.split_whitespace().map(str::to_string);
        Some(Self {
            program: words.next()?,
            arguments: words.collect(),
            fails,
        })
    }

    /// What a program is asked for its knobs with.
    pub fn knobs(program: &str) -> Self {
        Self {
            program: program.to_string(),
            arguments: vec!["--knobs".to_string()],
            fails: false,
        }
    }

    /// What a reader types.
    pub fn command_line(&self) -> String {
        let command = format!(
            "cargo run -p {} -- {}",
            self.program,
            self.arguments.join(" ")
        );
        command.trim_end_matches(" -- ").to_string()
    }

    fn file(&self) -> String {
        let odd = |c: char| !c.is_ascii_alphanumeric() && !"-.".contains(c);
        let name = match self.arguments.join("_").trim_start_matches('-') {
            "" => "all".to_string(),
            name => name.replace(odd, "_"),
        };
        let kind = if self.fails { "refused.txt" } else { "txt" };
        format!("{}/{name}.{kind}", self.program)
    }

    /// The recorded output, whole or the part headed `-- part`.
    pub fn recorded(&self, folders: &Folders, part: Option<&str>) -> Result<String, Problem> {
        let recording = Recording::Output(self.clone());
        let text = recording.read(folders)?;
        let Some(name) = part else { return Ok(text) };
        part_of(&text, name).ok_or_else(|| recording.problem(&format!("no part `-- {name}` in it")))
    }
}

/// The lines from `-- name` to the next heading.
pub fn part_of(text: &str, name: &str) -> Option<String> {
    let heading = format!("-- {name}");
    let is_heading = |line: &str| line.starts_with("-- ") || line.starts_with("== ");
    let mut lines = text.lines().skip_while(|line| line.trim_end() != heading);
    let first = lines.next()?;
    let rest = lines.take_while(|line| !is_heading(line));
    let part: Vec<_> = std::iter::once(first).chain(rest).collect();
    Some(part.join("\n").trim_end().to_string() + "\n")
}
