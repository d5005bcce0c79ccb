//! Equations in every form: too long for a page, they go on below, before a sign.

use figure::*;

use crate::gallery::attributes;

/// What stands on each line of an equation of one row: its entries and signs from left to right.
fn lines(equation: &Equation, form: Form) -> Vec<String> {
    let svg = equation.svg(form).unwrap();
    let texts = svg.lines().filter(|line| line.starts_with("<text"));
    let place = |text: &str| {
        let [x, y] = ["x", "y"].map(|name| attributes(text, name)[0].parse::<i32>().unwrap());
        // A sign is larger than an entry, and centred on the same height.
        let size: i32 = attributes(text, "font-size")[0].parse().unwrap();
        let said = text
            .split(['<', '>'])
            .skip(2)
            .step_by(2)
            .collect::<String>();
        ((y - 36 * size / 100) / 8, x, said)
    };
    let mut places: Vec<_> = texts.map(place).collect();
    places.sort();
    let line =
        |line: &[(i32, i32, String)]| line.iter().map(|(_, _, said)| said.as_str()).collect();
    places.chunk_by(|a, b| b.0 - a.0 < 10).map(line).collect()
}

fn width(equation: &Equation, form: Form) -> f64 {
    attributes(&equation.svg(form).unwrap(), "width")[0]
        .parse()
        .unwrap()
}

fn row(size: u32) -> Matrix {
    Matrix::new(std::iter::once(0..size))
}

/// A product of rows of so many numbers.
fn product(sizes: [u32; 3]) -> Equation {
    let [a, b, c] = sizes.map(row);
    Equation::new()
        .matrix(a)
        .sign("·")
        .matrix(b)
        .sign("=")
        .matrix(c)
}

#[test]
fn a_long_equation_goes_on_below_before_the_last_sign_that_leaves_enough() {
    for form in Form::ALL {
        // Four entries of 29 pixels and brackets: two such rows are narrower than 340, three are not.
        let equation = product([4, 4, 4]);
        let expected = form.pick(vec!["0123·0123=0123"], vec!["0123·0123", "=0123"]);
        assert_eq!(lines(&equation, form), expected, "{form:?}");
        assert!(
            width(&equation, form) <= form.pick(720.0, 340.0),
            "{form:?}"
        );
    }
}

#[test]
fn a_short_equation_stays_on_its_line() {
    for form in Form::ALL {
        assert_eq!(lines(&product([1, 2, 3]), form), ["0·01=012"], "{form:?}");
    }
}

#[test]
fn every_line_is_broken_again_until_it_fits() {
    for form in [Form::ALL[2], Form::ALL[3]] {
        let equation = product([9, 9, 9]);
        let (nine, width) = ("012345678", width(&equation, form));
        let expected = [nine.into(), format!("·{nine}"), format!("={nine}")];
        assert_eq!(lines(&equation, form), expected, "{form:?}");
        assert!(width <= 340.0, "{width}");
    }
}

#[test]
fn a_matrix_that_is_too_long_alone_stands_on_a_line_of_its_own() {
    for form in Form::ALL {
        let equation = Equation::new().matrix(row(60)).sign("=").matrix(row(1));
        let lines = lines(&equation, form);
        assert_eq!((lines.len(), &lines[1][..]), (2, "=0"), "{form:?}");
    }
}
