//! Files of questions, line by line.

use crate::language::Language;
use crate::question::{Answer, Question, Sort};

const NAME: char = '#';
const REPLY: char = '>';
/// What a line of no sign is: a part of the question.
const ASKED: char = ' ';
const SIGNS: [char; 6] = [NAME, REPLY, '*', '-', '=', '~'];

struct Line<'a> {
    number: usize,
    sign: char,
    /// Names and numbers have none.
    language: Option<Language>,
    text: &'a str,
}

fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let lines = (1..).zip(text.lines().map(str::trim));
    lines.map(|(number, line)| {
        let sign = line.chars().next().filter(|first| SIGNS.contains(first));
        let rest = line.trim_start_matches(|c| Some(c) == sign).trim_start();
        let is_in = |language: &Language| rest.starts_with(&format!("{} ", language.code));
        let language = Language::ALL.into_iter().find(is_in);
        let text = language.map_or(rest, |language| rest[language.code.len()..].trim_start());
        Line {
            number,
            sign: sign.unwrap_or(ASKED),
            language,
            text,
        }
    })
}

impl Line<'_> {
    fn is_for(&self, language: Language) -> bool {
        self.language.is_none_or(|own| own == language)
    }

    fn sort(&self) -> Option<Sort> {
        Some(match (self.sign, self.language) {
            ('*', Some(_)) => Sort::Right,
            ('-', Some(_)) => Sort::Wrong,
            ('=', None) => Sort::RightNumber,
            ('-', None) => Sort::WrongNumber,
            ('~', None) => Sort::OtherNumber,
            _ => return None,
        })
    }
}

/// The questions in one language. The error is the line and what is wrong there.
pub fn questions(text: &str, language: Language) -> Result<Vec<Question>, (usize, String)> {
    let mut questions: Vec<Question> = Vec::new();
    let own = lines(text).filter(|line| line.is_for(language));
    for line in own.filter(|line| line.sign != ASKED || !line.text.is_empty()) {
        let fault = |what: &str| (line.number, what.to_string());
        if line.sign == NAME {
            questions.push(Question {
                line: line.number,
                name: line.text.to_string(),
                ask: String::new(),
                answers: Vec::new(),
            });
            continue;
        }
        let question = questions.last_mut();
        let question = question.ok_or_else(|| fault("stands before the first `# name`"))?;
        if let Some(sort) = line.sort() {
            question.answers.push(Answer {
                sort,
                text: line.text.to_string(),
                reply: String::new(),
            });
            continue;
        }
        let place = match (line.sign, question.answers.last_mut()) {
            (_, _) if line.language.is_none() => Err("begins neither with ko nor with en"),
            (ASKED, None) => Ok(&mut question.ask),
            (REPLY, Some(answer)) => Ok(&mut answer.reply),
            (ASKED, Some(_)) => Err("stands between answers; begin it with - * = ~ or >"),
            (REPLY, None) => Err("replies to no answer"),
            _ => Err("has a language, which a number has not"),
        };
        let place = place.map_err(fault)?;
        if !place.is_empty() {
            return Err(fault("is the second line where one is enough"));
        }
        *place = line.text.to_string();
    }
    Ok(questions)
}

/// What readers of one language see: each text on its own line of the file, names as headings. Replies are quotations, so that
/// none continues the paragraph of a number on the line above.
pub fn in_language(text: &str, language: Language) -> String {
    let shown = lines(text).map(|line| match line.sign {
        NAME => format!("## {{#{}}}\n", line.text),
        REPLY if line.is_for(language) => format!("> {}\n", line.text),
        _ if line.is_for(language) => format!("{}\n", line.text),
        _ => "\n".to_string(),
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# slope
ko 경사는?
en The slope?

* ko 둘
* en Two
> ko 그렇습니다.
> en It is.
- ko 셋
- en Three
> ko 아닙니다.
> en It is not.

# value
ko 값은?
en The value?
= 0.73
> ko 맞습니다.
> en Right.
- 0.27
> ko 반대입니다.
> en The other way round.
~
> ko 다시 계산해 보십시오.
> en Compute it again.
";

    #[test]
    fn each_language_has_the_same_questions_in_its_own_words() {
        let [korean, english] = Language::ALL.map(|language| questions(FILE, language).unwrap());
        assert_eq!(
            (korean[0].ask.as_str(), english[0].ask.as_str()),
            ("경사는?", "The slope?")
        );
        let sorts = |questions: &[Question]| {
            let answers = questions.iter().flat_map(|question| &question.answers);
            answers.map(|answer| answer.sort).collect::<Vec<_>>()
        };
        let expected = [
            Sort::Right,
            Sort::Wrong,
            Sort::RightNumber,
            Sort::WrongNumber,
            Sort::OtherNumber,
        ];
        assert_eq!(
            (sorts(&korean), sorts(&english)),
            (expected.to_vec(), expected.to_vec())
        );
        assert_eq!(english[1].answers[1].text, "0.27");
        assert_eq!(english[1].answers[2].reply, "Compute it again.");
    }

    #[test]
    fn what_a_language_shows_stands_on_the_lines_of_the_file() {
        let korean = in_language(FILE, Language::KOREAN);
        let lines: Vec<_> = korean.lines().collect();
        assert_eq!(lines[..5], ["## {#slope}", "경사는?", "", "", "둘"]);
        assert_eq!(lines[16..18], ["0.73", "> 맞습니다."]);
        assert_eq!(lines.len(), FILE.lines().count());
    }

    #[test]
    fn a_line_that_is_nothing_is_named() {
        for (text, line, what) in [
            ("en The slope?", 1, "stands before the first"),
            ("# a\nThe slope?", 2, "neither with ko nor with en"),
            ("# a\nen The slope?\n> en Yes.", 3, "replies to no answer"),
            ("# a\nen The slope?\nen And?", 3, "is the second line"),
            ("# a\nen A?\n* en B\nen C", 4, "stands between answers"),
            ("# a\nen A?\n= en 3", 3, "has a language"),
        ] {
            let (at, found) = questions(text, Language::ENGLISH).unwrap_err();
            assert!(at == line && found.contains(what), "{text}: {at} {found}");
        }
    }
}
