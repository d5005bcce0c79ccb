//! Drawing a computational graph.

use super::edge::Edge;
use super::node::NodeShape;
use super::{Canvas, Form, Graph, Point};

impl Graph {
    /// The graph on a sheet of its size: first the edges, then the nodes above them.
    pub(super) fn sheet(&self, form: Form) -> Canvas {
        let nodes = self.widened(form);
        let level = |edge| self.level(&nodes, edge);
        let corners = nodes.iter().map(NodeShape::corners);
        let union = |(a, b): (Point, Point), (c, d): (Point, Point)| {
            ((a.0.min(c.0), a.1.min(c.1)), (b.0.max(d.0), b.1.max(d.1)))
        };
        let (low, high) = corners.reduce(union).unwrap_or_default();
        let canvas = Canvas::between(low, high);
        for edge in &self.edges {
            let ends = [edge.from, edge.to].map(|node| &nodes[node.0]);
            edge.draw(&canvas, form, ends, level(edge));
        }
        nodes.iter().for_each(|node| node.draw(&canvas, form));
        canvas
    }

    fn placed(&self, form: Form) -> Vec<NodeShape> {
        let grid = (self.column, self.row);
        let shape = |spot| NodeShape::new(spot, grid, form);
        self.nodes.iter().map(shape).collect()
    }

    /// The nodes, with columns moved to the right where an edge has no room for its numbers.
    fn widened(&self, form: Form) -> Vec<NodeShape> {
        let mut nodes = self.placed(form);
        let mut edges: Vec<&Edge> = self.edges.iter().collect();
        // From left to right: what moves later makes the edges before it longer, never shorter.
        edges.sort_by(|a, b| nodes[a.to.0].column.total_cmp(&nodes[b.to.0].column));
        for edge in edges {
            let column = nodes[edge.to.0].column;
            let lacks = edge.lacks(
                form,
                [edge.from, edge.to].map(|node| &nodes[node.0]),
                self.level(&nodes, edge),
            );
            let right = nodes.iter_mut().filter(|node| node.column >= column);
            right.for_each(|node| node.move_right(lacks.max(0.0)));
        }
        nodes
    }

    /// The height at which an edge runs level. Edges that part from one node are told apart on the rows of their targets.
    fn level(&self, nodes: &[NodeShape], edge: &Edge) -> f64 {
        let siblings = self.edges.iter().filter(|other| other.from == edge.from);
        let node = if siblings.count() > 1 {
            edge.to
        } else {
            edge.from
        };
        nodes[node.0].centre.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// x → × → f → y, and t that bends into f; every edge has these numbers.
    fn graph(forward: &str, gradient: &str) -> Graph {
        let mut graph = Graph::new().spacing(130.0, 80.0);
        let x = graph.input("x", (0.0, 0.0));
        let t = graph.input("t", (0.0, 1.0));
        let times = graph.op("×", (1.0, 0.0));
        let f = graph.layer("f", (2.0, 0.0));
        let y = graph.output("y", (3.0, 0.0));
        for (from, to) in [(t, f), (x, times), (times, f), (f, y)] {
            graph.edge(from, to, forward, gradient);
        }
        graph
    }

    #[test]
    fn long_numbers_reach_under_no_node() {
        for (forward, gradient) in [("12345678", "1"), ("1", "-123456789012345")] {
            let graph = graph(forward, gradient);
            let width = |label| Form::default().text(label).size(17.0).bold().width();
            let nodes = graph.widened(Form::default());
            for edge in &graph.edges {
                let [from, to] = [edge.from, edge.to].map(|node| &nodes[node.0]);
                let (start, end) = (from.port(0.0, 1.0).0, to.port(0.0, -1.0).0);
                assert!(end.0 - start.0 >= width(forward).max(width(gradient)) - 1e-9);
            }
        }
    }

    #[test]
    fn short_numbers_move_nothing() {
        let graph = graph("1", "-0.25");
        let places = |nodes: &[NodeShape]| Vec::from_iter(nodes.iter().map(|node| node.centre));
        assert_eq!(
            places(&graph.widened(Form::default())),
            places(&graph.placed(Form::default()))
        );
    }
}
