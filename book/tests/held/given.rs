//! What the letters of a formula stand for.

use std::collections::BTreeMap;

use ndarray::Array2;

/// A matrix. A vector is its one row, as everywhere in the book, and a number its one entry.
pub type Value = Array2<f64>;

type Function = Box<dyn Fn(&Value) -> Value>;

/// Values and functions by name. A derivative is a name, too: `∂L/∂W`.
#[derive(Default)]
pub struct Given {
    pub values: BTreeMap<String, Value>,
    pub functions: BTreeMap<String, Function>,
    /// How many values an index goes through.
    pub sizes: BTreeMap<String, usize>,
    /// Where an index stands, counted from 0.
    pub places: BTreeMap<String, usize>,
}

impl Given {
    /// Nothing but Euler's number.
    pub fn new() -> Self {
        Self::default().number("e", std::f64::consts::E)
    }

    pub fn value(mut self, name: &str, value: &Value) -> Self {
        self.values.insert(name.into(), value.clone());
        self
    }

    pub fn number(self, name: &str, number: f64) -> Self {
        self.value(name, &scalar(number))
    }

    pub fn function(mut self, name: &str, f: impl Fn(&Value) -> Value + 'static) -> Self {
        self.functions.insert(name.into(), Box::new(f));
        self
    }

    pub fn size(mut self, index: &str, size: usize) -> Self {
        self.sizes.insert(index.into(), size);
        self
    }

    pub fn place(mut self, index: &str, place: usize) -> Self {
        self.places.insert(index.into(), place);
        self
    }
}

pub fn scalar(number: f64) -> Value {
    Value::from_elem((1, 1), number)
}
