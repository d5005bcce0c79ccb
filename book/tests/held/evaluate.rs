//! Evaluates the book's formulas, from their tokens.

use super::arithmetic::{dot, fitting};
use super::given::{Given, Value, scalar};
use super::tex::Tokens;

/// What an expression is worth. The error says what is not understood or does not fit.
pub fn evaluate(expression: &Tokens, given: &mut Given) -> Result<Value, String> {
    let mut formula = Formula {
        tokens: expression,
        at: 0,
        given,
    };
    let value = formula.sum()?;
    match formula.peek() {
        "" => Ok(value),
        rest => Err(format!("`{rest}` is not understood")),
    }
}

/// An expression, read from the left to the right.
pub struct Formula<'a> {
    tokens: &'a [String],
    pub at: usize,
    pub given: &'a mut Given,
}

/// What ends a product.
pub const ENDS: [&str; 13] = [
    "",
    "+",
    "-",
    "=",
    ")",
    "}",
    ",",
    "&",
    "\\\\",
    ">",
    "\\le",
    "\\neq",
    "\\end{cases}",
];

impl Formula<'_> {
    pub fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", String::as_str)
    }

    pub fn take(&mut self) -> String {
        let token = self.peek().to_string();
        self.at += 1;
        token
    }

    pub fn takes(&mut self, token: &str) -> bool {
        let is_next = self.peek() == token;
        self.at += usize::from(is_next);
        is_next
    }

    pub fn expect(&mut self, token: &str) -> Result<(), String> {
        let found = self.take();
        let missing = || format!("`{found}` stands where `{token}` should");
        (found == token).then_some(()).ok_or_else(missing)
    }

    /// a - b + c
    fn sum(&mut self) -> Result<Value, String> {
        let mut sum = scalar(0.0);
        loop {
            let sign = if self.takes("-") { -1.0 } else { 1.0 };
            sum = fitting(&sum, &(sign * self.product()?), |a, b| a + b)?;
            if self.peek() != "-" && !self.takes("+") {
                return Ok(sum);
            }
        }
    }

    /// a b \cdot c / d
    pub fn product(&mut self) -> Result<Value, String> {
        let mut product = self.power()?;
        while !ENDS.contains(&self.peek()) {
            product = if self.takes("\\cdot") {
                dot(&product, &self.power()?)?
            } else if self.takes("/") {
                fitting(&product, &self.power()?, |a, b| a / b)?
            } else {
                fitting(&product, &self.power()?, |a, b| a * b)?
            };
        }
        Ok(product)
    }

    /// a^b, and the transpose A^T
    fn power(&mut self) -> Result<Value, String> {
        let base = self.factor()?;
        if !self.takes("^") {
            return Ok(base);
        }
        if self.takes("T") {
            return Ok(base.reversed_axes());
        }
        let exponent = self.argument()?;
        fitting(&base, &exponent, f64::powf)
    }

    /// What stands in braces, or a single token.
    pub fn argument(&mut self) -> Result<Value, String> {
        if self.peek() == "{" {
            self.grouped("{", "}")
        } else {
            self.factor()
        }
    }

    pub fn grouped(&mut self, open: &str, close: &str) -> Result<Value, String> {
        self.expect(open)?;
        let value = self.sum()?;
        self.expect(close)?;
        Ok(value)
    }

    fn factor(&mut self) -> Result<Value, String> {
        match self.peek() {
            "(" => self.grouped("(", ")"),
            "\\frac" => self.fraction(),
            "\\sum" => self.sum_over_index(),
            "\\begin{cases}" => self.cases(),
            "\\log" => {
                self.at += 1;
                Ok(self.power()?.ln())
            }
            "\\exp" => {
                self.at += 1;
                Ok(self.grouped("(", ")")?.exp())
            }
            "\\max" => {
                self.at += 1;
                self.expect("(")?;
                let first = self.sum()?;
                self.expect(",")?;
                let second = self.sum()?;
                self.expect(")")?;
                fitting(&first, &second, f64::max)
            }
            "\\nabla" => {
                self.at += 1;
                let name = format!("∇{}", self.take());
                self.named(name)
            }
            _ => {
                let name = self.take();
                match name.parse() {
                    Ok(number) => Ok(scalar(number)),
                    Err(_) => self.named(name),
                }
            }
        }
    }

    /// A quotient, or a derivative, which is a name.
    fn fraction(&mut self) -> Result<Value, String> {
        self.at += 1;
        let start = self.at;
        if let Some(derivative) = self.derivative() {
            return derivative;
        }
        self.at = start;
        let (above, below) = (self.argument()?, self.argument()?);
        fitting(&above, &below, |a, b| a / b)
    }

    /// The value of the one case whose condition holds.
    fn cases(&mut self) -> Result<Value, String> {
        self.at += 1;
        let mut holding = Vec::new();
        while !self.takes("\\end{cases}") {
            let value = self.sum()?;
            self.expect("&")?;
            self.expect("(")?;
            let left = self.sum()?;
            let relation = self.take();
            let right = self.sum()?;
            self.expect(")")?;
            self.takes("\\\\");
            let holds = match relation.as_str() {
                ">" => left[(0, 0)] > right[(0, 0)],
                "\\le" => left[(0, 0)] <= right[(0, 0)],
                "=" => left == right,
                "\\neq" => left != right,
                other => return Err(format!("`{other}` is no condition")),
            };
            holding.extend(holds.then_some(value));
        }
        match holding.len() {
            1 => Ok(holding.remove(0)),
            number => Err(format!("{number} cases hold at once")),
        }
    }
}
