//! What can be dragged in the figures of this chapter, and where it stands then.

use testing::{Chapter, Dragged};

const CHAPTER: Chapter = Chapter(ch03_gradient::run);

const fn dragged<'a>(section: &'a [&'a str], figure: &'a str, knob: &'a str) -> Dragged<'a> {
    Dragged {
        section,
        figure,
        knob,
    }
}

/// The figures with a point of the plane in them, and their knobs.
const PLANES: [Dragged<'_>; 3] = [
    dragged(&["descent", "--steps", "20"], "1-4", "start"),
    dragged(&["gradient"], "1-3-1", "at"),
    dragged(&["partial"], "1-3", "at"),
];

#[test]
fn a_point_of_the_plane_says_where_it_is() {
    for figure in PLANES {
        for at in [
            [-3.0, 4.0],
            [0.0, 0.0],
            [0.5, -0.1],
            [-16.0, 3.0],
            [1e6, -2e6],
            [1e-9, 1e-9],
        ] {
            figure.assert_says(CHAPTER, &at);
        }
    }
}

#[test]
fn a_walk_out_of_the_map_leaves_its_start_where_it_is() {
    for rate in ["1e-10", "1.05", "10"] {
        let walk = ["descent", "--steps", "20", "--learning-rate", rate];
        dragged(&walk, "1-4", "start").assert_says(CHAPTER, &[-3.0, 4.0]);
    }
}

#[test]
fn a_point_of_the_plane_stands_where_it_was_dragged_to() {
    for figure in PLANES {
        figure.assert_follows(
            CHAPTER,
            &[1.0, 2.0],
            &[[9.0, 5.0], [-40.0, 12.0], [3.0, -11.0]],
        );
    }
}

#[test]
fn a_point_of_a_cut_changes_one_number_only() {
    let cuts = dragged(&["partial"], "cuts", "at");
    for at in [[3.0, 4.0], [-1.0, 0.5], [0.0, -30.0]] {
        cuts.assert_says(CHAPTER, &at);
    }
    cuts.assert_follows(CHAPTER, &[-1.0, 0.5], &[[30.0, 0.0], [-17.0, 60.0]]);
}

#[test]
fn the_point_of_the_tangent_moves_along_the_curve() {
    let secants = dragged(&["derivative"], "secants", "x");
    for x in [2.0, 1.0, -0.25, 0.0, 3.0, -2.9, 100.0, 1e6, -1e12] {
        secants.assert_says(CHAPTER, &[x]);
    }
    secants.assert_follows(CHAPTER, &[2.0], &[[25.0, 0.0], [-30.0, 99.0]]);
    secants.assert_follows(CHAPTER, &[-0.3], &[[25.0, 0.0], [-20.0, 0.0]]);
}
