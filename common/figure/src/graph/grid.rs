//! Where the columns of a graph stand, so that every edge has room for its numbers.

use super::route::CURVE;
use super::rows::Rows;
use super::spot::{Kind, Spot};
use super::{Edge, Flow, Form, Graph, Point};

/// The places of the columns along the flow, and of the rows across it.
pub(super) struct Grid {
    columns: Vec<Point>,
    pub(super) rows: Rows,
}

impl Grid {
    pub(super) fn new(graph: &Graph, form: Form, flow: Flow) -> Self {
        let mut grid = Self {
            columns: Vec::new(),
            rows: Rows::new(graph, form, flow),
        };
        let ends = graph.nodes.iter().flat_map(|spot| [spot.at.0, spot.end()]);
        let mut columns: Vec<f64> = ends.collect();
        columns.sort_by(f64::total_cmp);
        columns.dedup();
        for column in columns {
            let along = grid.next(graph, form, flow, column);
            grid.columns.push((column, along));
        }
        grid
    }

    /// Where a column stands.
    pub(super) fn along(&self, column: f64) -> f64 {
        let place = self.columns.iter().find(|(at, _)| *at == column);
        place.map_or(0.0, |(_, along)| *along)
    }

    /// Where the next column can stand: at its distance, or farther where an edge into it needs more.
    fn next(&self, graph: &Graph, form: Form, flow: Flow, column: f64) -> f64 {
        let Some((before, along)) = self.columns.last() else {
            return 0.0;
        };
        let least = along + (column - before) * form.pick(graph.column, 0.7 * graph.column);
        let into = graph
            .edges
            .iter()
            .filter(|edge| graph.nodes[edge.to.0].at.0 == column);
        let needs = into.map(|edge| {
            let [from, _] = graph.ends(edge);
            self.along(from.end()) + graph.length(edge, form, flow)
        });
        needs.fold(least, f64::max)
    }
}

impl Graph {
    /// How far apart the columns of an edge have to be for its nodes, its numbers and its bends.
    fn length(&self, edge: &Edge, form: Form, flow: Flow) -> f64 {
        let ([from, to], level) = (self.ends(edge), self.level(edge));
        let half = |spot: &Spot, outside| match spot.kind == outside {
            true => 0.0,
            false => spot.half(form, flow, self.radius(form)).0,
        };
        let bends = [from, to]
            .iter()
            .filter(|spot| !spot.is_level(level))
            .count();
        let nodes = half(from, Kind::Input) + half(to, Kind::Output);
        nodes + edge.length(form, flow) + CURVE * bends as f64
    }

    /// The row on which an edge runs level: that of its beginning; on their ways apart, edges of one node are on the rows of
    /// their ends, or a third of the way there, where other edges end, too.
    pub(super) fn level(&self, edge: &Edge) -> f64 {
        let [from, to] = self.ends(edge);
        if let Some(row) = edge.row {
            return row;
        }
        let count = |is_same: &dyn Fn(&Edge) -> bool| {
            self.edges.iter().filter(|edge| is_same(edge)).count()
        };
        if count(&|other| other.from == edge.from) < 2 {
            return from.row();
        }
        let shares = to.kind != Kind::Layer && count(&|other| other.to == edge.to) > 1;
        if shares {
            from.row() + (to.row() - from.row()) / 3.0
        } else {
            to.row()
        }
    }

    pub(super) fn ends(&self, edge: &Edge) -> [&Spot; 2] {
        [edge.from, edge.to].map(|node| &self.nodes[node.0])
    }
}
