//! What is said of a wrong result whose mistake nobody has foreseen: by its shape, whatever the exercise.
#![allow(clippy::todo, reason = "readers leave them")]

use exercise::{
    Case, Check, Ending, Exercise, Finding, Mistake, Outcome, Record, Run, Task, inputs, judge,
    mistake,
};
use ndarray::{Array1, Array2, Axis, array};

type Rows = fn(&Array2<f64>) -> Array2<f64>;
type Sum = fn(&Array2<f64>) -> f64;
type Sums = fn(&Array2<f64>) -> Array1<f64>;

/// Squares each entry, with its sign: neither even nor linear, so that no wrong answer is right by chance.
fn square(x: &Array2<f64>) -> Array2<f64> {
    x.mapv(|x| x * x.abs())
}

/// The mean over the rows of their sums.
fn mean(x: &Array2<f64>) -> f64 {
    x.sum_axis(Axis(1)).sum() / x.nrows() as f64
}

fn batches() -> [Array2<f64>; 4] {
    [
        array![[1.5, -2.0, 0.25]],
        array![[0.5, -3.0], [4.0, -0.1]],
        array![[-1.0, 2.0, 0.3], [0.7, -0.4, 5.0], [2.5, 1.25, -6.0]],
        array![[3.0, 0.5, -7.0], [-0.2, 0.9, 1.1]],
    ]
}

fn check_rows(answer: Rows, check: &mut Check<'_>) {
    check.group("batches");
    for x in batches() {
        check.case(inputs![x], || answer(&x));
    }
}

fn check_sum(answer: Sum, check: &mut Check<'_>) {
    check.group("batches");
    for x in batches() {
        check.case(inputs![x], || answer(&x));
    }
}

fn cases<A: Copy + Sync + 'static>(check: fn(A, &mut Check<'_>), answer: A) -> Vec<Case> {
    let (name, text, mistakes) = ("toy", "", &[]);
    Exercise {
        name,
        text,
        solution: answer,
        check,
        mistakes,
    }
    .solution()
}

fn run(cases: &[Case]) -> Run {
    let outcomes: Vec<Outcome> = cases.iter().map(|case| case.outcome.clone()).collect();
    let record = Record {
        outcomes,
        is_finished: true,
    };
    Run {
        record,
        ending: Ending::Finished,
        printed: String::new(),
    }
}

/// What is said of this answer.
fn remark<A: Copy + Sync + 'static>(
    check: fn(A, &mut Check<'_>),
    solution: A,
    answer: A,
) -> Option<String> {
    let (solution, answer) = (cases(check, solution), cases(check, answer));
    match judge(&solution, &[], &run(&answer)).finding {
        Finding::Wrong { remark, .. } => remark,
        other => Some(format!("{other:?}")),
    }
}

#[track_caller]
fn assert_rows(answer: Rows, words: &str) {
    let remark = remark(check_rows, square, answer).unwrap_or_default();
    assert!(remark.contains(words), "{remark:?}");
}

#[track_caller]
fn assert_sum(answer: Sum, words: &str) {
    let remark = remark(check_sum, mean, answer).unwrap_or_default();
    assert!(remark.contains(words), "{remark:?}");
}

#[test]
fn a_factor_is_named() {
    assert_rows(|x| square(x) * -1.0, "factor, −1: the sign");
    assert_rows(|x| square(x) * 2.0, "factor, 2: twice");
    assert_rows(|x| square(x) / 2.0, "factor, ½: half");
    assert_rows(|x| square(x) * 7.0, "factor, 7.");
    assert_rows(|x| square(x) / 7.0, "factor, 1/7.");
    assert_rows(|x| square(x) * 0.3, "factor, 0.3000.");
    assert_rows(
        |x| square(x) / std::f64::consts::LN_10,
        "logarithm one to base 10",
    );
    assert_rows(
        |x| square(x) / std::f64::consts::LN_2,
        "logarithm one to base 2",
    );
}

type Scaled = fn(&Array1<f64>, f64) -> Array1<f64>;

