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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_two_numbers_with_a_comma() {
        assert_eq!(point("-3,4"), Ok([-3.0, 4.0]));
        assert_eq!(point(" 1e2 , -.5 "), Ok([100.0, -0.5]));
        for wrong in ["", "3", "3,", "3,4,5", "a,b", "nan,0", "inf,0", "1e13,0"] {
            assert!(point(wrong).is_err(), "{wrong}");
        }
    }
}
