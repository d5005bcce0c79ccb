//! candle on the CPU, written as its own MNIST example: Linear layers, SGD, random batches by index.

use candle_core::{D, DType, Device, Module, Result, Tensor};
use candle_nn::{Linear, Optimizer, SGD, VarBuilder, VarMap, linear, loss};
use digits::{Digits, HIDDEN, INPUTS, OUTPUTS, Peer, RATE, measure};

struct Net {
    first: Linear,
    second: Linear,
}

impl Module for Net {
    fn forward(&self, x: &Tensor) -> Result<Tensor> {
        self.second.forward(&self.first.forward(x)?.relu()?)
    }
}

/// Images (N, 784) and labels (N).
struct Data(Tensor, Tensor);

impl Data {
    fn load(part: &str) -> digits::Result<Self> {
        let Digits { images, labels } = Digits::load(part)?;
        let count = labels.len();
        let images = Tensor::from_vec(images, (count, INPUTS), &Device::Cpu)?;
        let labels = Tensor::from_vec(labels, count, &Device::Cpu)?;
        Ok(Self(images, labels.to_dtype(DType::U32)?))
    }
}

struct Candle {
    net: Net,
    sgd: SGD,
    train: Data,
    test: Data,
}

impl Peer for Candle {
    fn step(mut self, batch: &[u32]) -> digits::Result<Self> {
        let Data(x, t) = &self.train;
        let batch = Tensor::new(batch, &Device::Cpu)?;
        let (x, t) = (x.index_select(&batch, 0)?, t.index_select(&batch, 0)?);
        let loss = loss::cross_entropy(&self.net.forward(&x)?, &t)?;
        self.sgd.backward_step(&loss)?;
        Ok(self)
    }

    fn accuracy(&self) -> digits::Result<f64> {
        let Data(x, t) = &self.test;
        let right = self.net.forward(x)?.argmax(D::Minus1)?.eq(t)?;
        Ok(right
            .to_dtype(DType::F32)?
            .mean_all()?
            .to_scalar::<f32>()?
            .into())
    }
}

fn main() -> digits::Result {
    let variables = VarMap::new();
    let builder = VarBuilder::from_varmap(&variables, DType::F32, &Device::Cpu);
    let net = Net {
        first: linear(INPUTS, HIDDEN, builder.pp("first"))?,
        second: linear(HIDDEN, OUTPUTS, builder.pp("second"))?,
    };
    let sgd = SGD::new(variables.all_vars(), RATE)?;
    let (train, test) = (Data::load("train")?, Data::load("t10k")?);
    let images = train.1.dim(0)?;
    let peer = Candle {
        net,
        sgd,
        train,
        test,
    };
    measure("candle-core", images, peer)
}
