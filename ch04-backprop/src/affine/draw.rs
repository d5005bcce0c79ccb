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
    let equation = product(
        Equation::new(),
        ("dY", &flow.dy),
        ("Wᵀ", &weight_t),
        ("dX", &flow.dx),
    );
    product(
        equation.line(),
        ("Xᵀ", &x_t),
        ("dY", &flow.dy),
        ("dW", &flow.gradient.weight),
    )
}

type Named<'a> = (&'a str, &'a ArrayRef2<f64>);

/// a·b = c with the first row of a, the first column of b and the number they make in colour.
fn product(equation: Equation, a: Named<'_>, b: Named<'_>, c: Named<'_>) -> Equation {
    let named = |(name, array): Named<'_>| {
        let (rows, columns) = array.dim();
        Matrix::new(array.rows())
            .name(name)
            .shape(format!("({rows}, {columns})"))
    };
    equation
        .matrix(named(a).row(0, Colour::Blue))
        .sign("·")
        .matrix(named(b).column(0, Colour::Orange))
        .sign("=")
        .matrix(named(c))
}