fn check_scaled(answer: Scaled, check: &mut Check<'_>) {
    check.group("scaled");
    for (x, h) in [
        (array![1.5, -2.0], 0.5),
        (array![0.25, 3.0], 0.1),
        (array![-7.0, 0.0], 4.0),
    ] {
        check.case(inputs![x, h], || answer(&x, h));
    }
}

#[test]
fn a_factor_that_goes_with_an_input_has_its_name() {
    let assert = |answer: Scaled, words: &str| {
        let remark = remark(check_scaled, |x, h| x / h, answer).unwrap_or_default();
        assert!(remark.contains(words), "{remark:?}");
    };
    assert(|x, _| x.clone(), "`x` itself, unchanged");
    assert(|x, _| x / 1.0 + 0.0 * x, "`x` itself, unchanged");
    assert(
        |x, h| x / (h * h),
        "factor, 1 / `h`: it is divided by it once too often",
    );
    assert(
        |x, h| x * h,
        "factor, the square of `h`: it is multiplied by it too often",
    );
    assert(|x, h| 2.0 * x / h, "factor, 2: twice");
    let remark = remark(check_scaled, |x, h| x / (h * h), |x, h| x / h).unwrap_or_default();
    assert!(remark.contains("factor, `h`: it is"), "{remark}");
}

#[test]
fn a_number_that_is_none_on_purpose_is_not_explained() {
    let answer = |words: Option<&str>, solution: Scaled, answer: Scaled| {
        let remark = remark(check_scaled, solution, answer);
        assert_eq!(remark.as_deref().map(|remark| &remark[..3]), words);
    };
    let none: Scaled = |x, h| if h > 1.0 { x * f64::NAN } else { x / h };
    answer(Some("NaN"), |x, h| x / h, none);
    answer(
        None,
        none,
        |x, h| if h < 1.0 { x * f64::NAN } else { x / h },
    );
}

/// Two functions, of which the second is as it should be.
type Two = (Rows, Sum);

fn check_two((rows, sum): Two, check: &mut Check<'_>) {
    check.group("rows: batches");
    for x in batches() {
        check.case(inputs![x], || rows(&x));
    }
    check.group("sum: batches");
    for dout in batches() {
        check.case(inputs![dout], || sum(&dout));
    }
}

#[test]
fn a_function_that_is_right_does_not_hide_what_another_one_looks_like() {
    let solution: Two = (square, mean);
    let remark = |rows: Rows| remark(check_two, solution, (rows, mean)).unwrap_or_default();
    assert!(remark(|x| x.clone()).contains("`x` itself, unchanged"));
    assert!(remark(|x| x * 0.0).contains("Everything is 0"));
}

#[test]
fn a_factor_that_goes_with_the_batch_is_the_batch_size() {
    assert_sum(
        |x| x.sum(),
        "Exactly the batch size N too large: divide by N",
    );
    assert_sum(
        |x| mean(x) / x.nrows() as f64,
        "Exactly the batch size N too small",
    );
    assert_rows(
        |x| square(x) * x.nrows() as f64,
        "Exactly the batch size N too large",
    );
}

#[test]
fn a_constant_beside_the_result_is_named() {
    assert_rows(|x| square(x) + 0.25, "everything is 0.25 too large");
    assert_sum(|x| mean(x) - 1.0, "everything is 1 too small");
}

#[test]
fn a_sign_that_is_wrong_on_one_side_of_0_is_seen() {
    assert_rows(
        |x| x.mapv(|x| x * x),
        "Right where `x` is positive, and the sign is flipped where it is negative",
    );
    assert_rows(
        |x| x.mapv(|x| -x * x),
        "Right where `x` is negative, and the sign is flipped where it is positive",
    );
    assert_rows(
        |x| x.mapv(|x| if x > 0.0 { x * x } else { x - 0.5 }),
        "Right where `x` is positive, and wrong wherever",
    );
}

