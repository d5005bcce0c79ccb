//! Letters with their indices, and the sums that go through an index.

use super::arithmetic::fitting;
use super::evaluate::{ENDS, Formula};
use super::given::{Value, scalar};

impl Formula<'_> {
    /// `{\partial y_j}{\partial x_i}` is the entry j, i of `∂y/∂x`.
    pub fn derivative(&mut self) -> Option<Result<Value, String>> {
        let (mut names, mut indices) = (Vec::new(), Vec::new());
        for _ in 0..2 {
            let is_difference = self.takes("{") && (self.takes("\\partial") || self.takes("d"));
            if !is_difference {
                return None;
            }
            names.push(format!("∂{}", self.take()));
            indices.extend(self.subscript());
            self.takes("}").then_some(())?;
        }
        Some(self.entry(&names.join("/"), &indices))
    }

    /// A function's value, or a letter's, with the indices that follow.
    pub fn named(&mut self, name: String) -> Result<Value, String> {
        if self.given.functions.contains_key(&name) {
            let argument = self.grouped("(", ")")?;
            return Ok(self.given.functions[&name](&argument));
        }
        let indices = self.subscript();
        self.entry(&name, &indices)
    }

    fn subscript(&mut self) -> Vec<String> {
        let mut indices = Vec::new();
        if self.takes("_") {
            if self.takes("{") {
                while !ENDS.contains(&self.peek()) {
                    indices.push(self.take());
                }
                self.takes("}");
            } else {
                indices.push(self.take());
            }
        }
        indices
    }

    /// The value of `W_1` where that is a name, else the entry of W that the indices say.
    fn entry(&self, name: &str, indices: &[String]) -> Result<Value, String> {
        let whole = [name, &indices.concat()].join("_");
        let values = &self.given.values;
        if let Some(value) = values.get(whole.trim_end_matches('_')) {
            return Ok(value.clone());
        }
        let unknown = || format!("`{whole}` has no meaning here");
        let places: Option<Vec<_>> = indices
            .iter()
            .map(|index| self.given.places.get(index))
            .collect();
        let places = places.ok_or_else(unknown)?;
        let entry = match (values.get(name), &places[..]) {
            (Some(row), &[&at]) if row.nrows() == 1 => row.get((0, at)).copied(),
            (Some(matrix), &[&row, &column]) => matrix.get((row, column)).copied(),
            (None, []) => self.given.places.get(name).map(|&place| place as f64),
            _ => None,
        };
        entry.map(scalar).ok_or_else(unknown)
    }

    /// `\sum_k` and `\sum_{n=1}^{N}`: the product that follows, once for each place of the index.
    pub fn sum_over_index(&mut self) -> Result<Value, String> {
        self.at += 1;
        let index = self.subscript().concat();
        let mut size = self.given.sizes.get(&index).copied();
        if self.takes("=") {
            self.expect("1")?;
            self.expect("}")?;
            self.expect("^")?;
            let last = self.argument()?;
            size = size.filter(|&size| last == scalar(size as f64));
        }
        let size = size.ok_or_else(|| format!("how far `{index}` goes is not known"))?;
        let (start, before) = (self.at, self.given.places.get(&index).copied());
        let mut sum = scalar(0.0);
        for place in 0..size {
            self.at = start;
            self.given.places.insert(index.clone(), place);
            sum = fitting(&sum, &self.product()?, |a, b| a + b)?;
        }
        match before {
            Some(place) => self.given.places.insert(index, place),
            None => self.given.places.remove(&index),
        };
        Ok(sum)
    }
}
