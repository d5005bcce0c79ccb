//! Bars, wide and narrow.

use figure::*;

use crate::gallery::attributes;

fn bars() -> Bars {
    Bars::new()
        .bar(
            "a rather long name of a bar",
            [90.0, 100.0, 110.0],
            "100 ms",
            Colour::Teal,
        )
        .bar("b", [40.0; 3], "40 ms", Colour::Muted.tint(50))
        .before(100.0)
}

fn number(element: &str, name: &str) -> f64 {
    attributes(element, name)[0].parse::<f64>().unwrap() / 8.0
}

/// The bars, from top to bottom, and the labels.
fn parts(form: Form) -> (Vec<String>, Vec<String>) {
    let svg = bars().svg(form).unwrap();
    let lines = |start: &str| {
        svg.lines()
            .filter(|line| line.starts_with(start))
            .map(String::from)
            .collect()
    };
    let mut rectangles: Vec<String> = lines("<rect");
    rectangles.remove(0); // the paper
    (rectangles, lines("<text"))
}

#[test]
fn names_stand_beside_the_bars_and_on_a_narrow_page_above_them() {
    for form in Form::ALL {
        let (rectangles, texts) = parts(form);
        let (bar, name) = (&rectangles[0], &texts[0]);
        assert!(name.contains("long name"));
        let is_above = number(name, "y") < number(bar, "y");
        assert_eq!(is_above, form.is_narrow);
        let begins_at_bar = (number(name, "x") - number(bar, "x")).abs() < 1.0;
        assert_eq!(begins_at_bar, form.is_narrow);
    }
}

#[test]
fn lengths_are_in_proportion_and_values_stand_behind_them() {
    for form in Form::ALL {
        let (rectangles, texts) = parts(form);
        let [long, before, short] = &rectangles[..] else {
            panic!("{rectangles:?}")
        };
        let long = number(long, "width");
        assert!(
            (number(before, "width") - long).abs() < 0.2,
            "as long as it was before"
        );
        assert!((number(short, "width") - 0.4 * long).abs() < 0.2);
        for value in ["100 ms", "40 ms"] {
            let text = texts
                .iter()
                .find(|text| text.contains(&format!(">{value}<")))
                .unwrap();
            let end = number(text, "x") + form.text(value).bold().width();
            // The whisker ends at 110, and the pale bar at 100 hundredths of the longest bar.
            assert!(number(text, "x") > number(before, "x") + long, "{text}");
            assert!(end <= form.width(), "{text}");
        }
    }
}

#[test]
fn a_short_bar_may_have_a_long_value() {
    for form in Form::ALL {
        let long = "some value with many words behind";
        let bars = Bars::new().bar("a", [1.0; 3], long, Colour::Teal);
        let svg = bars
            .bar("b", [9.0; 3], "9", Colour::Teal)
            .svg(form)
            .unwrap();
        let text = svg.lines().find(|line| line.contains(long)).unwrap();
        assert!(number(text, "x") + form.text(long).bold().width() <= form.width());
    }
}
