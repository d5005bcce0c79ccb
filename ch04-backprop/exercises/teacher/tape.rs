//! A tape that finds every gradient (60 minutes)
//!
//! 1. `forward` goes through the steps in order and pushes one value for each; the places in a step are those of values that
//!    are there already. `match step` has an arm for each kind of step.
//! 2. `backward` begins with a gradient of 0 for every step but the last, which gets 1, and goes through the steps from the last
//!    to the first: `for (at, step) in tape.iter().enumerate().rev()`. The gradient at a step is complete when its turn comes, since
//!    all that use it stand behind it.
//! 3. An arm of `backward` adds to the gradients of what the step uses, as in
//!    `Step::Mul(a, b) => { gradients[a] += dout * values[b]; gradients[b] += dout * values[a]; }`, where `dout` is
//!    `gradients[at]`. Add, and never assign: a value may be used twice, even in one step.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ch04_exercises::Step;

/// The value of every step, in order.
///
/// A step is an input with its value, or takes the values of earlier
/// steps, which it names by their places, counted from 0:
///
/// Input(value), Add(a, b), Mul(a, b), Exp(a), Inverse(a) (1 divided by
/// it), Relu(a)
///
/// To check it all: cargo run -p ch04-backprop -- exercise tape
pub fn forward(tape: &[Step]) -> Vec<f64> {
    // ANCHOR: solution
    let mut values = Vec::new();
    for step in tape {
        let value = match *step {
            Step::Input(value) => value,
            Step::Add(a, b) => values[a] + values[b],
            Step::Mul(a, b) => values[a] * values[b],
            Step::Exp(a) => f64::exp(values[a]),
            Step::Inverse(a) => 1.0 / values[a],
            Step::Relu(a) => f64::max(values[a], 0.0),
        };
        values.push(value);
    }
    values
    // ANCHOR_END: solution
}

/// The gradient of the last value with respect to the value of every
/// step, in order. The last one is 1.
///
/// `values` is what `forward` gives. At its kink ReLU has the slope 0.
pub fn backward(tape: &[Step], values: &[f64]) -> Vec<f64> {
    // ANCHOR: solution
    let mut gradients = vec![0.0; tape.len()];
    gradients[tape.len() - 1] = 1.0;
    for (at, step) in tape.iter().enumerate().rev() {
        let dout = gradients[at];
        match *step {
            Step::Input(_) => {}
            Step::Add(a, b) => {
                gradients[a] += dout;
                gradients[b] += dout;
            }
            Step::Mul(a, b) => {
                gradients[a] += dout * values[b];
                gradients[b] += dout * values[a];
            }
            Step::Exp(a) => gradients[a] += dout * values[at],
            Step::Inverse(a) => gradients[a] -= dout * values[at] * values[at],
            Step::Relu(a) => {
                if values[a] > 0.0 {
                    gradients[a] += dout;
                }
            }
        }
    }
    gradients
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// All values.
    pub forward: fn(&[Step]) -> Vec<f64>,
    /// All gradients.
    pub backward: fn(&[Step], &[f64]) -> Vec<f64>,
}

