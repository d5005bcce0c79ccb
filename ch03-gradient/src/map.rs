//! How far a map of the bowl reaches.

/// Points nearer to the bottom than this lie at it on a map: beside the step h = 1e-4 their slopes are lost in rounding.
const NEAR: f64 = 1e-12;

/// How far a map of the bowl reaches to each side: `margin` times as far as the farthest of the points, or as 1.
pub fn reach(points: impl IntoIterator<Item = [f64; 2]>, margin: f64) -> f64 {
    let far = points.into_iter().flatten().map(f64::abs);
    let farthest = far.fold(0.0, f64::max);
    if farthest > NEAR {
        margin * farthest
    } else {
        margin
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_reaches_as_far_as_its_points_but_is_never_too_small_for_the_bowl() {
        assert_eq!(reach([[3.0, -4.0], [1.0, 2.0]], 1.25), 5.0);
        for near in [0.0, 1e-320, 1e-300, 1e-100, 1e-20] {
            assert_eq!(reach([[near, -near]], 1.25), 1.25);
        }
    }
}
