//! Readable in any theme, whole inside a page.

use figure::{Canvas, Form, Theme};

use crate::gallery::{attributes, gallery};

/// The variables of a figure's root that are no paints.
const FONTS: [&str; 2] = ["sans, ", "serif, "];

#[test]
fn a_page_can_set_the_fonts() {
    for (kind, svg) in gallery() {
        let root = svg.lines().next().unwrap();
        assert!(
            root.contains(" font-family=\"var(--figure-sans, "),
            "{kind}"
        );
        assert!(root.contains(" --serif: var(--figure-serif, "), "{kind}");
    }
}

#[test]
fn every_paint_is_a_variable_that_both_themes_define() {
    for (kind, svg) in gallery() {
        let root = svg.lines().next().unwrap();
        for paint in ["fill", "stroke", "flood-color"]
            .map(|name| attributes(&svg, name))
            .concat()
        {
            let variable = paint
                .strip_prefix("var(")
                .and_then(|rest| rest.strip_suffix(')'));
            let declared = variable.is_some_and(|name| root.contains(&format!(" {name}: ")));
            assert!(
                paint == "none" || declared,
                "{kind}: {paint} is not declared in {root}"
            );
        }
        let variables = root.split("var(--figure-").skip(1);
        for used in variables.filter(|used| !FONTS.iter().any(|font| used.starts_with(font))) {
            let (name, rest) = used.split_once(", ").unwrap();
            let light = rest.split(')').next().unwrap();
            let rule = format!("  --figure-{name}: {light};\n");
            assert!(Theme::Light.css(":root").contains(&rule), "{kind}: {rule}");
            assert!(
                Theme::Dark
                    .css(".dark")
                    .contains(&format!("  --figure-{name}: #")),
                "{kind}"
            );
        }
    }
}

#[test]
fn no_sentinel_colour_is_left() {
    for (kind, svg) in gallery() {
        for hex in svg.split('#').skip(1).filter(|rest| !rest.starts_with('f')) {
            let colour = format!("#{}", &hex[..6]);
            assert!(
                Theme::Light.css("").contains(&colour),
                "{kind}: {colour} is not of the palette"
            );
        }
    }
}

#[test]
fn a_figure_can_stand_inside_a_page() {
    for (kind, svg) in gallery() {
        assert!(
            svg.starts_with("<svg ") && svg.ends_with("</svg>\n"),
            "{kind}"
        );
        assert!(
            svg.lines().all(|line| !line.trim().is_empty()),
            "{kind} has a blank line"
        );
        assert!(
            svg.contains("max-width: 100%"),
            "{kind} does not shrink on a narrow page"
        );
        let (open, close) = (svg.matches('<').count(), svg.matches('>').count());
        assert_eq!(open, close, "{kind}: brackets in a label must be escaped");
        assert!(svg.len() < 150_000, "{kind} has {} bytes", svg.len());
    }
}

#[test]
fn every_coordinate_is_a_number_and_every_text_lies_on_the_sheet() {
    for (kind, svg) in gallery() {
        let sheet = attributes(&svg, "viewBox")[0];
        let sheet: Vec<f64> = sheet
            .split(' ')
            .map(|number| number.parse().unwrap())
            .collect();
        for points in attributes(&svg, "points") {
            let numbers = points.split([' ', ',']).map(|number| number.parse::<f64>());
            assert!(
                numbers
                    .into_iter()
                    .all(|number| number.unwrap().is_finite()),
                "{kind}"
            );
        }
        for text in svg.lines().filter(|line| line.starts_with("<text")) {
            let at = |name| attributes(text, name)[0].parse::<f64>().unwrap();
            assert!(
                (sheet[0]..=sheet[0] + sheet[2]).contains(&at("x")),
                "{kind}: {text}"
            );
            assert!(
                (sheet[1]..=sheet[1] + sheet[3]).contains(&at("y")),
                "{kind}: {text}"
            );
        }
    }
}

#[test]
fn the_same_figure_has_the_same_bytes() {
    assert_eq!(gallery(), gallery());
}

/// The element that a label is drawn as.
fn set(label: &str) -> String {
    let canvas = Canvas::new(300.0, 50.0);
    canvas.text((150.0, 25.0), Form::default().text(label));
    let svg = canvas.svg().unwrap();
    let mut lines = svg.lines();
    lines
        .find(|line| line.starts_with("<text"))
        .unwrap()
        .to_string()
}

#[test]
fn labels_are_set_as_in_a_formula() {
    assert!(set("x").contains("font-style=\"italic\">x</tspan>"));
    assert!(!set("exp").contains("italic"));
    assert!(!set("20 px").contains("italic"));
    assert!(!set("가격").contains("italic"));
    assert!(set("10⁻⁴").contains(">10<tspan dy=\"-0.56em\" font-size=\"72%\">−4</tspan>"));
    assert!(
        set("-1.5e-8").contains(">−1.5e−8<"),
        "this e is no variable"
    );
    assert!(set("a < b & c").contains("&lt;"));
    assert!(set("-1").contains(">−1<"), "a minus is no hyphen");
}

#[test]
fn a_hyphen_inside_of_a_word_is_no_minus() {
    let shown = |label: &str| {
        set(label)
            .split(['<', '>'])
            .skip(2)
            .step_by(2)
            .collect::<String>()
    };
    for (label, expected) in [
        ("one-hot", "one-hot"),
        ("mini-batch of 5", "mini-batch of 5"),
        ("원-핫", "원-핫"),
        ("-1", "−1"),
        ("-x", "−x"),
        ("5-3", "5−3"),
        ("a - b", "a − b"),
        ("1-hot", "1−hot"),
        ("e-8", "e−8"),
        ("one-", "one−"),
    ] {
        assert_eq!(shown(label), expected);
    }
}