#[test]
fn what_is_transposed_or_has_another_shape_is_seen() {
    assert_rows(|x| square(x).t().to_owned(), "Transposed");
    assert_rows(
        |x| square(x).slice_move(ndarray::s![..1, ..]),
        "The shape is (1, 2) and should be (2, 2)",
    );
    let check = |answer: Sums, check: &mut Check<'_>| {
        for x in batches() {
            check.case(inputs![x], || answer(&x));
        }
    };
    let said = remark::<Sums>(check, |x| x.sum_axis(Axis(1)), |x| x.sum_axis(Axis(0))).unwrap();
    assert_eq!(said, "The shape is (3,) and should be (1,).");
}

#[test]
fn what_is_no_number_is_seen_where_it_first_comes() {
    assert_rows(|x| x.mapv(f64::sqrt), "NaN, not a number");
    assert_sum(|_| f64::INFINITY, "∞ for this input");
}

#[test]
fn what_does_nothing_is_seen() {
    assert_rows(|x| x * 0.0, "Everything is 0");
    assert_rows(Array2::clone, "What comes back is `x` itself");
    assert_sum(|_| 4.0, "The same result for every input");
}

#[test]
fn what_is_right_for_one_row_alone_is_seen() {
    let first: Sum = |x| x.row(0).sum();
    assert_sum(first, "Right for one row, and wrong for every batch");
}

#[test]
fn what_has_no_shape_is_not_given_one() {
    assert_eq!(remark(check_rows, square, |x| x.mapv(f64::sin)), None);
    assert_eq!(remark(check_sum, mean, |x| x[[0, 0]]), None);
}

