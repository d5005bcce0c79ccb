//! ReLU: what the forward step stopped, the backward step stops too.

mod draw;

use std::io::{self, Write};

use common::activation;
use common::gradient::{H, numerical_diff};
use common::layer::Relu;
use lesson::{Page, Result, WrongUsage, real};
use ndarray::{Array1, array};

use crate::show::typed;

/// An array that went through the layer, forward and backward.
struct Flow {
    x: Array1<f64>,
    y: Array1<f64>,
    dout: Array1<f64>,
    dx: Array1<f64>,
}

impl Flow {
    fn new(x: Array1<f64>, dout: Array1<f64>) -> Self {
        // ANCHOR: flow
        let y = Relu.forward(&x);
        let dx = Relu.backward(&x, &dout);
        // ANCHOR_END: flow
        Self { x, y, dout, dx }
    }
}

#[derive(clap::Args)]
pub struct Options {
    /// The inputs x, with commas between
    #[arg(long, value_name = "NUMBERS", default_value = "-2,-0.5,0,0.5,3")]
    #[arg(value_delimiter = ',', value_parser = real(-1e6..=1e6))]
    #[arg(help_heading = "Part layer")]
    x: Vec<f64>,
    /// The upstream gradient ∂L/∂y, as many numbers as inputs
    #[arg(long, value_name = "NUMBERS", default_value = "10,20,30,40,50")]
    #[arg(value_delimiter = ',', value_parser = real(-1e6..=1e6))]
    #[arg(help_heading = "Part layer")]
    dout: Vec<f64>,
}

pub fn run(Options { x, dout }: Options, page: &mut Page) -> Result {
    if x.len() != dout.len() {
        return Err(unequal(x.len(), dout.len()).into());
    }
    let flow = Flow::new(x.into(), dout.into());
    page.part("layer")?;
    layer(page, &flow)?;
    page.figure("1-9", &draw::layer(&flow))?;
    page.figure("relu-slope", &draw::slope)?;

    page.part("kink")?;
    Ok(kink(page)?)
}

fn unequal(inputs: usize, gradients: usize) -> WrongUsage {
    let numbers = if inputs == 1 { "number" } else { "numbers" };
    WrongUsage(format!(
        "--x has {inputs} {numbers} and --dout has {gradients}; give as many of one as of the other"
    ))
}

fn layer(page: &mut Page, flow: &Flow) -> io::Result<()> {
    writeln!(
        page,
        "forward: y = x where x > 0, else 0;  backward: ∂L/∂x = dout where x > 0, else 0"
    )?;
    let rows = flow.x.indexed_iter().map(|(index, &x)| {
        let behind = [flow.y[index], flow.dout[index], flow.dx[index]];
        let behind = behind.map(typed).join(" | ");
        format!("{} | {} | {behind}", typed(x), x > 0.0)
    });
    page.table("x | x > 0 | y | dout | ∂L/∂x", rows)
}

/// Near 0 the central difference looks at both sides at once and sees a slope that is on neither.
fn kink(page: &mut Page) -> io::Result<()> {
    writeln!(page, "h = {H:e}")?;
    let rows = [-2.0, -0.5, 0.0, 0.5, 2.0].map(|steps| {
        let x = steps * H;
        let numerical = numerical_diff(activation::relu, x);
        let backward = Relu.backward(&array![x], &array![1.0])[0];
        format!("{steps:.1} h | {numerical:.4} | {backward:.4}")
    });
    page.table("x | numerical | backward", rows)?;
    writeln!(
        page,
        "within h of 0, numerical mixes the slopes 0 and 1 of the two sides"
    )
}
