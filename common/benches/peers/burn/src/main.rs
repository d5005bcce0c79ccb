//! burn on its Flex backend, which its documentation advises for the CPU: a module, its SGD, random batches by index.

use burn::module::Module;
use burn::nn::loss::{CrossEntropyLoss, CrossEntropyLossConfig};
use burn::nn::{Linear, LinearConfig};
use burn::optim::{GradientsParams, ModuleOptimizer, SgdConfig};
use burn::tensor::activation::relu;
use burn::tensor::{Device, Int, Tensor, TensorData};
use digits::{Digits, HIDDEN, INPUTS, OUTPUTS, Peer, RATE, Result, measure};

#[derive(Module, Debug)]
struct Net {
    first: Linear,
    second: Linear,
}

impl Net {
    fn forward(&self, x: Tensor<2>) -> Tensor<2> {
        self.second.forward(relu(self.first.forward(x)))
    }
}

/// Images (N, 784) and labels (N).
struct Data(Tensor<2>, Tensor<1, Int>);

impl Data {
    fn load(part: &str, device: &Device) -> Result<Self> {
        let Digits { images, labels } = Digits::load(part)?;
        let count = labels.len();
        let labels: Vec<i32> = labels.into_iter().map(i32::from).collect();
        let images = TensorData::new(images, [count, INPUTS]);
        let labels = TensorData::new(labels, [count]);
        Ok(Self(
            Tensor::from_data(images, device),
            Tensor::from_data(labels, device),
        ))
    }
}

struct Burn {
    net: Net,
    loss: CrossEntropyLoss,
    sgd: ModuleOptimizer,
    train: Data,
    test: Data,
    device: Device,
}

impl Peer for Burn {
    fn step(mut self, batch: &[u32]) -> Result<Self> {
        let Data(x, t) = &self.train;
        let batch: Vec<i32> = batch.iter().map(|&index| index as i32).collect();
        let batch = Tensor::<1, Int>::from_data(batch.as_slice(), &self.device);
        let (x, t) = (
            x.clone().select(0, batch.clone()),
            t.clone().select(0, batch),
        );
        let loss = self.loss.forward(self.net.forward(x), t);
        let gradients = GradientsParams::from_grads(loss.backward(), &self.net);
        self.net = self.sgd.step(RATE, self.net, gradients);
        Ok(self)
    }

    fn accuracy(&self) -> Result<f64> {
        let Data(x, t) = &self.test;
        let scores = self.net.valid().forward(x.clone());
        let right = scores.argmax(1).flatten::<1>(0, 1).equal(t.clone());
        Ok(right.float().mean().into_scalar::<f32>().into())
    }
}

fn main() -> Result {
    let device = Device::flex().autodiff();
    let net = Net {
        first: LinearConfig::new(INPUTS, HIDDEN).init(&device),
        second: LinearConfig::new(HIDDEN, OUTPUTS).init(&device),
    };
    let train = Data::load("train", &device)?;
    let images = train.1.dims()[0];
    let peer = Burn {
        net,
        loss: CrossEntropyLossConfig::new().init(&device),
        sgd: SgdConfig::new().init(),
        train,
        test: Data::load("t10k", &Device::flex())?,
        device,
    };
    measure("burn", images, peer)
}
