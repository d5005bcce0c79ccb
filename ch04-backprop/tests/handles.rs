//! What can be dragged in the figures of this chapter.

use testing::{Chapter, Dragged, handles};

const CHAPTER: Chapter = Chapter(ch04_backprop::run);

/// The inputs of the graphs: section, figure, knob.
const INPUTS: [[&str; 3]; 11] = [
    ["chain-rule", "1-6", "x"],
    ["chain-rule", "1-6", "y"],
    ["chain-rule", "1-5", "price"],
    ["chain-rule", "1-5", "count"],
    ["chain-rule", "1-5", "tax"],
    ["chain-rule", "apples-and-oranges", "price"],
    ["chain-rule", "apples-and-oranges", "orange-price"],
    ["chain-rule", "apples-and-oranges", "orange-count"],
    ["chain-rule", "apples-and-oranges", "tax"],
    ["chain-rule", "fork", "tax"],
    ["sigmoid", "1-10", "x"],
];

#[test]
fn an_input_says_its_value_where_it_stands() {
    for [section, figure, knob] in INPUTS {
        let section = &[section];
        let input = Dragged {
            section,
            figure,
            knob,
        };
        for value in [2.0, 0.0, 1.25, 1e6] {
            input.assert_says(CHAPTER, &[value]);
        }
        if matches!(knob, "x" | "y") {
            input.assert_says(CHAPTER, &[-17.0]);
        }
    }
}

#[test]
fn an_input_of_many_changes_alone() {
    for (section, figure, knob) in [("relu", "1-9", "x"), ("softmax-loss", "1-12", "scores")] {
        let section = &[section];
        let inputs = Dragged {
            section,
            figure,
            knob,
        };
        let mut numbers = vec![-2.0, 0.5, 3.0];
        if figure == "1-9" {
            numbers.extend([-1e6, 0.0]);
        }
        inputs.assert_says(CHAPTER, &numbers);
    }
    let svg = &CHAPTER.writes(&["softmax-loss"]).figures["1-12"];
    let second = &handles(svg)[1];
    let place = [second.mark[0] + 8.0 * 10.0, second.mark[1]];
    // Ten pixels to the right are two steps.
    assert_eq!(second.numbers(place, &[0.3, 2.9, 4.0]), [0.3, 3.1, 4.0]);
}

#[test]
fn five_pixels_are_a_step() {
    let svg = &CHAPTER.writes(&["chain-rule"]).figures["1-5"];
    let found = handles(svg).into_iter().map(|handle| {
        let place = [handle.mark[0] + 8.0 * 25.0, handle.mark[1] + 99.0];
        let now = match handle.knob.as_str() {
            "price" => 100.0,
            "count" => 2.0,
            _ => 1.1,
        };
        (handle.knob.clone(), handle.numbers(place, &[now])[0] - now)
    });
    for (knob, change) in found {
        let exact = if knob == "tax" { 0.05 } else { 5.0 };
        assert!((change - exact).abs() < 1e-9, "{knob}: {change}");
    }
}

#[test]
fn nothing_bought_is_dragged_below_0() {
    let figures = CHAPTER.writes(&["chain-rule"]).figures;
    let goods = ["1-5", "apples-and-oranges", "fork"];
    let found: Vec<_> = goods.map(|name| handles(&figures[name])).concat();
    assert_eq!(found.len(), 3 + 5 + 1);
    for handle in found {
        let far_left = [handle.mark[0] - 1e5, handle.mark[1]];
        assert_eq!(handle.numbers(far_left, &[3.0]), [0.0], "{}", handle.knob);
    }
}
