//! The teacher's file of an exercise, as text: its title and hints, the reader's file, and the solution.
//!
//! ```text
//! //! Huber loss (10 minutes)
//! //!
//! //! 1. The first hint.
//! //! 2. The second.
//! //! 3. The third.
//!
//! // ANCHOR: reader
//! …
//! pub fn huber(…) -> f64 {
//!     // ANCHOR: solution
//!     …
//!     // ANCHOR_END: solution
//! }
//! // ANCHOR_END: reader
//! ```
#![deny(missing_docs)]

const READER: [&str; 2] = ["// ANCHOR: reader", "// ANCHOR_END: reader"];
const SOLUTION: [&str; 2] = ["// ANCHOR: solution", "// ANCHOR_END: solution"];
/// In place of what the reader is to write.
const GAP: &str = "todo!()";

/// What the file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Huber loss
    pub title: String,
    /// How long it may take.
    pub minutes: u32,
    /// From the first to the last, in Markdown.
    pub hints: Vec<String>,
    /// The reader's file with the solution between its anchors.
    reader: String,
}

impl Text {
    /// Reads the teacher's file.
    ///
    /// # Errors
    /// What is missing in it.
    pub fn of(file: &str) -> Result<Self, String> {
        let mut head = file.lines().map_while(|line| line.strip_prefix("//!"));
        let first = head.next().unwrap_or_default().trim();
        let (title, minutes) = titled(first).ok_or("begins with no `//! Title (10 minutes)`")?;
        let reader =
            between(file, READER).ok_or("has no text between `// ANCHOR: reader` and its end")?;
        if between(&reader, SOLUTION).is_none() {
            return Err("has no text between `// ANCHOR: solution` and its end".to_string());
        }
        Ok(Self {
            title,
            minutes,
            hints: hints(head),
            reader,
        })
    }

    /// The reader's file as it is before anything is written.
    #[must_use]
    pub fn skeleton(&self) -> String {
        self.filled(|_, _, indent| format!("{indent}{GAP}\n"))
    }

    /// The reader's file, solved.
    #[must_use]
    pub fn solution(&self) -> String {
        self.filled(|_, solution, _| solution.to_string())
    }

    /// The reader's file with this body in one of its functions, or the only one; the others are solved.
    #[must_use]
    pub fn with_body(&self, function: &str, body: &str) -> String {
        let is_meant = |name: &str| function.is_empty() || name == function;
        self.filled(|name, solution, indent| match is_meant(name) {
            true => format!("{indent}{body}\n"),
            false => solution.to_string(),
        })
    }

    /// The bodies that the reader writes, in order, each with the name of its function.
    #[must_use]
    pub fn bodies(&self) -> Vec<(String, String)> {
        let mut bodies = Vec::new();
        self.filled(|name, solution, _| {
            bodies.push((name.to_string(), solution.to_string()));
            String::new()
        });
        bodies
    }

    /// The reader's file with something in place of each body: of its function's name, the solution, and its margin.
    fn filled(&self, mut fill: impl FnMut(&str, &str, &str) -> String) -> String {
        let (mut filled, mut function) = (String::new(), "");
        let mut lines = self.reader.split_inclusive('\n');
        while let Some(line) = lines.next() {
            function = name(line).unwrap_or(function);
            if line.trim() != SOLUTION[0] {
                filled += line;
                continue;
            }
            let indent = &line[..line.len() - line.trim_start().len()];
            let solution = lines.by_ref().take_while(|line| line.trim() != SOLUTION[1]);
            filled += &fill(function, &solution.collect::<String>(), indent);
        }
        filled
    }
}

/// `Huber loss (10 minutes)`.
fn titled(line: &str) -> Option<(String, u32)> {
    let (title, minutes) = line.strip_suffix(" minutes)")?.rsplit_once(" (")?;
    Some((title.to_string(), minutes.parse().ok()?))
}

/// A numbered list; a hint may go over several lines.
fn hints<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut hints: Vec<String> = Vec::new();
    for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
        let next = format!("{}. ", hints.len() + 1);
        match (line.strip_prefix(&next), hints.last_mut()) {
            (Some(hint), _) => hints.push(hint.to_string()),
            (None, Some(last)) => *last += &format!(" {line}"),
            (None, None) => {}
        }
    }
    hints
}

/// The lines between a mark and its end.
fn between(text: &str, [start, end]: [&str; 2]) -> Option<String> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let from = lines.iter().position(|line| line.trim() == start)? + 1;
    let length = lines[from..].iter().position(|line| line.trim() == end)?;
    Some(lines[from..from + length].concat())
}

/// The name of the function that begins in this line.
fn name(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("fn ")?;
    rest.split(['(', '<'])
        .next()
        .filter(|_| !line.trim_start().starts_with("//"))
}
