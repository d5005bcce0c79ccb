//! Computational graphs: values run forward along the edges, gradients back.

mod bracket;
mod draw;
mod edge;
mod flow;
mod gradient;
mod grid;
mod label;
mod node;
mod route;
mod rows;
mod runs;
mod scrub;
mod spot;

use super::error::finite;
use super::{Align, Bend, Canvas, Colour, Error, Figure, Form, Paint, Point, Text};
use bracket::Bracket;
use edge::Edge;
use flow::Flow;
pub use gradient::Gradient;
use label::Value;
use scrub::Scrub;
use spot::{Kind, Spot};

/// A node of a [`Graph`], to be joined by edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node(usize);

/// A computational graph. Nodes stand on a grid of (column, row); edges carry the value of the
/// forward step in blue and the gradient of the backward step in red, on a way of its own.
///
/// It runs from left to right, on a narrow page from top to bottom. Columns and rows move apart where numbers need room.
///
/// ```
/// use figure::{Figure, Form, Gradient, Graph};
/// let mut graph = Graph::new();
/// let x = graph.input("x", (0.0, 0.0));
/// let y = graph.input("y", (0.0, 1.0));
/// let times = graph.op("×", (1.0, 0.5));
/// let z = graph.output("z", (2.0, 0.5));
/// graph.edge(x, times, "2", Gradient::product("1", "3", "3"));
/// graph.edge(y, times, "3", "2");
/// graph.edge(times, z, "6", "1");
/// let svg = graph.svg(Form::default())?;
/// # assert!(svg.contains(">6<"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Graph {
    nodes: Vec<Spot>,
    edges: Vec<Edge>,
    column: f64,
    row: f64,
    bracket: Option<Bracket>,
    sideways: bool,
    brief: bool,
    stacked: bool,
    scrubs: Vec<(Node, Scrub)>,
}

impl Default for Graph {
    fn default() -> Self {
        Self {
            nodes: Vec::new(),
            edges: Vec::new(),
            column: 130.0,
            row: 84.0,
            bracket: None,
            sideways: false,
            brief: false,
            stacked: false,
            scrubs: Vec::new(),
        }
    }
}

impl Graph {
    /// An empty graph.
    pub fn new() -> Self {
        Self::default()
    }

    /// Another least distance between columns and between rows than 130 and 84.
    pub fn spacing(mut self, column: f64, row: f64) -> Self {
        (self.column, self.row) = (column, row);
        self
    }

    /// Runs from left to right on a narrow page, too: better for many equal rows.
    pub fn sideways(mut self) -> Self {
        self.sideways = true;
        self
    }

    /// On a narrow page products stand without their terms.
    pub fn brief(mut self) -> Self {
        self.brief = true;
        self
    }

    /// Every gradient stands below its terms, as always on a narrow page; better where edges are short.
    pub fn stacked(mut self) -> Self {
        self.stacked = true;
        self
    }

    /// A name where edges begin; it ends at its column. `\n` begins a line.
    pub fn input(&mut self, name: impl Into<String>, at: Point) -> Node {
        self.node(name, at, Kind::Input, Colour::Ink)
    }

    /// A name where edges end; it begins at its column.
    pub fn output(&mut self, name: impl Into<String>, at: Point) -> Node {
        self.node(name, at, Kind::Output, Colour::Orange)
    }

    /// An operation in a circle: `×`, `+`, `exp`.
    pub fn op(&mut self, name: impl Into<String>, at: Point) -> Node {
        self.node(name, at, Kind::Operation, Colour::Muted)
    }

    /// The place where a value goes several ways.
    pub fn fork(&mut self, at: Point) -> Node {
        self.node("", at, Kind::Fork, Colour::Ink)
    }

    /// A layer in a box: `ReLU`, `Affine`; `\n` in its name begins a line.
    pub fn layer(&mut self, name: impl Into<String>, at: Point) -> Node {
        self.node(name, at, Kind::Layer, Colour::Teal)
    }

