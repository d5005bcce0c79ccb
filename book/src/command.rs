//! The commands in a text.

use crate::block::{Kind, Span, blocks};

/// Languages of code blocks that show what is typed.
const TERMINAL: [&str; 4] = ["console", "sh", "bash", ""];

/// A command in a text.
#[derive(Debug)]
pub struct Command {
    pub place: String,
    /// Where it is typed, below the repository.
    pub folder: String,
    pub words: Vec<String>,
    /// Whether it is a line for the terminal. Inline code need not be a command.
    pub is_typed: bool,
}

/// Inline code, and the lines for the terminal, of a Markdown file.
pub fn written(file: &str, markdown: &str) -> Vec<Command> {
    let mut commands = Vec::new();
    for block in blocks(markdown) {
        let mut folder = String::new();
        for span in &block.spans {
            let (text, line, is_typed) = match (&block.kind, span) {
                (Kind::Fence(kind), Span::Words(text)) if TERMINAL.contains(&&**kind) => {
                    (text, block.line + 1, true)
                }
                (_, Span::Code(code)) => (code, block.line, false),
                _ => continue,
            };
            let lines = (line..).zip(text.lines());
            for (line, words) in
                lines.flat_map(|(line, text)| steps(text).map(move |step| (line, step)))
            {
                let into = match &words[..] {
                    [cd, into] if cd == "cd" => format!("{folder}{into}/"),
                    _ => folder.clone(),
                };
                let place = format!("{file}:{line}");
                commands.push(Command {
                    place,
                    folder,
                    words,
                    is_typed,
                });
                folder = into;
            }
        }
    }
    commands
}

/// The words of each step of `cd a && b --c | head # why`, without what takes its output and the remark.
fn steps(line: &str) -> impl Iterator<Item = Vec<String>> {
    let typed = line.split(" #").next().unwrap_or(line);
    let words = |step: &str| -> Vec<String> {
        let words = step
            .split(['|', '>'])
            .next()
            .unwrap_or(step)
            .split_whitespace();
        let words = words.skip_while(|word| *word == "$" || is_setting(word));
        words.map(str::to_string).collect()
    };
    let steps = typed
        .split("&&")
        .flat_map(|steps| steps.split(';'))
        .map(words);
    steps.filter(|words| !words.is_empty() && !words[0].starts_with('#'))
}

/// `BOOK_NUMPY=required`, before a command.
fn is_setting(word: &str) -> bool {
    let name = word.split_once('=').map_or("", |(name, _)| name);
    !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '_')
}

/// Cargo's own words, `--package=a` as two, and those after `--`.
pub fn split(words: &[String]) -> (Vec<&str>, Vec<&str>) {
    let mut parts = words.splitn(2, |word| word == "--");
    let mut part = || parts.next().unwrap_or_default().iter().map(String::as_str);
    let own = part().flat_map(|word| word.split('=')).collect();
    (own, part().collect())
}

/// Whether a text has a word or a flag, and not only as a piece of another.
pub fn has_word(text: &str, word: &str) -> bool {
    let separates = |c: char| !c.is_alphanumeric() && !"-_".contains(c);
    text.split(separates).any(|one| one == word)
}
