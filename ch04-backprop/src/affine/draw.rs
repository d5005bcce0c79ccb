//! The matrix product and its way back, as a graph of shapes and as products of numbers.

use figure::{Colour, Equation, Graph, Matrix};
use ndarray::ArrayRef2;

use super::Flow;

/// Figure 1-7: the layer as a graph. A gradient has the shape of what it belongs to.
pub fn graph(flow: &Flow) -> Graph {
    let mut graph = Graph::new().spacing(150.0, 84.0);
    let x = graph.input("X", (0.0, 0.0));
    let weight = graph.input("W", (0.0, 1.0));
    let bias = graph.input("b", (1.0, 1.0));
    let dot = graph.op("dot", (1.0, 0.0));
    let plus = graph.op("+", (2.0, 0.0));
    let y = graph.output("Y", (3.0, 0.0));
    let (affine, gradient) = (&flow.affine, &flow.gradient);
    let (product, d_product) = (flow.y.shape(), flow.dy.shape());
    graph.shape_edge(x, dot, flow.x.shape(), flow.dx.shape());
    graph.shape_edge(
        weight,
        dot,
        affine.weight().shape(),
        gradient.weight.shape(),
    );
    graph.shape_edge(dot, plus, product, d_product);
    graph.shape_edge(bias, plus, affine.bias().shape(), gradient.bias.shape());
    graph.shape_edge(plus, y, product, d_product);
    graph
}

/// Figure 1-8: dX = dY·Wᵀ and dW = Xᵀ·dY. One row and one column make one number.
pub fn products(flow: &Flow) -> Equation {
    let weight_t = flow.affine.weight().t();
    let x_t = flow.x.t();
    let (forward, back) = (Colour::Blue, Colour::Red);
    let equation = product(
        Equation::new(),
        ("dY", &flow.dy, back),
        ("Wᵀ", &weight_t, forward),
        ("dX", &flow.dx),
    );
    product(
        equation.line(),
        ("Xᵀ", &x_t, forward),
        ("dY", &flow.dy, back),
        ("dW", &flow.gradient.weight),
    )
}

type Factor<'a> = (&'a str, &'a ArrayRef2<f64>, Colour);

/// a·b = c with the first row of a and the first column of b in their colours, and what these make in orange.
fn product(
    equation: Equation,
    a: Factor<'_>,
    b: Factor<'_>,
    c: (&str, &ArrayRef2<f64>),
) -> Equation {
    equation
        .matrix(named(a.0, a.1).row(0, a.2))
        .sign("·")
        .matrix(named(b.0, b.1).column(0, b.2))
        .sign("=")
        .matrix(named(c.0, c.1).cell(0, 0, Colour::Orange))
}

fn named(name: &str, array: &ArrayRef2<f64>) -> Matrix {
    let (rows, columns) = array.dim();
    let matrix = Matrix::new(array.rows()).name(name);
    matrix.shape(format!("({rows}, {columns})"))
}
