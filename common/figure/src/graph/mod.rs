//! Computational graphs: values run forward along the edges, gradients back.

mod draw;
mod edge;
mod node;

use super::{Canvas, Colour, Error, Figure, Form, Point, Text};
use edge::Edge;
use node::{Kind, Spot};

/// A node of a [`Graph`], to be joined by edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node(usize);

/// A computational graph. Nodes stand on a grid of (column, row); edges carry the value of the
/// forward step above and the gradient of the backward step below.
///
/// ```
/// use figure::{Figure, Form, Graph};
/// let mut graph = Graph::new();
/// let x = graph.input("x", (0.0, 0.0));
/// let y = graph.input("y", (0.0, 1.0));
/// let times = graph.op("×", (1.0, 0.5));
/// let z = graph.output("z", (2.0, 0.5));
/// graph.edge(x, times, "2", "3");
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
}

impl Default for Graph {
    fn default() -> Self {
        Self {
            nodes: Vec::new(),
            edges: Vec::new(),
            column: 168.0,
            row: 96.0,
        }
    }
}

impl Graph {
    /// An empty graph.
    pub fn new() -> Self {
        Self::default()
    }

    /// Another distance between columns and between rows than 168 and 96.
    pub fn spacing(mut self, column: f64, row: f64) -> Self {
        (self.column, self.row) = (column, row);
        self
    }

    /// A name where edges begin; it ends at its column.
    pub fn input(&mut self, name: impl Into<String>, at: Point) -> Node {
        self.node(name, at, Kind::Input)
    }

    /// A name where edges end; it begins at its column.
    pub fn output(&mut self, name: impl Into<String>, at: Point) -> Node {
        self.node(name, at, Kind::Output)
    }

    /// An operation in a circle: `×`, `+`, `exp`.
    pub fn op(&mut self, name: impl Into<String>, at: Point) -> Node {
        self.node(name, at, Kind::Operation)
    }

    /// A layer in a box: `ReLU`, `Affine`; `\n` in its name begins a line.
    pub fn layer(&mut self, name: impl Into<String>, at: Point) -> Node {
        self.tall_layer(name, at, 0.0)
    }

    /// A layer that spans the rows from `at` down to `rows` further, so that edges on those rows run straight into it.
    pub fn tall_layer(&mut self, name: impl Into<String>, at: Point, rows: f64) -> Node {
        self.node(name, (at.0, at.1 + rows / 2.0), Kind::Layer { rows })
    }

    /// Joins two nodes; `forward` stands above the edge, `gradient` with its arrow below. Either may be empty.
    pub fn edge(
        &mut self,
        from: Node,
        to: Node,
        forward: impl Into<String>,
        gradient: impl Into<String>,
    ) {
        let (forward, gradient) = (forward.into(), gradient.into());
        self.edges.push(Edge {
            from,
            to,
            forward,
            gradient,
        });
    }

    fn node(&mut self, name: impl Into<String>, at: Point, kind: Kind) -> Node {
        let name = name.into();
        self.nodes.push(Spot { name, kind, at });
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
        let ends = self.edges.iter().flat_map(|edge| [edge.from, edge.to]);
        if ends
            .into_iter()
            .any(|Node(index)| index >= self.nodes.len())
        {
            return Err(Error::empty(
                "an end of an edge (its node is of another graph)",
            ));
        }
        Ok(self.sheet(form))
    }
}
