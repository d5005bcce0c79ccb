//! What can't be drawn is refused in words.

use figure::*;

use crate::gallery::*;

#[test]
fn what_is_not_finite_is_refused_in_words() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let tries = [
            plot(value),
            field(value),
            graph(value),
            equation(value),
            surface(value),
            images(value),
            weights(value),
            bars(value),
        ];
        for (i, drawn) in tries.into_iter().enumerate() {
            let error = drawn.expect_err("a value that is not finite must not be drawn");
            assert!(
                matches!(error, Error::NotFinite { .. }),
                "try {i} with {value}: {error}"
            );
        }
    }
    let message = plot(f64::NAN).unwrap_err().to_string();
    assert!(
        message.contains("y of point 0 of the series \"measured\" is NaN"),
        "{message}"
    );
}

#[test]
fn a_logarithmic_axis_refuses_zero() {
    let zero = Plot::new()
        .log_y()
        .line("loss", Colour::Blue, [(0.0, 1.0), (1.0, 0.0)])
        .svg(Form::default());
    assert!(matches!(zero, Err(Error::NotPositive { .. })), "{zero:?}");
    assert!(matches!(bars(-1.0), Err(Error::NotPositive { .. })));
}

#[test]
fn nothing_to_draw_is_an_error() {
    let nothing: [(f64, f64); 0] = [];
    let no_image: [f64; 0] = [];
    let tries = [
        Plot::new().svg(Form::default()),
        Plot::new()
            .line("loss", Colour::Blue, nothing)
            .svg(Form::default()),
        Panels::row([]).svg(Form::default()),
        Network::new([]).svg(Form::default()),
        Network::new([Layer::new(Vec::<String>::new())]).svg(Form::default()),
        Graph::new().svg(Form::default()),
        Equation::new().svg(Form::default()),
        Equation::new()
            .matrix(Matrix::new([[0; 0]]))
            .svg(Form::default()),
        Images::new(3).svg(Form::default()),
        HeatMap::confusion(Vec::<Vec<usize>>::new()).svg(Form::default()),
        Bars::new().svg(Form::default()),
    ];
    for (i, drawn) in tries.into_iter().enumerate() {
        assert!(matches!(drawn, Err(Error::Empty { .. })), "try {i}");
    }
    assert!(
        Images::new(3)
            .image(no_image, "", Colour::Muted)
            .svg(Form::default())
            .is_err()
    );
}

#[test]
fn a_range_must_be_one() {
    let range = |low: f64, high: f64| {
        let line = [(0.0, 0.0), (1.0, 1.0)];
        Plot::new()
            .x_range(low..=high)
            .line("", Colour::Blue, line)
            .svg(Form::default())
    };
    assert!(range(0.0, 1.0).is_ok());
    assert!(matches!(range(f64::NAN, 1.0), Err(Error::NotFinite { .. })));
    assert!(matches!(range(1.0, 0.0), Err(Error::Empty { .. })));
}

#[test]
fn an_edge_joins_nodes_of_its_own_graph() {
    let (mut small, mut large) = (Graph::new(), Graph::new());
    let x = small.input("x", (0.0, 0.0));
    large.input("x", (0.0, 0.0));
    let stranger = large.output("y", (1.0, 0.0));
    small.edge(x, stranger, "1", "1");
    assert!(
        small
            .svg(Form::default())
            .unwrap_err()
            .to_string()
            .contains("another graph")
    );
}

#[test]
fn tables_of_a_wrong_size_are_refused() {
    let net = || Network::new([Layer::new(["x₁", "x₂"]), Layer::new(["y₁"])]);
    let tries = [
        net().weights(0, [["1", "2"]]).svg(Form::default()),
        net().weights(1, [["1"]]).svg(Form::default()),
        Network::new([Layer::new(["x₁"]).values(["1", "2"])]).svg(Form::default()),
        HeatMap::confusion([vec![1, 2], vec![3]]).svg(Form::default()),
        Equation::new()
            .matrix(Matrix::new([vec![1, 2], vec![3]]))
            .svg(Form::default()),
        Images::new(2)
            .image([0.0; 5], "", Colour::Muted)
            .svg(Form::default()),
    ];
    for (i, drawn) in tries.into_iter().enumerate() {
        assert!(matches!(drawn, Err(Error::Size { .. })), "try {i}");
    }
}
