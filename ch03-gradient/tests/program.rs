//! The chapter as its user meets it: what it prints, what it draws, and what it says when used wrongly.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that panics has failed"
)]

use testing::{Chapter, headings, numbers, part, process, row};

const CHAPTER: Chapter = Chapter(ch03_gradient::run);

#[test]
fn all_sections_run_in_the_order_of_the_document_and_twice_the_same() {
    let [first, second] = [CHAPTER.writes(&[]), CHAPTER.writes(&[])];
    assert_eq!(
        headings(&first.text),
        ["derivative", "partial", "gradient", "descent", "network"]
    );
    assert_eq!((first.text, first.figures), (second.text, second.figures));
}

#[test]
fn every_figure_is_drawn() {
    let figures = CHAPTER.writes(&[]).figures;
    let names = [
        "secants",
        "step-size",
        "1-3",
        "cuts",
        "1-3-1",
        "promise",
        "1-4",
        "rates",
        "freeze",
        "loss",
    ];
    for name in names {
        let svg = &figures[name];
        assert!(
            svg.starts_with("<svg") && svg.ends_with("</svg>\n"),
            "{name}"
        );
    }
}

#[test]
fn the_central_difference_wins_until_rounding_makes_both_zero() {
    let table = CHAPTER.prints(&["derivative"]);
    let table = part(&table, "f64");
    let [_, _, forward, _, central] = row(table, "1e-4")[..] else {
        panic!("{table}")
    };
    assert_eq!([forward, central], [6e-4, 1e-8]);
    assert_eq!(row(table, "1e-16")[1..], [0.0, 12.0, 0.0, 12.0]);
}

#[test]
fn in_f32_the_same_h_is_off_in_the_third_digit() {
    let partial = CHAPTER.prints(&["partial"]);
    let f32 = part(&partial, "f32");
    assert_eq!(row(f32, "∂f/∂x0"), [5.989075]);
    assert_eq!(row(f32, "∂f/∂x1"), [8.001328]);
}

#[test]
fn the_partial_derivatives_are_those_of_the_document_to_the_last_digit() {
    let partial = CHAPTER.prints(&["partial"]);
    assert_eq!(row(&partial, "∂f/∂x0")[0], 6.00000000000378);
    assert_eq!(row(&partial, "∂f/∂x1")[0], 7.999999999999119);
}

#[test]
fn the_gradient_is_that_of_the_document_and_nowhere_is_it_steeper() {
    let gradient = CHAPTER.prints(&["gradient"]);
    assert_eq!(row(&gradient, "∇f(x)"), [6.0, 8.0]);
    assert!(gradient.contains("x as before: true"));
    let direction = part(&gradient, "direction");
    let slopes: Vec<f64> = ["0°", "30°", "60°", "90°", "120°", "150°", "180°"]
        .map(|angle| row(direction, angle)[2])
        .into();
    assert_eq!(slopes, [10.0, 8.6603, 5.0, 0.0, -5.0, -8.6603, -10.0]);
}

/// The rows of a table below its one line of heads.
fn table(text: &str, name: &str) -> Vec<Vec<f64>> {
    let lines = part(text, name).lines().skip(1);
    lines.map(numbers).filter(|row| !row.is_empty()).collect()
}

#[test]
fn a_promise_is_off_by_the_square_of_the_step() {
    for [x0, x1] in [[3.0, 4.0], [-1.0, 0.5], [0.0, 0.0]] {
        let rows = table(
            &CHAPTER.prints(&["gradient", "--at", &format!("{x0},{x1}")]),
            "promise",
        );
        assert_eq!(rows.len(), 4);
        for row in rows {
            let [d0, d1, change, promise, difference] = row[..] else {
                panic!("{row:?}")
            };
            let [right, square] = [2.0 * (x0 * d0 + x1 * d1), d0 * d0 + d1 * d1];
            for (printed, exact) in [
                (promise, right),
                (difference, square),
                (change, right + square),
            ] {
                assert!((printed - exact).abs() < 1e-8, "{row:?}: {exact}");
            }
        }
    }
}

