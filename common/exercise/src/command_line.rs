//! From the command line to what the teacher says.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, SystemTime};

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use common::file::reason;

use crate::chapter::Chapter;
use crate::lesson::{Lesson, Status, list};
use crate::reader;

/// How often a file is looked at that may have been saved.
const PAUSE: Duration = Duration::from_millis(200);
const UNSOLVED: u8 = 1;
const WRONG_USAGE: u8 = 2;

/// The `main` of a chapter's teacher. The exit code is 0 for a solved exercise, 1 for one that is not, and 2 for wrong usage.
pub fn main(chapter: &'static Chapter) -> ExitCode {
    // What happens in the teacher's own process is no news: a mistake may panic there.
    std::panic::set_hook(Box::new(|_| {}));
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let matches = match command(chapter).try_get_matches_from(arguments) {
        Err(help) if !help.use_stderr() => {
            say(&help.to_string());
            return ExitCode::SUCCESS;
        }
        Err(error) => return fail(&refusal(chapter, &error), WRONG_USAGE),
        Ok(matches) => matches,
    };
    match follow(chapter, &matches) {
        Ok(code) => ExitCode::from(code),
        Err(error) => fail(&reason(&error), UNSOLVED),
    }
}

fn fail(line: &str, code: u8) -> ExitCode {
    let _ = writeln!(io::stderr(), "error: {line}");
    ExitCode::from(code)
}

/// A reader who has left, as `| head` does, hears no more.
fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

fn command(chapter: &Chapter) -> Command {
    let names = chapter.exercises.iter().map(|task| task.name());
    let name = Arg::new("name").required(true).value_name("NAME");
    let name = name
        .value_parser(PossibleValuesParser::new(names))
        .help("The exercise");
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(help)
    };
    let ways = ["watch", "hint", "solution", "reset"];
    let hint = Arg::new("hint")
        .long("hint")
        .value_name("NUMBER")
        .num_args(0..=1);
    let hint = hint
        .default_missing_value("1")
        .value_parser(value_parser!(u8).range(1..=3));
    let exercise = Command::new("exercise").about("Check an exercise").args([
        name,
        flag(
            "watch",
            "Check again whenever the file is saved, until Ctrl-C",
        ),
        hint.help("Show a hint: the first, or the one of that number (1 to 3)"),
        flag("solution", "Show the solution"),
        flag(
            "reset",
            "Make the file anew; a copy of yours is kept beside it",
        ),
        flag("yes", "Do not ask before --solution and --reset"),
    ]);
    let exercise = ways.iter().fold(exercise, |command, way| {
        let others = ways.iter().filter(|other| *other != way);
        command.mut_arg(way, |argument| argument.conflicts_with_all(others))
    });
    Command::new("exercises")
        .no_binary_name(true)
        .bin_name(format!("cargo run -p {} --", chapter.program))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .term_width(80)
        .subcommand(exercise)
        .subcommand(Command::new("exercises").about("List the exercises: done, next, how to run"))
}

/// One line for a command line that makes no sense.
fn refusal(chapter: &Chapter, error: &clap::Error) -> String {
    let list = format!("cargo run -p {} -- exercises lists them", chapter.program);
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        _ => None,
    };
    let is_name = text(ContextKind::InvalidArg).is_some_and(|argument| argument == "<NAME>");
    match (error.kind(), text(ContextKind::InvalidValue)) {
        (ErrorKind::InvalidValue, Some(name)) if is_name => {
            let like = text(ContextKind::SuggestedValue);
            let like = like.map_or(String::new(), |like| format!("did you mean '{like}'? "));
            format!("there is no exercise '{name}'; {like}{list}")
        }
        (ErrorKind::MissingRequiredArgument, _) => format!("which exercise? {list}"),
        _ => {
            let said = error.to_string();
            let first = said
                .trim_start_matches("error: ")
                .split("\n\n")
                .next()
                .unwrap_or_default();
            let line: Vec<_> = first.split_whitespace().collect();
            format!("{}; exercise --help tells more", line.join(" "))
        }
    }
}

fn follow(chapter: &Chapter, matches: &ArgMatches) -> io::Result<u8> {
    let Some(("exercise", matches)) = matches.subcommand() else {
        say(&list(chapter)?);
        return Ok(0);
    };
    let name = matches.get_one::<String>("name");
    let task = chapter
        .exercises
        .iter()
        .find(|task| Some(&task.name()) == name);
    let task = task.ok_or_else(|| io::Error::other("there is no such exercise"))?;
    let lesson = Lesson::new(chapter, *task)?;
    let is_sure = matches.get_flag("yes");
    if let Some(number) = matches.get_one::<u8>("hint") {
        say(&lesson.hint((*number).into()));
        return Ok(0);
    }
    if matches.get_flag("solution") {
        return solution(&lesson, is_sure);
    }
    if matches.get_flag("reset") {
        return reset(&lesson, is_sure);
    }
    if matches.get_flag("watch") {
        return watch(&lesson);
    }
    check(&lesson)
}