const SOLUTION: Answer = Answer { forward, backward };

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "tape",
    text: include_str!("tape.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "ReLU lets everything through here. Where its input is negative it gives 0.",
            forward: |tape| {
                let mut values = Vec::new();
                for step in tape {
                    let value = match *step {
                        Step::Input(value) => value,
                        Step::Add(a, b) => values[a] + values[b],
                        Step::Mul(a, b) => values[a] * values[b],
                        Step::Exp(a) => f64::exp(values[a]),
                        Step::Inverse(a) => 1.0 / values[a],
                        Step::Relu(a) => values[a],
                    };
                    values.push(value);
                }
                values
            }
        ),
        mistake!(
            "Right while every value is used once. Where one is used twice, the gradient of one use has replaced that of the other: \
             `=` for `+=`.",
            backward: |tape, values| {
                let mut gradients = vec![0.0; tape.len()];
                gradients[tape.len() - 1] = 1.0;
                for (at, step) in tape.iter().enumerate().rev() {
                    let dout = gradients[at];
                    match *step {
                        Step::Input(_) => {}
                        Step::Add(a, b) => {
                            gradients[a] = dout;
                            gradients[b] = dout;
                        }
                        Step::Mul(a, b) => {
                            gradients[a] = dout * values[b];
                            gradients[b] = dout * values[a];
                        }
                        Step::Exp(a) => gradients[a] = dout * values[at],
                        Step::Inverse(a) => gradients[a] = -dout * values[at] * values[at],
                        Step::Relu(a) => gradients[a] = if values[a] > 0.0 { dout } else { 0.0 },
                    }
                }
                gradients
            }
        ),
        mistake!(
            "A multiplication sets the gradients of its inputs here. It has to add to them: x in x · x, or the tax of two branches, gets \
             what comes from every use.",
            backward: |tape, values| {
                let mut gradients = vec![0.0; tape.len()];
                gradients[tape.len() - 1] = 1.0;
                for (at, step) in tape.iter().enumerate().rev() {
                    let dout = gradients[at];
                    match *step {
                        Step::Input(_) => {}
                        Step::Add(a, b) => {
                            gradients[a] += dout;
                            gradients[b] += dout;
                        }
                        Step::Mul(a, b) => {
                            gradients[a] = dout * values[b];
                            gradients[b] = dout * values[a];
                        }
                        Step::Exp(a) => gradients[a] += dout * values[at],
                        Step::Inverse(a) => gradients[a] -= dout * values[at] * values[at],
                        Step::Relu(a) => {
                            if values[a] > 0.0 {
                                gradients[a] += dout;
                            }
                        }
                    }
                }
                gradients
            }
        ),
        mistake!(
            "A multiplication gives each input its own value here. It swaps them: each receives `dout` times the other one.",
            backward: |tape, values| {
                let mut gradients = vec![0.0; tape.len()];
                gradients[tape.len() - 1] = 1.0;
                for (at, step) in tape.iter().enumerate().rev() {
                    let dout = gradients[at];
                    match *step {
                        Step::Input(_) => {}
                        Step::Add(a, b) => {
                            gradients[a] += dout;
                            gradients[b] += dout;
                        }
                        Step::Mul(a, b) => {
                            gradients[a] += dout * values[a];
                            gradients[b] += dout * values[b];
                        }
                        Step::Exp(a) => gradients[a] += dout * values[at],
                        Step::Inverse(a) => gradients[a] -= dout * values[at] * values[at],
                        Step::Relu(a) => {
                            if values[a] > 0.0 {
                                gradients[a] += dout;
                            }
                        }
                    }
                }
                gradients
            }
        ),
        mistake!(
            "The steps are taken from the first to the last. On the way back the last one comes first: when the turn of an earlier \
             step comes, nothing may be missing from its gradient.",
            backward: |tape, values| {
                let mut gradients = vec![0.0; tape.len()];
                gradients[tape.len() - 1] = 1.0;
                for (at, step) in tape.iter().enumerate() {
                    let dout = gradients[at];
                    match *step {
                        Step::Input(_) => {}
                        Step::Add(a, b) => {
                            gradients[a] += dout;
                            gradients[b] += dout;
                        }
                        Step::Mul(a, b) => {
                            gradients[a] += dout * values[b];
                            gradients[b] += dout * values[a];
                        }
                        Step::Exp(a) => gradients[a] += dout * values[at],
                        Step::Inverse(a) => gradients[a] -= dout * values[at] * values[at],
                        Step::Relu(a) => {
                            if values[a] > 0.0 {
                                gradients[a] += dout;
                            }
                        }
                    }
                }
                gradients
            }
        ),
        mistake!(
            "All gradients are 0. They may begin with that, but for the last one, which is 1: what comes back to the others is \
             a multiple of it.",
            backward: |tape, _values| vec![0.0; tape.len()]
        ),
        mistake!(
            "ReLU lets every gradient pass. Where its input was not positive, it gave 0 whatever the input, and nothing comes back.",
            backward: |tape, values| {
                let mut gradients = vec![0.0; tape.len()];
                gradients[tape.len() - 1] = 1.0;
                for (at, step) in tape.iter().enumerate().rev() {
                    let dout = gradients[at];
                    match *step {
                        Step::Input(_) => {}
                        Step::Add(a, b) => {
                            gradients[a] += dout;
                            gradients[b] += dout;
                        }
                        Step::Mul(a, b) => {
                            gradients[a] += dout * values[b];
                            gradients[b] += dout * values[a];
                        }
                        Step::Exp(a) => gradients[a] += dout * values[at],
                        Step::Inverse(a) => gradients[a] -= dout * values[at] * values[at],
                        Step::Relu(a) => gradients[a] += dout,
                    }
                }
                gradients
            }
        ),
        mistake!(
            "The slopes of a multiplication are right, but what comes from behind is not in them: multiply each by `dout`.",
            backward: |tape, values| {
                let mut gradients = vec![0.0; tape.len()];
                gradients[tape.len() - 1] = 1.0;
                for (at, step) in tape.iter().enumerate().rev() {
                    let dout = gradients[at];
                    match *step {
                        Step::Input(_) => {}
                        Step::Add(a, b) => {
                            gradients[a] += dout;
                            gradients[b] += dout;
                        }
                        Step::Mul(a, b) => {
                            gradients[a] += values[b];
                            gradients[b] += values[a];
                        }
                        Step::Exp(a) => gradients[a] += dout * values[at],
                        Step::Inverse(a) => gradients[a] -= dout * values[at] * values[at],
                        Step::Relu(a) => {
                            if values[a] > 0.0 {
                                gradients[a] += dout;
                            }
                        }
                    }
                }
                gradients
            }
        ),
        mistake!(
            "The slope of 1 / x has lost its sign. When x grows, 1 / x becomes smaller.",
            backward: |tape, values| {
                let mut gradients = vec![0.0; tape.len()];
                gradients[tape.len() - 1] = 1.0;
                for (at, step) in tape.iter().enumerate().rev() {
                    let dout = gradients[at];
                    match *step {
                        Step::Input(_) => {}
                        Step::Add(a, b) => {
                            gradients[a] += dout;
                            gradients[b] += dout;
                        }
                        Step::Mul(a, b) => {
                            gradients[a] += dout * values[b];
                            gradients[b] += dout * values[a];
                        }
                        Step::Exp(a) => gradients[a] += dout * values[at],
                        Step::Inverse(a) => gradients[a] += dout * values[at] * values[at],
                        Step::Relu(a) => {
                            if values[a] > 0.0 {
                                gradients[a] += dout;
                            }
                        }
                    }
                }
                gradients
            }
        ),
        mistake!(
            "The slope of exp is taken to be the input of the step. It is e to that power, which is the step's own value.",
            backward: |tape, values| {
                let mut gradients = vec![0.0; tape.len()];
                gradients[tape.len() - 1] = 1.0;
                for (at, step) in tape.iter().enumerate().rev() {
                    let dout = gradients[at];
                    match *step {
                        Step::Input(_) => {}
                        Step::Add(a, b) => {
                            gradients[a] += dout;
                            gradients[b] += dout;
                        }
                        Step::Mul(a, b) => {
                            gradients[a] += dout * values[b];
                            gradients[b] += dout * values[a];
                        }
                        Step::Exp(a) => gradients[a] += dout * values[a],
                        Step::Inverse(a) => gradients[a] -= dout * values[at] * values[at],
                        Step::Relu(a) => {
                            if values[a] > 0.0 {
                                gradients[a] += dout;
                            }
                        }
                    }
                }
                gradients
            }
        ),
    ],
};

