//! Whatever is finite can be drawn.

use figure::*;

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
            let svgs = [plot(), plot().square(a.abs().max(1e-9)), fixed()]
                .map(|plot| plot.note((a, b), "n", Colour::Ink).svg().unwrap());
            assert!(svgs.iter().all(|svg| svg.len() < 20_000), "{a} {b}");
            if a > 0.0 && b > 0.0 {
                plot().log_x().log_y().svg().unwrap();
                plot()
                    .log_x()
                    .log_y()
                    .x_range(a.min(b)..=a.max(b))
                    .y_range(1.0..=2.0)
                    .svg()
                    .unwrap();
            }
            Surface::new(a.min(b)..=a.max(b), 0.0..=1.0, |x, _| x)
                .dot((a, 0.5), Colour::Ink)
                .svg()
                .unwrap();
            let bars = Bars::new().bar("a", [a.abs(), b.abs(), a.abs()], "", Colour::Blue);
            bars.svg().unwrap();
        }
    }
}

#[test]
fn a_plot_may_be_too_small_for_its_labels() {
    for size in [0.0, 1.0, 30.0, 90.0] {
        let plot = Plot::new().size(size, size).title("small").x("x").y("y");
        let plot = plot.line("name", Colour::Blue, [(0.0, 0.0), (1.0, 1.0)]);
        assert!(plot.svg().is_ok(), "{size}");
    }
}
