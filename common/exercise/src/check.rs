//! An exercise is checked by cases. They are run with the solution, with what the reader wrote, and with every mistake.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};

use crate::value::{Given, Value};

/// What a function did with one input.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It gave this.
    Gave(Vec<Value>),
    /// It panicked, with this message, and at this `file:line` of the reader's if that is known.
    Panicked {
        /// What the panic said.
        message: String,
        /// Where it was.
        place: String,
    },
}

/// One input, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The group that it belongs to.
    pub group: String,
    /// The arguments by name.
    pub inputs: Vec<(String, Value)>,
    /// What the results are called, if there are several.
    pub results: Vec<String>,
    /// What the function did.
    pub outcome: Outcome,
}

/// What is told of a case, as it happens.
pub(crate) trait Witness {
    /// A case begins.
    fn begins(&mut self);
    /// Where the panic was that has just been caught.
    fn place(&mut self) -> String;
    /// A case has ended.
    fn ended(&mut self, case: Case);
}

/// Takes the cases of an exercise, group by group.
///
/// ```
/// use exercise::{Check, inputs};
///
/// fn check(double: fn(f64) -> f64, check: &mut Check<'_>) {
///     check.group("positive numbers");
///     for x in [0.5, 3.0] {
///         check.case(inputs![x], || double(x));
///     }
/// }
/// ```
pub struct Check<'a> {
    group: String,
    results: Vec<String>,
    witness: &'a mut dyn Witness,
}

impl<'a> Check<'a> {
    pub(crate) fn new(witness: &'a mut dyn Witness) -> Self {
        Self {
            group: String::new(),
            results: Vec::new(),
            witness,
        }
    }

    /// Begins a group of cases, named by what they have in common: "errors larger than delta".
    pub fn group(&mut self, name: &str) {
        self.group = name.to_string();
        self.results.clear();
    }

    /// What the results are called, for functions of this group that give several: `dx` and `dw`.
    pub fn results(&mut self, names: &[&str]) {
        self.results = names.iter().map(ToString::to_string).collect();
    }

    /// One case: its [`inputs!`](crate::inputs), and what the function gives for them.
    pub fn case<G: Given>(&mut self, inputs: &[(&str, &dyn Given)], run: impl FnOnce() -> G) {
        self.witness.begins();
        let given = panic::catch_unwind(AssertUnwindSafe(|| run().values()));
        let outcome = match given {
            Ok(values) => Outcome::Gave(values),
            Err(panic) => Outcome::Panicked {
                message: message(&*panic),
                place: self.witness.place(),
            },
        };
        let named = |(name, given): &(&str, &dyn Given)| {
            let values = given.values().into_iter();
            values
                .map(|value| (name.to_string(), value))
                .collect::<Vec<_>>()
        };
        self.witness.ended(Case {
            group: self.group.clone(),
            inputs: inputs.iter().flat_map(named).collect(),
            results: self.results.clone(),
            outcome,
        });
    }
}

/// What a panic said.
fn message(panic: &(dyn Any + Send)) -> String {
    let said = panic.downcast_ref::<&str>().map(|said| said.to_string());
    let said = said.or_else(|| panic.downcast_ref::<String>().cloned());
    said.unwrap_or_default()
}

/// Keeps every case, for functions of our own.
#[derive(Debug, Default)]
pub(crate) struct Kept(pub(crate) Vec<Case>);

impl Witness for Kept {
    fn begins(&mut self) {}

    fn place(&mut self) -> String {
        String::new()
    }

    fn ended(&mut self, case: Case) {
        self.0.push(case);
    }
}

/// The arguments of a case by their names: `inputs![y, t]`.
#[macro_export]
macro_rules! inputs {
    ($($name:ident),*) => {
        &[$((stringify!($name), &$name as &dyn $crate::Given)),*]
    };
}
