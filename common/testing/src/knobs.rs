//! What a chapter says of its knobs, held to what it does with them.

use serde_json::{Map, Value};

use crate::Chapter;

/// A slider has no more steps, the default aside.
const MOST: usize = 45;

/// Holds what `--knobs` says of each section to the section: its knobs are those of its help, of the kind that the help says
/// in words; each value that is offered is taken, the default among them, and what is outside is refused.
#[track_caller]
pub fn assert_knobs_are_true(chapter: Chapter) {
    for (section, knobs) in described(chapter) {
        let help = chapter.prints(&[&section, "--help"]);
        let knobs: Vec<Knob> = knobs.as_array().unwrap().iter().map(Knob::of).collect();
        let mut names: Vec<_> = knobs.iter().map(|knob| knob.flag.as_str()).collect();
        let mut flags: Vec<_> = help.lines().filter_map(flag).collect();
        flags.retain(|flag| !["--figures", "--help"].contains(flag));
        names.sort_unstable();
        flags.sort_unstable();
        assert_eq!(names, flags, "{section}");
        for knob in knobs {
            let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(
                help.contains(&knob.in_help()),
                "{section}: {}",
                knob.in_help()
            );
            knob.assert_its_values_are_taken(chapter, &section);
            knob.assert_others_are_refused(chapter, &section);
        }
    }
}

/// The sections of a chapter, each with its knobs.
pub fn described(chapter: Chapter) -> Map<String, Value> {
    serde_json::from_str(&chapter.prints(&["--knobs"])).unwrap()
}

/// The flag that a line of a help explains.
fn flag(line: &str) -> Option<&str> {
    let line = line.trim_start().trim_start_matches("-h, ");
    line.split(' ').next().filter(|word| word.starts_with("--"))
}

struct Knob {
    flag: String,
    help: String,
    takes: String,
    kind: String,
    default: Option<String>,
    values: Vec<String>,
}

impl Knob {
    fn of(knob: &Value) -> Self {
        let text = |name: &str| knob[name].as_str().unwrap_or_default().to_string();
        let values = knob["values"].as_array().unwrap().iter();
        Self {
            flag: format!("--{}", text("name")),
            help: text("help"),
            takes: text("takes"),
            kind: text("kind"),
            default: knob["default"].as_str().map(str::to_string),
            values: values
                .map(|value| value.as_str().unwrap().to_string())
                .collect(),
        }
    }

    /// What the help says of it, in one line.
    fn in_help(&self) -> String {
        let takes = match self.takes.as_str() {
            "" => String::new(),
            takes => format!(": {takes}"),
        };
        let default = self.default.as_ref();
        let default = default.map_or_else(String::new, |value| format!(" [default: {value}]"));
        let choices = match self.kind.as_str() {
            "choice" => format!(" [possible values: {}]", self.values.join(", ")),
            _ => String::new(),
        };
        format!("{}{takes}{default}{choices}", self.help)
    }

    /// The kind by the words for what is taken.
    fn assert_its_kind_is_that_of_its_words(&self) {
        let begins = |words: &str| self.takes.starts_with(words);
        let kind = match (&self.default, self.values.len()) {
            (None, 0) => return assert!(["flag", "path"].contains(&self.kind.as_str())),
            _ if begins("a whole number ") => "whole",
            _ if begins("a number ") => "real",
            _ if begins("each a number ") || self.takes.contains(" numbers with commas ") => "list",
            _ => "choice",
        };
        assert_eq!(self.kind, kind, "{}", self.flag);
    }

    fn assert_its_values_are_taken(&self, chapter: Chapter, section: &str) {
        self.assert_its_kind_is_that_of_its_words();
        assert!(
            self.values.len() <= MOST,
            "{}: {:?}",
            self.flag,
            self.values
        );
        let Some(default) = &self.default else { return };
        for entry in self.entries(default) {
            assert!(
                self.values.iter().any(|value| value == entry),
                "{}: {entry}",
                self.flag
            );
        }
        let numbers: Vec<f64> = self
            .values
            .iter()
            .filter_map(|value| value.parse().ok())
            .collect();
        let is_number = self.kind != "choice";
        assert!(numbers.len() == if is_number { self.values.len() } else { 0 });
        assert!(
            numbers.is_sorted_by(|a, b| a < b),
            "{}: {numbers:?}",
            self.flag
        );
        for value in self.values.iter().flat_map(|value| self.with(value)) {
            let given = format!("{}={value}", self.flag);
            let printed = chapter.prints(&[section, &given, "--help"]);
            assert!(printed.contains("Usage"), "{given}");
        }
    }

    fn assert_others_are_refused(&self, chapter: Chapter, section: &str) {
        for value in self.outside().iter().flat_map(|value| self.with(value)) {
            let given = format!("{}={value}", self.flag);
            let words = format!("invalid value '{value}' for '{}", self.flag);
            let line = chapter.refuses(&[section, &given, "--help"], 2, "invalid value");
            assert!(self.kind == "list" || line.contains(&words), "{line}");
        }
    }

    /// The numbers of a list; else the value itself.
    fn entries<'a>(&self, value: &'a str) -> Vec<&'a str> {
        match self.kind.as_str() {
            "list" => value.split(',').collect(),
            _ => vec![value],
        }
    }

    /// The value, or for a list the default with this value in each of its places.
    fn with(&self, value: &str) -> Vec<String> {
        let default = self.default.as_deref().unwrap_or_default();
        let entries = self.entries(default);
        let with = |at| {
            let mut entries = entries.clone();
            entries[at] = value;
            entries.join(",")
        };
        (0..entries.len()).map(with).collect()
    }

    /// What it does not take, by its words.
    fn outside(&self) -> Vec<String> {
        let range = self.takes.rsplit_once("from ");
        let ends = range.and_then(|(_, ends)| ends.split_once(" to "));
        let ends = ends.map(|(low, high)| [low, high].map(|end| end.parse::<f64>().unwrap()));
        let mut outside = match (self.kind.as_str(), ends) {
            ("flag" | "path", _) => return Vec::new(),
            (_, Some([low, high])) => vec![(low - 1.0).to_string(), (high * 2.0).to_string()],
            ("choice", None) => Vec::new(),
            (_, None) => vec!["0".to_string(), "-1".to_string()],
        };
        outside.push("some".to_string());
        outside.extend((self.kind == "whole").then(|| "1.5".to_string()));
        outside
    }
}