#[test]
fn a_step_against_the_gradient_keeps_1_minus_eta_of_its_promise() {
    // x becomes (1 − 2η)·x, so f changes by ((1 − 2η)² − 1)·|x|² = −4η(1 − η)·|x|², and |∇f|² is 4|x|².
    for [x0, x1] in [[3.0, 4.0], [-1.0, 0.5], [0.0, 0.0]] {
        let rows = table(
            &CHAPTER.prints(&["gradient", "--at", &format!("{x0},{x1}")]),
            "downhill",
        );
        assert_eq!(rows.len(), 6);
        for row in rows {
            let [rate, change, promise] = row[..] else {
                panic!("{row:?}")
            };
            let right = -4.0 * rate * (x0 * x0 + x1 * x1);
            for (printed, exact) in [(promise, right), (change, (1.0 - rate) * right)] {
                assert!((printed - exact).abs() < 1e-4, "{row:?}: {exact}");
            }
        }
    }
}

#[test]
fn whole_numbers_make_the_gradient_that_the_document_warns_of() {
    let gradient = CHAPTER.prints(&["gradient"]);
    assert_eq!(row(&gradient, "∇f(trunc(x))"), [25000.0, 35000.0]);
}

#[test]
fn the_gradient_vanishes_at_the_bottom() {
    assert_eq!(
        row(&CHAPTER.prints(&["gradient", "--at", "0,0"]), "∇f(x)"),
        [0.0, 0.0]
    );
}

#[test]
fn descent_ends_where_the_document_says() {
    let descent = CHAPTER.prints(&["descent"]);
    let end = row(part(&descent, "path"), "100");
    assert_eq!(end[1..3], [-6.11110793e-10, 8.14814391e-10]);
}

#[test]
fn on_the_elongated_bowl_a_step_multiplies_each_variable_by_a_number_of_its_own() {
    // g = x0²/20 + x1² has the gradient (x0/10, 2·x1): at η = 0.9, x0 becomes 0.91·x0 and x1 becomes −0.8·x1.
    let rows = table(&CHAPTER.prints(&["descent"]), "elongated");
    assert_eq!(rows.len(), 9);
    for row in rows {
        let [step, x0, x1, height] = row[..] else {
            panic!("{row:?}")
        };
        let exact = [
            -7.0 * 0.91_f64.powf(step),
            2.0 * (-0.8_f64).powi(step as i32),
        ];
        let exact_height = exact[0].powi(2) / 20.0 + exact[1].powi(2);
        for (printed, exact) in [(x0, exact[0]), (x1, exact[1]), (height, exact_height)] {
            // Six decimals are printed.
            assert!((printed - exact).abs() < 5.1e-7, "{row:?}: {exact}");
        }
    }
}

#[test]
fn on_the_elongated_bowl_the_steepest_way_is_not_that_to_the_bottom() {
    let gradient = CHAPTER.prints(&["gradient"]);
    let elongated = part(&gradient, "elongated");
    assert_eq!(row(elongated, "−∇g(x)"), [0.7, -4.0]);
    let angle = ((0.7 * 7.0 + 4.0 * 2.0) / (0.7_f64.hypot(4.0) * 7_f64.hypot(2.0))).acos();
    let printed = format!("angle between  {:.1}°", angle.to_degrees());
    assert!(elongated.contains(&printed), "{printed}: {elongated}");
}

#[test]
fn rates_too_small_and_too_large_end_far_from_the_bottom() {
    let small = CHAPTER.prints(&["descent", "--learning-rate", "1e-10"]);
    assert_eq!(
        row(part(&small, "path"), "100")[1..3],
        [-2.99999994, 3.99999992]
    );
    let large = CHAPTER.prints(&["descent", "--learning-rate", "10"]);
    assert_eq!(
        row(part(&large, "path"), "100")[1..3],
        [-2.58983747e13, -1.29524862e12]
    );
    let freeze = part(&large, "freeze");
    let last = row(freeze, "10 ");
    let goes_on = freeze.lines().any(|line| line.trim().starts_with("11 "));
    assert!(last[2] == 0.0 && !goes_on, "{freeze}");
}

#[test]
fn knobs_change_the_walk() {
    let walk = CHAPTER.prints(&[
        "descent",
        "--start",
        "5,-1e-3",
        "--learning-rate",
        "0.5",
        "--steps",
        "1",
    ]);
    let end = row(part(&walk, "path"), "1");
    assert!(
        end[1].abs() < 1e-9 && end[2].abs() < 1e-9,
        "half of 2x away: {end:?}"
    );
    CHAPTER.prints(&["descent", "--start", "0,0", "--steps", "3"]);
    CHAPTER.prints(&["derivative", "--x", "-1.5"]);
    CHAPTER.prints(&["derivative", "--x", "0"]);
    CHAPTER.prints(&["partial", "--at", "-1,0"]);
    CHAPTER.prints(&["partial", "--at", "1e12,-1e12"]);
    CHAPTER.prints(&["network", "--seed", "7", "--steps", "1"]);
}