    /// A layer that reaches so many columns and rows further, so that edges on those rows run straight into it.
    pub fn large_layer(&mut self, name: impl Into<String>, at: Point, span: Point) -> Node {
        let node = self.layer(name, at);
        self.nodes[node.0].span = span;
        node
    }

    /// Writes the local derivative into a node, below its name.
    pub fn local(&mut self, node: Node, derivative: impl Into<String>) {
        self.nodes[node.0].local = derivative.into();
    }

    /// Writes something into a row of a layer; the name then stands above it.
    pub fn inside(&mut self, layer: Node, row: f64, text: impl Into<String>, paint: Colour) {
        self.nodes[layer.0].notes.push((row, text.into(), paint));
    }

    /// Takes two nodes and all between them together, with a gradient below.
    pub fn bracket(&mut self, first: Node, last: Node, text: impl Into<String>) {
        let (ends, text) = ([first, last], text.into());
        self.bracket = Some(Bracket { ends, text });
    }

    /// Another colour for a node: its name, if it has no frame.
    pub fn paint(&mut self, node: Node, paint: Colour) {
        self.nodes[node.0].paint = paint;
    }

    /// Joins two nodes; `forward` stands above the edge, `gradient` below it on its way back. Either may be empty.
    pub fn edge(
        &mut self,
        from: Node,
        to: Node,
        forward: impl Into<String>,
        gradient: impl Into<Gradient>,
    ) {
        self.join(from, to, Value::new(forward.into(), gradient.into()));
    }

    /// Joins two layers on one of their rows.
    pub fn edge_at(
        &mut self,
        row: f64,
        from: Node,
        to: Node,
        forward: impl Into<String>,
        gradient: impl Into<Gradient>,
    ) {
        self.edge(from, to, forward, gradient);
        if let Some(edge) = self.edges.last_mut() {
            edge.row = Some(row);
        }
    }

    /// Joins two nodes by an edge with the shapes of its value and of its gradient, in numbers and as cells.
    pub fn shape_edge(&mut self, from: Node, to: Node, forward: &[usize], gradient: &[usize]) {
        self.join(from, to, Value::shapes(forward, gradient));
    }

    fn join(&mut self, from: Node, to: Node, value: Value) {
        let row = None;
        self.edges.push(Edge {
            from,
            to,
            row,
            value,
        });
    }

    /// As it is drawn in a form.
    fn in_form(&self, form: Form) -> Self {
        let mut graph = self.clone();
        for edge in &mut graph.edges {
            edge.value.scrub = self.scrub(edge.from, form.is_narrow && !self.sideways);
            if self.brief && form.is_narrow {
                edge.value.gradient.shorten();
            }
            edge.value.gradient.stack(self.stacked || form.is_narrow);
        }
        graph
    }

    /// The radius of all operations.
    fn radius(&self, form: Form) -> f64 {
        let radii = self.nodes.iter().map(|spot| spot.radius(form));
        radii.fold(form.pick(25.0, 23.0), f64::max)
    }

    fn node(&mut self, name: impl Into<String>, at: Point, kind: Kind, paint: Colour) -> Node {
        self.nodes.push(Spot::new(name.into(), at, kind, paint));
        Node(self.nodes.len() - 1)
    }
}

impl Figure for Graph {
    /// # Errors
    /// When there is no node, a node's place is not finite, or an edge's node is of another graph.
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        if self.nodes.is_empty() {
            return Err(Error::empty("the graph"));
        }
        for spot in &self.nodes {
            for place in [spot.at.0, spot.at.1, spot.span.0, spot.span.1] {
                finite(place, || format!("the place of the node {:?}", spot.name))?;
            }
        }
        let ends = self.edges.iter().flat_map(|edge| [edge.from, edge.to]);
        let bracket = self.bracket.iter().flat_map(|bracket| bracket.ends);
        let mut ends = ends.chain(bracket);
        if ends.any(|Node(index)| index >= self.nodes.len()) {
            return Err(Error::empty(
                "an end of an edge (its node is of another graph)",
            ));
        }
        Ok(self.in_form(form).sheet(form))
    }
}
