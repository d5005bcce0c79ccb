//! A number, and a point of the bowl, on the command line.

/// Larger numbers are refused: their cubes leave the range of an f32, and from here on x ± h is x.
const LARGEST: f64 = 1e12;

/// Reads a number such as -2.5. A −0 is 0.
pub fn number(text: &str) -> Result<f64, String> {
    text.trim()
        .parse()
        .ok()
        .filter(|number: &f64| number.abs() <= LARGEST)
        .map(|number| number + 0.0)
        .ok_or_else(|| "give a number from -1e12 to 1e12, such as -2.5".into())
}

/// Reads a point such as -3,4.
pub fn point(text: &str) -> Result<[f64; 2], String> {
    text.split_once(',')
        .and_then(|(x0, x1)| Some([number(x0).ok()?, number(x1).ok()?]))
        .ok_or_else(|| {
            "give two numbers from -1e12 to 1e12 with a comma between, such as -3,4".into()
        })
}

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

    #[test]
    fn a_point_is_two_numbers_with_a_comma() {
        assert_eq!(point("-3,4"), Ok([-3.0, 4.0]));
        assert_eq!(point(" 1e2 , -.5 "), Ok([100.0, -0.5]));
        for wrong in ["", "3", "3,", "3,4,5", "a,b", "nan,0", "inf,0", "1e13,0"] {
            assert!(point(wrong).is_err(), "{wrong}");
        }
    }
}
