"""JAX: the whole epoch compiled as one program (lax.scan), data resident on the device."""

import mnist

chosen = mnist.options()

import jax
import jax.numpy as jnp


def logits(params, x):
    w1, b1, w2, b2 = params
    return jax.nn.relu(x @ w1 + b1) @ w2 + b2


def loss(params, x, t):
    chosen_log = jnp.take_along_axis(jax.nn.log_softmax(logits(params, x)), t[:, None], axis=1)
    return -chosen_log.mean()


@jax.jit
def epoch(params, x, t, key):
    def step(params, batch):
        value, grads = jax.value_and_grad(loss)(params, x[batch], t[batch])
        return jax.tree.map(lambda p, g: p - mnist.RATE * g, params, grads), value

    batches = jax.random.permutation(key, x.shape[0]).reshape(mnist.STEPS, mnist.BATCH)
    return jax.lax.scan(step, params, batches)


@jax.jit
def accuracy(params, x, t):
    return (logits(params, x).argmax(axis=1) == t).mean()


x, t = map(jnp.asarray, mnist.load("train"))
test_x, test_t = map(jnp.asarray, mnist.load("t10k"))
params = jax.tree.map(jnp.asarray, mnist.parameters())
key = jax.random.key(1)


def one_epoch():
    global params, key
    key, now = jax.random.split(key)
    params, losses = epoch(params, x, t, now)
    losses.block_until_ready()


mnist.measure(jax.__version__, chosen, one_epoch, lambda: accuracy(params, test_x, test_t).item())