#[test]
fn the_known_network_has_the_known_loss_and_gradient() {
    let network = CHAPTER.prints(&["network"]);
    let known = part(&network, "known");
    assert_eq!(row(known, "a = "), [1.05414809, 0.63071653, 1.1328074]);
    assert_eq!(row(known, "L = "), [0.92806829]);
    assert!(
        known.contains("[[  0.21924757,   0.14356243,  -0.36281000],"),
        "{known}"
    );
    assert!(
        known.contains(" [  0.32887136,   0.21534364,  -0.54421500]]"),
        "{known}"
    );
}

#[test]
fn some_weights_have_the_gradient_that_the_document_prints_but_another_loss() {
    let network = CHAPTER.prints(&["network"]);
    let document = part(&network, "document");
    assert!(
        document.contains("[0.08852038, 0.80192715, 0.10955248]"),
        "{document}"
    );
    assert!(
        document.contains("[[  0.05311223,   0.48115629,  -0.53426851],"),
        "{document}"
    );
    assert!(
        document.contains(" [  0.07966834,   0.72173443,  -0.80140277]]"),
        "{document}"
    );
    let loss = row(document, "L = ")[0];
    assert!(
        (loss - 2.2114).abs() < 5e-5,
        "the document prints 1.8805, this is {loss}"
    );
}

#[test]
fn learning_makes_the_loss_small() {
    let network = CHAPTER.prints(&["network"]);
    let learning = part(&network, "learning");
    assert_eq!(row(learning, "0 ")[1], 0.928068);
    assert!(row(learning, "100 ")[1] < 0.006);
}

#[test]
fn a_seed_chooses_the_random_weights() {
    let random = |seed| part(&CHAPTER.prints(&["network", "--seed", seed]), "random").to_owned();
    assert_eq!(random("1"), random("1"));
    assert_ne!(random("1"), random("2"));
}

#[test]
fn wrong_knobs_are_refused_in_one_line() {
    for section in ["descent", "network"] {
        for rate in ["0", "-1", "nan", "inf", "fast", ""] {
            CHAPTER.refuses(
                &[section, &format!("--learning-rate={rate}")],
                2,
                "greater than 0",
            );
        }
        for steps in ["0", "-1", "1.5", "1000000", "many"] {
            CHAPTER.refuses(&[section, &format!("--steps={steps}")], 2, "--steps");
        }
    }
    for point in ["", "3", "3,4,5", "x,y", "nan,0", "0,inf", "1e13,0"] {
        CHAPTER.refuses(&["descent", &format!("--start={point}")], 2, "2 numbers");
        CHAPTER.refuses(&["partial", &format!("--at={point}")], 2, "2 numbers");
        CHAPTER.refuses(&["gradient", &format!("--at={point}")], 2, "2 numbers");
    }
    for x in ["", "two", "nan", "inf", "1e13"] {
        CHAPTER.refuses(&["derivative", &format!("--x={x}")], 2, "a number");
    }
    CHAPTER.refuses(&["network", "--seed=-1"], 2, "--seed");
}

#[test]
fn an_unknown_section_is_refused() {
    CHAPTER.refuses(&["integral"], 2, "no section 'integral'");
}

#[test]
fn a_walk_out_of_the_numbers_says_at_which_step() {
    CHAPTER.refuses(
        &["descent", "--learning-rate", "1e308"],
        1,
        "step 1 leads further than an f64 can count; try a learning rate much smaller",
    );
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("taken");
    std::fs::write(&file, "").unwrap();
    let figures = file.join("figures");
    let figures = figures.to_str().unwrap();
    let said = CHAPTER.refuses(&["partial", "--figures", figures], 1, "taken");
    assert!(said.contains("--figures DIR"), "{said}");
}

#[test]
fn the_program_does_what_its_chapter_does() {
    let program = env!("CARGO_BIN_EXE_ch03-gradient");
    process::assert_does_what_its_chapter_does(program, CHAPTER, "gradient");
}
