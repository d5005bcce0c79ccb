//! What the knobs say of themselves has its Korean: `knob-words.txt` has every sentence, and none that no knob says.

use crate::check::words::{Word, used};
use crate::error::Problem;
use crate::knob_words::{FILE, Line};
use crate::knobs::{missing, read, sentences};
use crate::language::Language;
use crate::number::{Number, numbers};
use crate::page::Page;
use crate::recording::Recording;
use crate::refresh::Records;

/// Sentences without Korean, and lines that no knob says.
pub fn unspoken(table: &[Line], recorded: &Records) -> Vec<Problem> {
    let (mut problems, mut spoken) = (Vec::new(), vec![false; table.len()]);
    for (recording, sentence) in all(recorded) {
        let mut is_missing = true;
        for (line, spoken) in table.iter().zip(&mut spoken) {
            if line.translated(&sentence).is_some() {
                (*spoken, is_missing) = (true, false);
            }
        }
        problems.extend(is_missing.then(|| missing(&recording, &sentence)));
    }
    let unused = table.iter().zip(spoken).filter(|(_, spoken)| !spoken);
    problems.extend(unused.map(|(line, _)| {
        let what = format!("no knob says `{}`", line.english);
        Problem::new(format!("{FILE}:{}", line.number), what)
    }));
    problems
}

/// Lines whose Korean has a word that no page uses, or not the numbers of the English.
pub fn mistranslated(table: &[Line], words: &[Word]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for line in table {
        let page = Page::new(Language::KOREAN, FILE.into(), line.korean.clone());
        let faults = used(words, &page).into_iter().map(|problem| problem.what);
        let there = numbers(&line.korean);
        let is_there = |number: &Number| there.iter().any(|one| one.printed == number.printed);
        let lost = numbers(&line.english)
            .into_iter()
            .find(|number| !is_there(number));
        let lost = lost.map(|number| format!("{} is missing in `{}`", number.printed, line.korean));
        let place = format!("{FILE}:{}", line.number);
        problems.extend(faults.chain(lost).map(|what| Problem::new(&place, what)));
    }
    problems
}

/// Every sentence, and where it is recorded.
fn all(recorded: &Records) -> Vec<(Recording, String)> {
    let mut all = Vec::new();
    for (file, json) in recorded {
        let Some((program, _)) = file.split_once('/') else {
            continue;
        };
        let recording = Recording::Knobs(program.to_string());
        if recording.file() == *file {
            let mut sections = read(json).unwrap_or_default();
            let sentences = sentences(&mut sections);
            all.extend(sentences.map(|sentence| (recording.clone(), sentence.clone())));
        }
    }
    all
}
