//! What a caller can get wrong about arrays, said in words.

/// Two things that do not fit together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    /// An array of the wrong shape.
    #[error("{what} has shape {found:?}, but {expected:?} is needed: {why}")]
    Shape {
        /// The array, by its name in the formula.
        what: &'static str,
        /// The shape that fits.
        expected: Vec<usize>,
        /// The shape it has.
        found: Vec<usize>,
        /// The rule that asks for it.
        why: &'static str,
    },
    /// A class number that no output stands for.
    #[error("label {label} is not one of the classes 0 to {}", classes.saturating_sub(1))]
    Label {
        /// The class number.
        label: usize,
        /// How many classes there are.
        classes: usize,
    },
}

impl Mismatch {
    /// `Ok` when the array `what` has the shape that the rule `why` asks for.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when `found` is not `expected`.
    pub fn check_shape(
        what: &'static str,
        found: &[usize],
        expected: &[usize],
        why: &'static str,
    ) -> Result<(), Self> {
        if found == expected {
            return Ok(());
        }
        let (expected, found) = (expected.to_vec(), found.to_vec());
        Err(Self::Shape {
            what,
            expected,
            found,
            why,
        })
    }

    /// `Ok` when every label is below `classes`.
    ///
    /// # Errors
    /// [`Mismatch::Label`] with the first that is not.
    pub fn check_labels(labels: &[usize], classes: usize) -> Result<(), Self> {
        match labels.iter().find(|&&label| label >= classes) {
            Some(&label) => Err(Self::Label { label, classes }),
            None => Ok(()),
        }
    }
}
