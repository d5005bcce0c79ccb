//! What the classes are called where they are no digits.

use common::mnist::CLASSES;

/// The columns of the terminal that are left for a name beside a bar or a row of the table.
const ROOM: usize = 13;

/// One name for each class, or none at all.
#[derive(Debug, Clone, Default)]
pub struct Names(Vec<String>);

impl Names {
    /// Reads `T-shirt, Trouser, …`.
    pub fn read(text: &str) -> Result<Self, String> {
        let names: Vec<String> = text.split(',').map(|name| name.trim().into()).collect();
        if names.len() != CLASSES {
            let found = names.len();
            return Err(format!(
                "give {CLASSES} names with commas between, not {found}"
            ));
        }
        match names.iter().find(|name| !fits(name)) {
            Some(name) => Err(format!(
                "the name '{name}' does not fit; give each from 1 to {ROOM} letters, or half as many that are wide, \
                 and no |"
            )),
            None => Ok(Self(names)),
        }
    }

    pub fn name(&self, class: usize) -> Option<&str> {
        self.0.get(class).map(String::as_str)
    }

    /// `9 (Boot)`, or `9` where it has no name.
    pub fn explained(&self, class: usize) -> String {
        let name = self.name(class).map(|name| format!(" ({name})"));
        format!("{class}{}", name.unwrap_or_default())
    }
}

/// Whether a name stands in one line and in one cell of a table.
fn fits(name: &str) -> bool {
    let breaks = |letter: char| letter.is_control() || letter == '|';
    (1..=ROOM).contains(&columns(name)) && !name.contains(breaks)
}

/// How many columns a text takes in a terminal. A Korean, Chinese or Japanese letter takes two.
fn columns(text: &str) -> usize {
    let width = |letter| match letter {
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{ff60}' => 2,
        '\u{1f000}'.. => 2, // emoji, and rare Chinese letters
        _ => 1,
    };
    text.chars().map(width).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ten(name: &str) -> Result<Names, String> {
        Names::read(&[name; CLASSES].join(","))
    }

    #[test]
    fn a_name_is_of_any_script_and_space_around_it_does_not_matter() {
        for name in [
            "Boot",
            "앵클부츠",
            "ブーツ",
            "Ботинок",
            "Áo sơ mi",
            "T-shirt/top",
        ] {
            let names = ten(&format!("  {name} "));
            assert_eq!(names.unwrap().name(9), Some(name));
        }
    }

    #[test]
    fn a_korean_letter_takes_two_columns() {
        assert_eq!(columns("Boot"), 4);
        assert_eq!(columns("부츠 2"), 6);
        assert!(ten(&"츠".repeat(6)).is_ok() && ten(&"츠".repeat(7)).is_err());
    }

    #[test]
    fn a_name_that_would_break_a_line_or_a_table_is_refused() {
        for name in ["", "a | b", "a\nb", "\u{1b}[31m", "abcdefghijklmn"] {
            assert!(ten(name).is_err(), "{name:?}");
        }
    }

    #[test]
    fn nine_names_are_too_few() {
        let said = Names::read("a,b,c,d,e,f,g,h,i").unwrap_err();
        assert_eq!(said, "give 10 names with commas between, not 9");
    }
}
