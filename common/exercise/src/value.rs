//! What functions take and give, as arrays of numbers that can be compared, written down and shown.

use ndarray::{Array, Dimension};

/// An array of any shape. A number has the shape ().
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// How long each axis is.
    pub shape: Vec<usize>,
    /// The entries, row after row.
    pub entries: Vec<f64>,
    /// Whether they count something: 3, not 3.0.
    pub is_whole: bool,
}

/// A function's argument or result.
pub trait Given {
    /// It as arrays: one, or as many as a tuple has.
    fn values(&self) -> Vec<Value>;
}

impl Value {
    /// The number of rows, where there are any.
    #[must_use]
    pub fn rows(&self) -> Option<usize> {
        (self.shape.len() > 1).then(|| self.shape[0])
    }

    fn number(entry: f64, is_whole: bool) -> Vec<Self> {
        let (shape, entries) = (Vec::new(), vec![entry]);
        vec![Self {
            shape,
            entries,
            is_whole,
        }]
    }

    fn list(entries: Vec<f64>, is_whole: bool) -> Vec<Self> {
        let shape = vec![entries.len()];
        vec![Self {
            shape,
            entries,
            is_whole,
        }]
    }
}

impl Given for f64 {
    fn values(&self) -> Vec<Value> {
        Value::number(*self, false)
    }
}

impl Given for usize {
    fn values(&self) -> Vec<Value> {
        Value::number(*self as f64, true)
    }
}

impl Given for [f64] {
    fn values(&self) -> Vec<Value> {
        Value::list(self.to_vec(), false)
    }
}

impl Given for [usize] {
    fn values(&self) -> Vec<Value> {
        Value::list(self.iter().map(|&entry| entry as f64).collect(), true)
    }
}

impl<T> Given for Vec<T>
where
    [T]: Given,
{
    fn values(&self) -> Vec<Value> {
        self.as_slice().values()
    }
}

impl<D: Dimension> Given for Array<f64, D> {
    fn values(&self) -> Vec<Value> {
        vec![Value {
            shape: self.shape().to_vec(),
            entries: self.iter().copied().collect(),
            is_whole: false,
        }]
    }
}

impl<D: Dimension> Given for Array<usize, D> {
    fn values(&self) -> Vec<Value> {
        vec![Value {
            shape: self.shape().to_vec(),
            entries: self.iter().map(|&entry| entry as f64).collect(),
            is_whole: true,
        }]
    }
}

impl<T: Given + ?Sized> Given for &T {
    fn values(&self) -> Vec<Value> {
        (*self).values()
    }
}

impl<A: Given, B: Given> Given for (A, B) {
    fn values(&self) -> Vec<Value> {
        [self.0.values(), self.1.values()].concat()
    }
}

impl<A: Given, B: Given, C: Given> Given for (A, B, C) {
    fn values(&self) -> Vec<Value> {
        [self.0.values(), self.1.values(), self.2.values()].concat()
    }
}