/// A calculation: its name, its inputs, and the steps that follow them.
struct Calculation {
    name: &'static str,
    inputs: &'static [f64],
    steps: &'static [Step],
}

impl Calculation {
    fn tape(&self) -> Vec<Step> {
        let inputs = self.inputs.iter().map(|&value| Step::Input(value));
        inputs.chain(self.steps.iter().copied()).collect()
    }

    /// With the steps after the inputs, where they are few: "the apples, [Mul(0, 1), Mul(3, 2)]".
    fn shown(&self) -> String {
        match self.steps.len() {
            ..=4 => format!("{}, {:?}", self.name, self.steps),
            _ => self.name.to_string(),
        }
    }
}

const CALCULATIONS: &[Calculation] = &[
    Calculation {
        name: "the apples",
        inputs: &[100.0, 2.0, 1.1],
        steps: &[Step::Mul(0, 1), Step::Mul(3, 2)],
    },
    Calculation {
        name: "1 / (x + y)",
        inputs: &[1.5, 2.5],
        steps: &[Step::Add(0, 1), Step::Inverse(2)],
    },
    Calculation {
        name: "x exp(y)",
        inputs: &[3.0, -0.5],
        steps: &[Step::Exp(1), Step::Mul(0, 2)],
    },
    Calculation {
        name: "the sigmoid of the section",
        inputs: &[0.8, -1.0, 1.0],
        steps: &[
            Step::Mul(0, 1),
            Step::Exp(3),
            Step::Add(4, 2),
            Step::Inverse(5),
        ],
    },
    Calculation {
        name: "ReLU of a positive, a negative number and 0",
        inputs: &[2.0, -3.0, 0.0, 0.25, -2.0],
        steps: &[
            Step::Relu(0),
            Step::Relu(1),
            Step::Relu(2),
            Step::Relu(3),
            Step::Add(5, 6),
            Step::Add(7, 8),
            Step::Mul(9, 10),
            Step::Mul(11, 4),
        ],
    },
    Calculation {
        name: "x used twice in one step, x · x",
        inputs: &[3.0],
        steps: &[Step::Mul(0, 0)],
    },
    Calculation {
        name: "x used twice in one step, x + x",
        inputs: &[-3.0],
        steps: &[Step::Add(0, 0)],
    },
    Calculation {
        name: "the tax used twice",
        inputs: &[200.0, 450.0, 1.1],
        steps: &[Step::Mul(0, 2), Step::Mul(1, 2), Step::Add(3, 4)],
    },
    Calculation {
        name: "a value used in steps of every kind, and one that is not used",
        inputs: &[0.5, 3.0, 9.0],
        steps: &[
            Step::Add(0, 1),
            Step::Mul(0, 1),
            Step::Exp(0),
            Step::Inverse(0),
            Step::Relu(0),
            Step::Mul(0, 3),
            Step::Relu(1),
            Step::Mul(4, 5),
            Step::Mul(7, 8),
            Step::Mul(6, 9),
            Step::Add(10, 11),
            Step::Add(12, 13),
        ],
    },
];

