//! Drawing a computational graph.

use super::bracket::Bracket;
use super::edge::Edge;
use super::grid::Grid;
use super::node::NodeShape;
use super::rows::Rows;
use super::spot::Spot;
use super::{Canvas, Flow, Form, Graph, Point};

/// Around the drawing.
const MARGIN: f64 = 8.0;

/// A graph with its nodes in their places.
struct Placed<'a> {
    graph: &'a Graph,
    form: Form,
    flow: Flow,
    rows: Rows,
    nodes: Vec<NodeShape>,
}

impl Graph {
    /// The graph on a sheet of its size: first the edges, then the nodes above them.
    pub(super) fn sheet(&self, form: Form) -> Canvas {
        let flow = Flow {
            is_down: form.is_narrow && !self.sideways,
        };
        let grid = Grid::new(self, form, flow);
        let radius = self.radius(form);
        let place = |spot: &Spot| {
            let half = spot.half(form, flow, radius);
            let corners = corners(spot, half, spot.shift(form, flow), &grid);
            NodeShape::new(spot, form, corners, &grid.rows)
        };
        let nodes = self.nodes.iter().map(place).collect();
        Placed {
            graph: self,
            form,
            flow,
            nodes,
            rows: grid.rows,
        }
        .draw()
    }
}

/// Where a node stands: between its first and its last column and row, with half its size around.
fn corners(spot: &Spot, half: Point, shift: f64, grid: &Grid) -> (Point, Point) {
    let (low, high) = (
        grid.along(spot.at.0) + shift,
        grid.along(spot.end()) + shift,
    );
    let [top, bottom] = [spot.at.1, spot.at.1 + spot.span.1].map(|row| grid.rows.across(row));
    (
        (low - half.0, top - half.1),
        (high + half.0, bottom + half.1),
    )
}

impl Placed<'_> {
    fn draw(&self) -> Canvas {
        let (form, flow) = (self.form, self.flow);
        let (low, mut high) = self.corners();
        let bottom = high.1;
        if self.graph.bracket.is_some() {
            high.1 += Bracket::ROOM;
        }
        let (low, high) = (flow.place(low), flow.place(high));
        let canvas = Canvas::between(
            (low.0 - MARGIN, low.1 - MARGIN),
            (high.0 + MARGIN, high.1 + MARGIN),
        );
        for edge in &self.graph.edges {
            edge.draw(&canvas, form, flow, self.ends(edge));
        }
        for node in &self.nodes {
            node.draw(&canvas, form, flow);
        }
        if let Some(bracket) = &self.graph.bracket {
            bracket.draw(&canvas, form, flow, (&self.nodes, bottom));
        }
        canvas
    }

    /// The nodes of an edge, and the height at which it runs level.
    fn ends(&self, edge: &Edge) -> ([&NodeShape; 2], f64) {
        let nodes = [edge.from, edge.to].map(|node| &self.nodes[node.0]);
        (nodes, self.rows.across(self.graph.level(edge)))
    }

    /// The corners of the whole drawing, along and across the flow.
    fn corners(&self) -> (Point, Point) {
        let nodes = self.nodes.iter().map(NodeShape::corners);
        let edges = self
            .graph
            .edges
            .iter()
            .map(|edge| edge.corners(self.form, self.flow, self.ends(edge)));
        let union = |(a, b): (Point, Point), (c, d): (Point, Point)| {
            ((a.0.min(c.0), a.1.min(c.1)), (b.0.max(d.0), b.1.max(d.1)))
        };
        nodes.chain(edges).reduce(union).unwrap_or_default()
    }
}
