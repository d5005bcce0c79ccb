//! A question on its page: every answer opens its reply, without a script. Where a number is asked for, a script shows a
//! field for it; without one, all replies fold open.

use crate::language::Language;
use crate::question::{Answer, Question};

/// The Markdown of a question.
pub fn shown(question: &Question, language: Language) -> String {
    let answers = match question.is_for_a_number() {
        true => number(&question.answers, language),
        false => question
            .answers
            .iter()
            .map(|answer| choice(answer, language))
            .collect(),
    };
    let sort = if question.is_for_a_number() {
        " number"
    } else {
        ""
    };
    let (word, ask) = (language.question, &question.ask);
    format!("<div class=\"question{sort}\">\n\n**{word}** {ask}\n\n{answers}\n</div>\n")
}

fn choice(answer: &Answer, language: Language) -> String {
    let (text, reply) = (&answer.text, reply(answer, language));
    let sort = sort(answer);
    format!(
        "<details class=\"{sort}\"><summary>\n\n{text}\n\n</summary>\n\n{reply}\n\n</details>\n\n"
    )
}

fn number(answers: &[Answer], language: Language) -> String {
    let reply = |answer: &Answer| {
        let (text, reply) = (&answer.text, reply(answer, language));
        let (sort, value) = (sort(answer), text.replace(',', ""));
        let text = match text.is_empty() {
            true => language.other_number,
            false => text,
        };
        format!("<div class=\"{sort}\" data-number=\"{value}\">\n\n{text}: {reply}\n\n</div>\n\n")
    };
    let replies: String = answers.iter().map(reply).collect();
    let Language {
        answer,
        check,
        show,
        ..
    } = language;
    format!(
        "<form hidden><label>{answer} <input inputmode=\"decimal\" autocomplete=\"off\" size=\"10\"></label> \
         <button>{check}</button></form>\n<div class=\"reply\" role=\"status\"></div>\n\
         <details class=\"replies\"><summary>{show}</summary>\n\n{replies}</details>\n"
    )
}

fn sort(answer: &Answer) -> &'static str {
    match answer.sort.is_right() {
        true => "is-right",
        false => "is-wrong",
    }
}

/// Right or wrong is said in words, not by a colour alone.
fn reply(answer: &Answer, language: Language) -> String {
    let word = match answer.sort.is_right() {
        true => language.right,
        false => language.wrong,
    };
    format!("**{word}** {}", answer.reply)
}