fn check(answer: Answer, check: &mut Check<'_>) {
    for one in CALCULATIONS {
        let (tape, x) = (one.tape(), one.inputs.to_vec());
        check.group(&format!("forward: {}", one.shown()));
        check.case(inputs![x], || (answer.forward)(&tape));
    }
    for one in CALCULATIONS {
        let (tape, x) = (one.tape(), one.inputs.to_vec());
        let values = forward(&tape);
        check.group(&format!("backward: {}", one.shown()));
        check.case(inputs![x, values], || (answer.backward)(&tape, &values));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Central differences of degree four, h = 1e-3: what is left is of the size h⁴ and rounding of 1e-16 / h.
    #[test]
    fn gradients_of_inputs_are_the_slopes_by_small_steps() {
        const H: f64 = 1e-3;
        for one in CALCULATIONS {
            let tape = one.tape();
            let gradients = backward(&tape, &forward(&tape));
            for (at, &x) in one.inputs.iter().enumerate().filter(|(_, x)| **x != 0.0) {
                let moved = |steps: f64| {
                    let mut tape = tape.clone();
                    tape[at] = Step::Input(x + steps * H);
                    *forward(&tape).last().expect("a tape has steps")
                };
                let near = (moved(1.0) - moved(-1.0)) * 8.0;
                let slope = (near - (moved(2.0) - moved(-2.0))) / (12.0 * H);
                let error = (slope - gradients[at]).abs();
                assert!(error < 1e-9 * (1.0 + slope.abs()), "{} {at}", one.name);
            }
        }
    }
}