#[test]
fn a_known_mistake_comes_before_any_shape_and_only_where_it_is_exactly_that() {
    const KNOWN: [Mistake<Rows>; 2] = [
        mistake!("the sign is lost", |x| x.mapv(|x| x * x)),
        mistake!("doubled", |x| square(x) * 2.0),
    ];
    const TOY: Exercise<Rows> = Exercise {
        name: "toy",
        text: "",
        solution: square,
        check: check_rows,
        mistakes: &KNOWN,
    };
    let said = |answer: Rows| {
        let solution = TOY.solution();
        match judge(&solution, &TOY.mistakes(), &run(&cases(check_rows, answer))).finding {
            Finding::Wrong { remark, .. } => remark.unwrap_or_default(),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(said(|x| x.mapv(|x| x.powi(2))), "the sign is lost");
    assert_eq!(said(|x| square(x) + square(x)), "doubled");
    assert_eq!(said(|x| square(x) * 3.0), "Right up to a factor, 3.");
    assert_eq!(said(|x| square(x) + 1e-17), "Solved");
}

#[test]
fn a_run_that_ends_early_is_told_by_its_end() {
    let solution = cases(check_rows, square as Rows);
    let said = |seen: usize, ending| {
        let mut run = Run {
            ending,
            ..run(&solution)
        };
        run.record.outcomes.truncate(seen);
        run.record.is_finished = false;
        let verdict = judge(&solution, &[], &run);
        let Finding::Wrong { case, trouble, .. } = verdict.finding else {
            return (usize::MAX, String::new());
        };
        (case, trouble.unwrap_or_default())
    };
    // One wrong case before the end is too little to know a mistake by.
    let doubled = Exercise {
        solution: Answer {
            square: |x| x + x,
            ..SOLUTION
        },
        ..PAIR
    };
    let mut cut = run(&doubled.solution());
    cut.record.outcomes.truncate(1);
    cut.ending = Ending::Stopped;
    let verdict = judge(&PAIR.solution(), &PAIR.mistakes(), &cut);
    assert!(matches!(
        verdict.finding,
        Finding::Wrong {
            case: 0,
            remark: None,
            ..
        }
    ));
    for (ending, words) in [
        (Ending::Stopped, "came to no end"),
        (Ending::Overflowed, "overflows its stack"),
        (Ending::Left, "ended the whole program"),
    ] {
        let (case, trouble) = said(2, ending);
        assert!(case == 2 && trouble.contains(words), "{trouble}");
    }
}

/// Two functions, the second by the first.
#[derive(Clone, Copy)]
struct Answer {
    square: fn(f64) -> f64,
    fourth: fn(f64) -> f64,
}

const SOLUTION: Answer = Answer {
    square: |x| x * x,
    fourth: |x| x * x * x * x,
};

const PAIR: Exercise<Answer> = Exercise {
    name: "pair",
    text: "",
    solution: SOLUTION,
    check: |answer, check| {
        for x in [0.5, -3.0, 1.25] {
            check.group("square");
            check.case(inputs![x], || (answer.square)(x));
        }
        for x in [0.5, -3.0] {
            check.group("fourth");
            check.case(inputs![x], || (answer.fourth)(x));
        }
    },
    mistakes: &[
        mistake!("panics", square: |x| if x < 0.0 { unreachable!() } else { x * x }),
        mistake!("negative", fourth: |x| -x * x * x * x),
        mistake!("doubled near 0", square: |x| if x.abs() < 1.0 { x + x } else { x * x }),
        mistake!("doubled", square: |x| x + x),
        mistake!("doubled above 0", square: |x| if x > 0.0 { x + x } else { x * x }),
        mistake!("a third of it", square: |x| x * x / 3.0),
    ],
};

fn told(answer: Answer) -> (String, String) {
    let solution = PAIR.solution();
    let cases = Exercise {
        solution: answer,
        ..PAIR
    }
    .solution();
    match judge(&solution, &PAIR.mistakes(), &run(&cases)).finding {
        Finding::Wrong {
            trouble, remark, ..
        } => (trouble.unwrap_or_default(), remark.unwrap_or_default()),
        other => (format!("{other:?}"), String::new()),
    }
}

#[test]
fn a_mistake_in_one_function_is_known_although_another_calls_it() {
    let called = Answer {
        square: |x| x + x,
        fourth: |x| 2.0 * (x + x),
    };
    assert_eq!(told(called).1, "doubled");
    // Of several that fit, the one that says most.
    let doubled = Answer {
        square: |x| 2.0 * x,
        ..SOLUTION
    };
    assert_eq!(told(doubled).1, "doubled");
    let above = Answer {
        square: |x| if x > 0.0 { 2.0 * x } else { x * x },
        ..SOLUTION
    };
    assert_eq!(told(above).1, "doubled above 0");
    let alone = Answer {
        fourth: |x| -x.powi(4),
        ..SOLUTION
    };
    assert_eq!(told(alone).1, "negative");
    // Wrong from the first case on, so that what is wrong later is not spoken of first.
    let both = Answer {
        square: |x| x * x + x,
        fourth: |x| -x.powi(4),
    };
    assert_eq!(told(both).1, "");
}

#[test]
fn a_panic_is_told_as_one_and_has_no_shape() {
    let (trouble, remark) = told(Answer {
        square: |x| if x < 0.0 { unreachable!() } else { x * x },
        ..SOLUTION
    });
    assert!(
        trouble.starts_with("It panics") && remark == "panics",
        "{trouble}"
    );
    let (trouble, remark) = told(Answer {
        square: |_| panic!("no"),
        ..SOLUTION
    });
    assert_eq!((&*trouble, &*remark), ("It panics: no", ""));
    let (trouble, _) = told(Answer {
        square: |x| [x][usize::from(x < 9.0)],
        ..SOLUTION
    });
    assert!(
        trouble.contains("asks for entry 1 where the only one is 0"),
        "{trouble}"
    );
}

#[test]
fn what_is_not_begun_is_seen_function_by_function() {
    let answer = Answer {
        fourth: |_| todo!(),
        ..SOLUTION
    };
    let cases = Exercise {
        solution: answer,
        ..PAIR
    }
    .solution();
    let verdict = judge(&PAIR.solution(), &PAIR.mistakes(), &run(&cases));
    let groups = verdict.groups.iter().map(|group| (group.right, group.gaps));
    assert_eq!(groups.collect::<Vec<_>>(), [(3, 0), (0, 2)]);
    assert!(told(answer).0.starts_with("Here it comes to a `todo!()`"));
    let nothing = Answer {
        square: |_| todo!(),
        fourth: |_| todo!(),
    };
    assert_eq!(told(nothing).0, "NotBegun(\"\")");
    let the_second = Answer {
        square: |_| todo!(),
        ..SOLUTION
    };
    assert!(
        told(the_second)
            .0
            .starts_with("Here it comes to a `todo!()`")
    );
}
