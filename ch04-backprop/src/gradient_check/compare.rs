//! Two gradients of one array of parameters, side by side.

/// Slopes as (numerical, backpropagated).
#[derive(Default)]
pub struct Slopes(pub Vec<(f64, f64)>);

impl Slopes {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The largest backpropagated slope, without its sign.
    pub fn largest(&self) -> f64 {
        self.0
            .iter()
            .fold(0.0, |largest, (_, backward)| backward.abs().max(largest))
    }

    /// The largest difference between the two, without its sign. NaN if one of them is.
    pub fn largest_error(&self) -> f64 {
        let errors = self
            .0
            .iter()
            .map(|(numerical, backward)| (numerical - backward).abs());
        errors.max_by(f64::total_cmp).unwrap_or(0.0)
    }

    /// The largest difference as a share of the largest slope, or a dash where every slope is 0.
    pub fn relative_error(&self) -> String {
        match self.largest() {
            0.0 => "-".into(),
            largest => format!("{:.1e}", self.largest_error() / largest),
        }
    }
}

/// The slopes along the parameters of one array.
pub struct Comparison {
    pub name: &'static str,
    /// Where the loss is smooth from −h to +h.
    pub smooth: Slopes,
    /// Where a ReLU crosses its kink on the way.
    pub kinked: Slopes,
}

impl Comparison {
    /// Shapes: all the same; `kinks` may be empty and then stands for no kink at all.
    pub fn new<'a>(
        name: &'static str,
        numerical: impl IntoIterator<Item = &'a f64>,
        backward: impl IntoIterator<Item = &'a f64>,
        kinks: impl IntoIterator<Item = &'a bool>,
    ) -> Self {
        let kinks = kinks.into_iter().copied().chain(std::iter::repeat(false));
        let slopes = numerical
            .into_iter()
            .copied()
            .zip(backward.into_iter().copied());
        let (mut smooth, mut kinked) = (Slopes::default(), Slopes::default());
        for (slope, kink) in slopes.zip(kinks) {
            if kink {
                kinked.0.push(slope)
            } else {
                smooth.0.push(slope)
            }
        }
        Self {
            name,
            smooth,
            kinked,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slopes_at_kinks_are_kept_apart() {
        let comparison = Comparison::new(
            "W",
            &[1.0, 2.0, 3.0],
            &[1.0, 2.5, 3.1],
            &[false, true, false],
        );
        assert_eq!(comparison.smooth.0, [(1.0, 1.0), (3.0, 3.1)]);
        assert_eq!(comparison.kinked.0, [(2.0, 2.5)]);
        assert_eq!(comparison.kinked.largest_error(), 0.5);
    }

    #[test]
    fn an_error_is_no_share_of_slopes_that_are_all_0() {
        assert_eq!(
            Slopes(vec![(1.5, 2.0), (1.0, 1.0)]).relative_error(),
            "2.5e-1"
        );
        assert_eq!(Slopes(vec![(0.0, 0.0)]).relative_error(), "-");
        assert_eq!(Slopes::default().relative_error(), "-");
    }

    #[test]
    fn a_slope_that_is_not_a_number_is_not_overlooked() {
        let comparison = Comparison::new("W", &[f64::NAN, 2.0], &[1.0, 2.0], &[]);
        assert!(comparison.smooth.largest_error().is_nan());
    }
}
