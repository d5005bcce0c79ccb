//! What the exercises say, in Korean: the table `exercise-words.txt`, a line in English and below it `=> ` and the Korean.

use crate::error::Problem;
use crate::folders::Folders;
use crate::language::Language;

pub const FILE: &str = "book/exercise-words.txt";

/// A text of an exercise in both languages.
#[derive(Debug)]
pub struct Pair {
    /// Where its English stands.
    pub line: usize,
    pub english: String,
    pub korean: String,
}

/// The table; for English, none is needed.
pub fn table(folders: &Folders, language: Language) -> Result<Vec<Pair>, Problem> {
    match language == Language::KOREAN {
        true => pairs(folders),
        false => Ok(Vec::new()),
    }
}

/// All texts.
pub fn pairs(folders: &Folders) -> Result<Vec<Pair>, Problem> {
    let text = folders.read(&folders.repository.join(FILE));
    let text = text.map_err(|error| Problem::new(FILE, error))?;
    let lines = (1..).zip(text.lines());
    let mut lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let mut pairs = Vec::new();
    while let Some((line, english)) = lines.next() {
        let korean = lines
            .next()
            .and_then(|(_, korean)| korean.strip_prefix("=> "));
        let odd = || Problem::new(format!("{FILE}:{line}"), "no line `=> KOREAN` follows");
        pairs.push(Pair {
            line,
            english: english.to_string(),
            korean: korean.ok_or_else(odd)?.to_string(),
        });
    }
    Ok(pairs)
}

/// A text as the table has it; as it is where there is no table.
pub fn said(table: &[Pair], text: &str, file: &str) -> Result<String, Problem> {
    let found = table.iter().find(|pair| pair.english == text);
    match (found, table.is_empty()) {
        (Some(pair), _) => Ok(pair.korean.clone()),
        (None, true) => Ok(text.to_string()),
        (None, false) => Err(Problem::new(
            file,
            format!("`{text}` has no Korean in {FILE}"),
        )),
    }
}
