//! Whatever is finite can be drawn.

use figure::*;

use crate::gallery::attributes;

/// Ends of axes that break careless arithmetic.
const EXTREMES: [f64; 12] = [
    f64::MIN,
    -1e300,
    -1.0,
    -1e-20,
    0.0,
    5e-324,
    1e-320,
    1e-100,
    1e-20,
    1.0,
    1.000_000_000_000_1,
    f64::MAX,
];

#[test]
fn every_finite_number_can_be_drawn() {
    for a in EXTREMES {
        for b in EXTREMES {
            let plot = || {
                Plot::new()
                    .trajectory("a", Colour::Blue, [(a, b), (b, a), (0.5, 0.5)])
                    .arrow((a, a), (b, b), Colour::Red)
            };
            let fixed = || plot().x_range(a.min(b)..=b.max(a)).y_range(0.0..=1.0);
            let svgs = [plot(), plot().square(a.abs().max(1e-9)), fixed()].map(|plot| {
                plot.note((a, b), "n", Colour::Ink)
                    .svg(Form::default())
                    .unwrap()
            });
            assert!(svgs.iter().all(|svg| svg.len() < 20_000), "{a} {b}");
            if a > 0.0 && b > 0.0 {
                plot().log_x().log_y().svg(Form::default()).unwrap();
                plot()
                    .log_x()
                    .log_y()
                    .x_range(a.min(b)..=a.max(b))
                    .y_range(1.0..=2.0)
                    .svg(Form::default())
                    .unwrap();
            }
            Surface::new(a.min(b)..=a.max(b), 0.0..=1.0, |x, _| x)
                .dot((a, 0.5), Colour::Ink)
                .svg(Form::default())
                .unwrap();
            let bars = Bars::new().bar("a", [a.abs(), b.abs(), a.abs()], "", Colour::Blue);
            bars.svg(Form::default()).unwrap();
        }
    }
}

#[test]
fn a_plot_may_be_too_small_for_its_labels() {
    for size in [0.0, 1.0, 30.0, 90.0] {
        let plot = Plot::new().size(size, size).title("small").x("x").y("y");
        let plot = plot.line("name", Colour::Blue, [(0.0, 0.0), (1.0, 1.0)]);
        assert!(plot.svg(Form::default()).is_ok(), "{size}");
    }
}

/// The places of all dots.
fn dots(svg: &str) -> Vec<(f64, f64)> {
    let number = |text: &&str| text.parse::<f64>().unwrap() / 8.0;
    let place = |name| Vec::from_iter(attributes(svg, name).iter().map(number));
    place("cx").into_iter().zip(place("cy")).collect()
}

#[test]
fn a_point_stays_on_the_sheet_however_small_or_large_its_numbers() {
    for size in [5e-323, 1e-320, 1e-300, 1e-100, 1e-20, 1.0, 1e12, 1e300] {
        let plot =
            || Plot::new().points("", Colour::Blue, [(size, size), (2.0 * size, 3.0 * size)]);
        for svg in [
            plot().svg(Form::default()).unwrap(),
            plot().log_x().log_y().svg(Form::default()).unwrap(),
        ] {
            let dots = dots(&svg);
            assert!(!dots.is_empty(), "{size}");
            for (x, y) in dots {
                assert!(
                    (0.0..600.0).contains(&x) && (0.0..360.0).contains(&y),
                    "{size}"
                );
            }
        }
    }
}

#[test]
fn a_line_leaves_the_panel_where_it_leaves_a_logarithmic_axis() {
    let line = [(0.0, 1.0), (1.0, 1e-12), (2.0, 1e-24), (3.0, 1e-24)];
    let plot = Plot::new()
        .log_y()
        .y_range(1e-12..=1.0)
        .line("", Colour::Blue, line);
    let svg = plot.svg(Form::default()).unwrap();
    let blue = svg
        .lines()
        .find(|line| line.contains("stroke=\"var(--blue)\""))
        .unwrap();
    let heights: Vec<f64> = attributes(blue, "points")[0]
        .split(' ')
        .map(|point| point.split(',').nth(1).unwrap().parse().unwrap())
        .collect();
    let down = heights[1] - heights[0];
    assert!(
        (heights[2] - heights[1] - down).abs() < 0.01 * down,
        "{heights:?}"
    );
}

#[test]
fn a_line_of_one_point_is_a_dot() {
    let svg = Plot::new()
        .line("", Colour::Blue, [(1.0, 2.0)])
        .svg(Form::default())
        .unwrap();
    assert!(!dots(&svg).is_empty());
}

#[test]
fn a_height_of_zero_is_drawn_on_a_line_that_says_so() {
    for least in [1e-300, 1.0, 1e12] {
        let points = [(0.0, least), (1.0, 0.0), (2.0, least)];
        let plot = Plot::new().log_y().trajectory("", Colour::Blue, points);
        let svg = plot.zero("L = 0").svg(Form::default()).unwrap();
        assert!(svg.contains("= 0"), "{least}");
        let lowest = dots(&svg).into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
        let dashed = svg.lines().find(|line| line.contains("dasharray")).unwrap();
        let level = attributes(dashed, "points")[0]
            .split([' ', ','])
            .nth(1)
            .unwrap();
        let level: f64 = level.parse().unwrap();
        assert!((lowest.unwrap().1 - level / 8.0).abs() < 0.5, "{least}");
    }
    let positive = Plot::new()
        .log_y()
        .line("", Colour::Blue, [(0.0, 1.0), (1.0, 2.0)]);
    let svg = positive.clone().zero("L = 0").svg(Form::default()).unwrap();
    assert_eq!(
        svg,
        positive.svg(Form::default()).unwrap(),
        "nothing is zero"
    );
    let nothing = Plot::new()
        .log_y()
        .trajectory("", Colour::Blue, [(0.0, 0.0), (1.0, 0.0)]);
    assert_eq!(
        dots(&nothing.zero("|x| = 0").svg(Form::default()).unwrap()).len(),
        4,
        "two dots with their rims"
    );
}
