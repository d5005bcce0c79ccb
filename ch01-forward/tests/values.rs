//! The numbers that the sections print, held to the document's and to NumPy's.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::BTreeMap;

use approx::assert_abs_diff_eq;
use testing::{Chapter, lines, numbers};

const CHAPTER: Chapter = Chapter(ch01_forward::run);

/// Half of the last of eight printed decimals.
const PRINTED: f64 = 0.5e-8;

#[test]
fn sigmoid_has_the_known_values() {
    let printed = CHAPTER.prints(&["activation"]);
    let known = [
        (-1.0, 0.2689414213699951),
        (1.0, 0.7310585786300049),
        (2.0, 0.8807970779778823),
    ];
    for (x, sigmoid) in known {
        let rows = lines(&printed, "values").into_iter().map(numbers);
        let row = rows
            .into_iter()
            .find(|row| row.first() == Some(&x))
            .unwrap();
        assert_abs_diff_eq!(row[2], sigmoid, epsilon = PRINTED);
        assert_eq!(
            (row[1], row[3]),
            if x > 0.0 { (1.0, x) } else { (0.0, 0.0) }
        );
    }
}

#[test]
fn three_straight_lines_are_one() {
    for (slope, cube) in [("2", 8.0), ("-3", -27.0), ("0.5", 0.125)] {
        let printed = CHAPTER.prints(&["activation", "--slope", slope]);
        let rows: Vec<_> = lines(&printed, "straight-line")
            .into_iter()
            .skip(2)
            .map(numbers)
            .collect();
        assert_eq!(rows.len(), 5);
        for row in rows {
            assert_eq!(row[1], row[2]);
            assert_abs_diff_eq!(row[1], cube * row[0], epsilon = 0.5e-4);
        }
    }
}

#[test]
fn three_matrices_are_one_unless_something_bends_between_them() {
    let printed = CHAPTER.prints(&["activation"]);
    let lines = lines(&printed, "matrices");
    let rows: Vec<_> = lines
        .iter()
        .rev()
        .take(3)
        .map(|line| numbers(line))
        .collect();
    assert_eq!(rows[2], [1.0, 2.0, 10.0, -7.0, 10.0, -7.0, 11.0, -5.0]);
    assert_eq!(rows[1], [-1.0, -2.0, -10.0, 7.0, -10.0, 7.0, 2.0, 1.0]);
    // A bias would have to be this.
    assert_eq!(rows[0], [0.0; 8]);
}

#[test]
fn the_product_of_the_document_comes_out() {
    let printed = CHAPTER.prints(&["matrix-product"]);
    let product = lines(&printed, "product");
    assert!(product.contains(&"y = x·W = [5 11 17]"), "{product:?}");
    assert!(
        product.contains(&"shapes: [2] · [2, 3] = [3]"),
        "{product:?}"
    );
    assert_eq!(
        lines(&printed, "sums"),
        [
            "y1 = 1·1 + 2·2 = 5",
            "y2 = 1·3 + 2·4 = 11",
            "y3 = 1·5 + 2·6 = 17"
        ]
    );
}

#[test]
fn every_row_of_a_batch_has_its_own_answer() {
    let printed = CHAPTER.prints(&["matrix-product", "--x", "-1,0.5"]);
    let batch = lines(&printed, "batch");
    let rows: Vec<_> = batch[3..6].iter().map(|line| numbers(line)).collect();
    assert_eq!(
        rows,
        [[0.0, -1.0, -2.0], [0.0, -2.0, -4.0], [0.0, -10.0, -20.0]]
    );
}

#[test]
fn a_wrong_shape_is_explained() {
    let printed = CHAPTER.prints(&["matrix-product"]);
    let said = lines(&printed, "wrong-shape").concat();
    for word in [
        "x has shape [3]",
        "[2] is needed",
        "sums over the rows of W",
    ] {
        assert!(said.contains(word), "{said}");
    }
}

#[test]
fn every_value_of_the_three_layer_network_is_the_known_one() {
    let printed = CHAPTER.prints(&["three-layer"]);
    let known: [&[f64]; 6] = [
        &[1.0, 0.5],
        &[0.3, 0.7, 1.1],
        &[0.574442516811659, 0.6681877721681662, 0.7502601055951177],
        &[0.5161598377933344, 1.2140269561658172],
        &[0.6262493703990729, 0.7710106968556123],
        &[0.3168270764110298, 0.6962790898619668],
    ];
    let values = lines(&printed, "values");
    assert_eq!(values.len(), known.len());
    for (line, known) in values.into_iter().zip(known) {
        let (_, row) = line.split_once('[').unwrap();
        assert_abs_diff_eq!(numbers(row)[..], *known, epsilon = PRINTED);
    }
}

#[test]
fn softmax_has_the_known_values_and_survives_large_scores() {
    let printed = CHAPTER.prints(&["three-layer"]);
    let column = |name| -> Vec<f64> {
        let rows = lines(&printed, name).into_iter().skip(1).take(3);
        rows.map(|line| *numbers(line).last().unwrap()).collect()
    };
    let known = [0.01821127329554753, 0.24519181293507392, 0.7365969137693786];
    for (printed, known) in column("softmax").into_iter().zip(known) {
        approx::assert_relative_eq!(printed, known, max_relative = 0.5e-4); // five digits are printed
    }
    let large = column("overflow");
    assert!(large.iter().all(|y| y.is_finite()));
    assert_abs_diff_eq!(large.iter().sum::<f64>(), 1.0, epsilon = 0.5e-4);
}

#[test]
fn the_figures_are_drawn_with_the_values_that_were_computed() {
    let figures: BTreeMap<_, _> = ["activation", "matrix-product", "three-layer"]
        .iter()
        .flat_map(|section| CHAPTER.writes(&[section]).figures)
        .collect();
    let holds = [
        ("activation", ["sigmoid", "ReLU"]),
        ("stack", [">ReLU<", "<svg"]),
        ("1-1", [">11<", ">17<"]),
        ("product", [">11<", ">17<"]),
        ("1-2", [">0.57<", ">0.32<"]),
    ];
    for (figure, words) in holds {
        for word in words {
            assert!(figures[figure].contains(word), "{figure} has no {word}");
        }
    }
}

#[test]
fn no_number_of_a_figure_is_a_zero_that_it_is_not() {
    for x in ["-100,0.001", "99.99,99.99", "-0.001,1", "1e-9,-1e-9"] {
        for (section, figures) in [
            ("matrix-product", ["1-1", "product"]),
            ("three-layer", ["1-2"; 2]),
        ] {
            let drawn = CHAPTER.writes(&[section, &format!("--x={x}")]).figures;
            for figure in figures {
                for zero in [">−0<", ">−0.00<", ">0.00<"] {
                    assert!(!drawn[figure].contains(zero), "{figure} of {x}: {zero}");
                }
            }
        }
    }
}
