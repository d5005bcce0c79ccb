//! Every question can be answered, every answer has its reply, and every question stands on its page.

use crate::directive::Directive;
use crate::error::{Problem, Result};
use crate::folders::Folders;
use crate::language::Language;
use crate::page::Page;
use crate::question::{Answer, Question, Sort, asking, file, of_page, place};

/// The page at the end of a chapter, with questions of its pages and harder ones.
const REVIEW: &str = "review.md";

/// So many questions a page has, so many of other pages the one at the end of a chapter, and so many choices a question.
const OWN: [usize; 2] = [2, 3];
const AGAIN: usize = 5;
const CHOICES: [usize; 2] = [3, 5];

/// What is wrong with the questions, and with what the pages of the chapters show of them.
pub fn wrong(folders: &Folders, pages: &[Page]) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    let mut places = Vec::new();
    for path in asking(folders)? {
        for language in Language::ALL {
            let questions = of_page(folders, language, &path)?;
            let malformed = |question: &Question| {
                let place = format!("{}:{}", file(&path), question.line);
                let problem = move |what| Problem::new(&place, what);
                faults(question)
                    .into_iter()
                    .map(problem)
                    .collect::<Vec<_>>()
            };
            problems.extend(questions.iter().flat_map(malformed));
            problems.extend(unshown(&path, &questions, language, pages));
            places.extend(questions.iter().filter_map(place_of_right));
        }
    }
    for page in pages.iter().filter(|page| is_section(page)) {
        problems.extend(count(page)?);
    }
    problems.extend(guessable(&places));
    Ok(problems)
}

/// What is wrong with the form of a question.
fn faults(question: &Question) -> Vec<String> {
    let (name, answers) = (&question.name, &question.answers);
    let of = |sort| answers.iter().filter(|answer| answer.sort == sort).count();
    let is_answerable = match question.is_for_a_number() {
        true => {
            let numbers = answers.iter().all(|answer| answer.sort.is_number());
            let [right, wrong, other] =
                [Sort::RightNumber, Sort::WrongNumber, Sort::OtherNumber].map(of);
            numbers && right == 1 && wrong >= 1 && other == 1
        }
        false => of(Sort::Right) == 1 && is_between(answers.len(), CHOICES),
    };
    let form = format!(
        "`{name}` has neither one right answer among {} to {}, nor one right number, a wrong one and `~`",
        CHOICES[0], CHOICES[1]
    );
    let lacks = |answer: &Answer| {
        let has_text = !answer.text.is_empty() || answer.sort == Sort::OtherNumber;
        (answer.reply.is_empty() || !has_text).then(|| {
            format!(
                "`{name}`: the answer “{}” lacks words or a reply",
                answer.text
            )
        })
    };
    let unnamed = |answer: &Answer| {
        let mut outside = answer.text.split('$').step_by(2);
        let has_words = outside.any(|text| !text.trim().is_empty());
        (!answer.sort.is_number() && !has_words).then(|| {
            format!(
                "`{name}`: the answer “{}” is a formula alone, which has no name when it is read aloud; give it a word",
                answer.text
            )
        })
    };
    let asks = (question.ask.is_empty()).then(|| format!("`{name}` asks nothing"));
    let form = (!is_answerable).then_some(form);
    [form, asks]
        .into_iter()
        .flatten()
        .chain(answers.iter().filter_map(lacks))
        .chain(answers.iter().filter_map(unnamed))
        .collect()
}

fn is_between(count: usize, [least, most]: [usize; 2]) -> bool {
    (least..=most).contains(&count)
}

/// Questions that their page does not show once.
fn unshown(path: &str, questions: &[Question], language: Language, pages: &[Page]) -> Vec<Problem> {
    let own = |page: &&Page| page.language == language && page.path == path;
    let shown = pages.iter().find(own).map(named).unwrap_or_default();
    let problem = |question: &Question| {
        let count = shown.iter().filter(|name| **name == question.name).count();
        let what = format!(
            "`{}` stands {count} times on {}/{path}",
            question.name, language.code
        );
        (count != 1).then(|| Problem::new(format!("{}:{}", file(path), question.line), what))
    };
    questions.iter().filter_map(problem).collect()
}

/// The names of the questions that a page shows. Where a directive cannot be read there are none: the build says why.
fn named(page: &Page) -> Vec<String> {
    let directives = page.directives().unwrap_or_default().into_iter();
    let name = |directive| match directive {
        Directive::Question(name) => Some(name),
        _ => None,
    };
    directives.filter_map(name).collect()
}

fn is_section(page: &Page) -> bool {
    page.path.contains('/') && !page.path.ends_with("/index.md")
}

/// A page with too few questions or too many.
fn count(page: &Page) -> Result<Option<Problem>, Problem> {
    let names = named(page);
    let is_own = |name: &&String| place(&page.path, name).0 == page.path;
    let own = names.iter().filter(is_own).count();
    let (others, [least, most]) = (names.len() - own, OWN);
    let (is_right, wanted) = match page.path.ends_with(REVIEW) {
        true => (
            others == AGAIN && own >= least,
            format!("{AGAIN} of other pages, and {least} or more of its own"),
        ),
        false => (
            others == 0 && is_between(own, OWN),
            format!("{least} or {most} of its own, and none of others"),
        ),
    };
    let what = format!(
        "shows {own} questions of its own and {others} of other pages; wanted are {wanted}"
    );
    Ok((!is_right).then(|| Problem::new(page, what)))
}

/// Where among the choices the right one stands.
fn place_of_right(question: &Question) -> Option<usize> {
    let mut answers = question.answers.iter();
    answers.position(|answer| answer.sort == Sort::Right)
}

/// Whoever always chooses the same place must not be right most of the time.
fn guessable(places: &[usize]) -> Option<Problem> {
    let count = |place| places.iter().filter(|&&one| one == place).count();
    let most = (0..CHOICES[1]).max_by_key(|&place| count(place))?;
    let what = format!(
        "the right answer is number {} in {} of {} questions; mix them",
        most + 1,
        count(most),
        places.len()
    );
    (2 * count(most) > places.len()).then(|| Problem::new("book/questions", what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_place_is_right_more_often_than_all_others_together() {
        assert_eq!(guessable(&[0, 0, 1, 2]), None);
        let found = guessable(&[0, 0, 0, 1, 2]).map(|problem| problem.to_string());
        let what = "the right answer is number 1 in 3 of 5 questions; mix them";
        assert_eq!(found, Some(format!("book/questions: {what}")));
    }
}
