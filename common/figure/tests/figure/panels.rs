//! Panels line up, share their axes, and keep to equal units where a slope is to be seen.

use figure::*;

use crate::gallery::attributes;

fn panel(height: f64) -> Plot {
    let line = [(0.0, 0.0), (1.0, height)];
    Plot::new().size(300.0, 200.0).line("", Colour::Blue, line)
}

/// The points of all lines in a paint.
fn lines(svg: &str, paint: &str) -> Vec<Vec<(f64, f64)>> {
    let stroke = format!("stroke=\"var(--{paint})\"");
    let point = |point: &str| {
        let (x, y) = point.split_once(',').unwrap();
        (x.parse().unwrap(), y.parse().unwrap())
    };
    svg.lines()
        .filter(|line| line.starts_with("<polyline") && line.contains(&stroke))
        .map(|line| {
            attributes(line, "points")[0]
                .split(' ')
                .map(point)
                .collect()
        })
        .collect()
}

/// The text of all labels.
fn labels(svg: &str) -> Vec<String> {
    let text = |line: &str| {
        line.split('>')
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap()
            .to_string()
    };
    let labels = svg.lines().filter(|line| line.starts_with("<text"));
    labels.map(text).collect()
}

#[test]
fn frames_in_a_column_have_the_same_ends_however_wide_their_ticks_are() {
    for form in Form::ALL {
        let svg = Panels::column([panel(1.0), panel(123_456.0)])
            .svg(form)
            .unwrap();
        let axes = lines(&svg, "muted");
        assert_eq!(axes.len(), 2);
        let [above, below] = [&axes[0], &axes[1]].map(|axis| [axis[0].0, axis[1].0]);
        assert_eq!(above, below, "{form:?}");
    }
}

#[test]
fn a_shared_axis_has_one_scale_and_its_labels_once() {
    for form in Form::ALL {
        let apart = Panels::row([panel(1.0), panel(4.0)]);
        let heights = |panels: Panels| {
            let svg = panels.svg(form).unwrap();
            let high = |line: &Vec<(f64, f64)>| line[0].1 - line[1].1;
            (
                Vec::from_iter(lines(&svg, "blue").iter().map(high)),
                labels(&svg),
            )
        };
        let (own, _) = heights(apart.clone());
        assert!((own[0] - own[1]).abs() < 2.0, "{own:?}");
        let (shared, labels) = heights(apart.share_y());
        assert!((4.0 * shared[0] - shared[1]).abs() < 5.0, "{shared:?}");
        let fours = labels.iter().filter(|label| *label == "4").count();
        assert_eq!(fours, form.pick(1, 2), "{labels:?}");
    }
    let column = Panels::column([panel(1.0), panel(4.0)]);
    let count = |panels: &Panels| labels(&panels.svg(Form::default()).unwrap()).len();
    assert_eq!(count(&column.clone().share_x()) + 3, count(&column));
}

#[test]
fn a_grid_has_as_many_columns_as_its_form_asks_for() {
    let grid = Panels::grid(3, 2, [1.0, 2.0, 3.0, 4.0].map(panel)).above(Panels::row([panel(5.0)]));
    for form in Form::ALL {
        let svg = grid.svg(form).unwrap();
        let mut tops: Vec<i64> = lines(&svg, "muted")
            .iter()
            .map(|axis| axis[0].1 as i64)
            .collect();
        tops.dedup();
        assert_eq!(tops.len(), 3, "{form:?}: two rows and the one below");
        if form.is_narrow {
            assert_eq!(attributes(&svg, "width")[0], "340");
        }
    }
}

#[test]
fn where_units_are_equal_a_slope_looks_as_steep_as_it_is() {
    for slope in [0.5, 1.0, -1.5] {
        let line = [(0.0, 0.0), (2.0, 2.0 * slope)];
        for form in Form::ALL {
            let plot = Plot::new()
                .x("x")
                .y("y")
                .equal()
                .line("", Colour::Blue, line);
            let svg = plot.svg(form).unwrap();
            let drawn = &lines(&svg, "blue")[0];
            let (right, up) = (drawn[1].0 - drawn[0].0, drawn[0].1 - drawn[1].1);
            // Both ends are rounded to whole pixels, of which the line is more than a thousand long.
            assert!((up / right - slope).abs() < 0.003, "{slope} {form:?}");
        }
    }
}