/// Checks once, and says after a success what is next.
fn check(lesson: &Lesson<'_>) -> io::Result<u8> {
    let said = lesson.check()?;
    say(&said.text);
    if said.status != Status::Solved {
        return Ok(UNSOLVED);
    }
    say(&format!("\n{}", lesson.next()?));
    Ok(0)
}

fn solution(lesson: &Lesson<'_>, is_sure: bool) -> io::Result<u8> {
    let is_solved = || Ok::<_, io::Error>(lesson.check()?.status == Status::Solved);
    if !is_sure && !is_solved()? {
        let question = "It isn't solved yet. Show the solution all the same?";
        if !agreed(question, "--solution --yes shows it")? {
            return Ok(UNSOLVED);
        }
    }
    say(&lesson.solution());
    Ok(0)
}

fn reset(lesson: &Lesson<'_>, is_sure: bool) -> io::Result<u8> {
    let (file, shown) = (
        lesson.chapter.file(lesson.task),
        lesson.chapter.shown(lesson.task),
    );
    let skeleton = lesson.text.skeleton();
    let written = reader::read(&file)?;
    if written.as_ref() == Some(&skeleton) {
        say(&format!("{shown} is as it was at the beginning.\n"));
        return Ok(0);
    }
    let question = format!("Make {shown} anew, and keep yours as a copy beside it?");
    if written.is_some() && !is_sure && !agreed(&question, "--reset --yes does it")? {
        return Ok(UNSOLVED);
    }
    let copy = reader::reset(&file, &skeleton)?;
    let copy = copy.as_deref().and_then(Path::file_name);
    let kept = copy.map(|name| format!("; yours is {} beside it", name.display()));
    say(&format!(
        "{shown} is made anew{}.\n",
        kept.unwrap_or_default()
    ));
    Ok(0)
}

/// Asks at a terminal; elsewhere nobody can answer.
fn agreed(question: &str, how: &str) -> io::Result<bool> {
    if !io::stdin().is_terminal() {
        say(&format!(
            "{question} There is no terminal to ask at: {how}.\n"
        ));
        return Ok(false);
    }
    say(&format!("{question} [y/N] "));
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(["y", "yes"].contains(&line.trim().to_lowercase().as_str()))
}

/// Checks at once, and whenever the file has changed.
fn watch(lesson: &Lesson<'_>) -> io::Result<u8> {
    let (file, shown) = (
        lesson.chapter.file(lesson.task),
        lesson.chapter.shown(lesson.task),
    );
    loop {
        let seen = state(&file);
        check(lesson)?;
        say(&format!(
            "\n--- waiting for {shown} to be saved; Ctrl-C ends this ---\n\n"
        ));
        while state(&file) == seen {
            thread::sleep(PAUSE);
        }
        thread::sleep(PAUSE / 4); // an editor may write in two steps
    }
}

/// When the file was saved, and how long it is.
fn state(file: &Path) -> Option<(SystemTime, u64)> {
    let metadata = fs::metadata(file).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Check;
    use crate::task::Exercise;

    const LABEL: Exercise<fn()> = Exercise {
        name: "label_smoothing",
        text: "",
        solution: || {},
        check: |_: fn(), _: &mut Check<'_>| {},
        mistakes: &[],
    };

    const CHAPTER: Chapter = Chapter {
        program: "ch00-toy",
        folder: "",
        exercises: &[&LABEL],
    };

    #[test]
    fn wrong_usage_is_told_in_one_line_with_what_was_meant() {
        command(&CHAPTER).debug_assert();
        let list = "cargo run -p ch00-toy -- exercises lists them";
        for (words, expected) in [
            (
                "exercise label-smooting",
                &*format!(
                    "there is no exercise 'label-smooting'; did you mean 'label-smoothing'? {list}"
                ),
            ),
            (
                "exercise huber",
                &*format!("there is no exercise 'huber'; {list}"),
            ),
            ("exercise", &*format!("which exercise? {list}")),
            (
                "exercise label-smoothing --hint 4",
                "invalid value '4' for '--hint [<NUMBER>]': 4 is not in 1..=3; exercise --help tells more",
            ),
            (
                "exercise label-smoothing --hint --reset",
                "the argument '--hint [<NUMBER>]' cannot be used with '--reset'; exercise --help tells more",
            ),
        ] {
            let error = command(&CHAPTER)
                .try_get_matches_from(words.split(' '))
                .unwrap_err();
            assert_eq!(refusal(&CHAPTER, &error), expected, "{words}");
        }
    }

    #[test]
    fn a_file_is_seen_to_be_saved() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let before = state(file.path());
        assert!(before.is_some() && state(file.path()) == before);
        std::fs::write(file.path(), "x").unwrap();
        assert_ne!(state(file.path()), before);
        assert_eq!(state(Path::new("nowhere")), None);
    }
}
