//! ReLU: what the forward step stopped, the backward step stops too.

mod draw;

use std::io::Write;

use common::activation;
use common::gradient::{STEP, numerical_diff};
use common::layer::Relu;
use lesson::{Page, Result, WrongUsage, finite};
use ndarray::Array1;

#[derive(clap::Args)]
pub struct Options {
    /// The input
    #[arg(long, value_name = "NUMBERS", default_value = "-2,-0.5,0,0.5,3")]
    #[arg(value_delimiter = ',', value_parser = finite::<f64>, allow_hyphen_values = true)]
    x: Vec<f64>,
    /// The upstream gradient ∂L/∂y, as many numbers
    #[arg(long, value_name = "NUMBERS", default_value = "10,20,30,40,50")]
    #[arg(value_delimiter = ',', value_parser = finite::<f64>, allow_hyphen_values = true)]
    dout: Vec<f64>,
}

/// An array that went through the layer, forward and backward.
struct Flow {
    x: Array1<f64>,
    y: Array1<f64>,
    dout: Array1<f64>,
    dx: Array1<f64>,
}

impl Flow {
    // ANCHOR: flow
    fn new(x: Array1<f64>, dout: Array1<f64>) -> Result<Self> {
        let (y, relu) = Relu.forward(x.clone());
        let dx = relu.backward(dout.clone())?;
        Ok(Self { x, y, dout, dx })
    }
    // ANCHOR_END: flow
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let (inputs, gradients) = (options.x.len(), options.dout.len());
    if inputs != gradients {
        let line = format!(
            "--x has {inputs} numbers and --dout has {gradients}; give as many of one as of the other"
        );
        return Err(WrongUsage(line).into());
    }
    let flow = Flow::new(options.x.into(), options.dout.into())?;

    page.part("layer")?;
    writeln!(
        page,
        "forward: y = x where x > 0, else 0;  backward: ∂L/∂x = dout where x > 0, else 0"
    )?;
    writeln!(
        page,
        "{:>8}{:>8}{:>8}{:>10}{:>10}",
        "x", "x > 0", "y", "dout", "∂L/∂x"
    )?;
    for (index, &x) in flow.x.iter().enumerate() {
        let (y, dout, dx) = (flow.y[index], flow.dout[index], flow.dx[index]);
        writeln!(page, "{x:>8.2}{:>8}{y:>8.2}{dout:>10.2}{dx:>10.2}", x > 0.0)?;
    }
    page.figure("1-9", &draw::layer(&flow)?)?;
    page.figure("relu-slope", &draw::slope()?)?;

    page.part("kink")?;
    kink(page)
}

/// Near 0 the central difference looks at both sides at once and sees a slope that is on neither.
fn kink(page: &mut Page) -> Result {
    writeln!(page, "h = {STEP:e}")?;
    writeln!(page, "{:>9}{:>14}{:>14}", "x", "numerical", "backward")?;
    for steps in [-2.0, -0.5, 0.0, 0.5, 2.0] {
        let x = steps * STEP;
        let flow = Flow::new(Array1::from_elem(1, x), Array1::ones(1))?;
        let slope = numerical_diff(activation::relu, x);
        writeln!(
            page,
            "{:>9}{slope:>14.4}{:>14.4}",
            format!("{steps:.1} h"),
            flow.dx[0]
        )?;
    }
    Ok(())
}
