//! The formulas of the pages say what the functions of the library compute.

mod held;

use book::folders::Folders;
use book::page::{Page, all_pages};

fn pages() -> Vec<Page> {
    all_pages(&Folders::here()).expect("the pages can be read")
}

#[test]
fn every_formula_says_what_its_function_computes() {
    let wrong = held::wrong(&pages());
    let lines: Vec<_> = wrong.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}

/// Errors planted in both languages: the page, what is right, and what stands there instead.
const PLANTED: &str = r"
ch01-forward/activation.md: (x > 0) -> (x < 0)
ch01-forward/activation.md: (x \le 0) -> (x > 0)
ch01-forward/activation.md: 1 + e^{-x} -> 1 + e^{x}
ch01-forward/activation.md: \max(0, x) -> \max(1, x)
ch01-forward/matrix-product.md: x_i w_{ij} -> x_i w_{ji}
ch01-forward/digits.md: \cdot W_2 + b_2 -> \cdot W_2 + b_1
ch01-forward/three-layer.md: z_1 \cdot W_2 -> a_1 \cdot W_2
ch01-forward/three-layer.md: \operatorname{sigmoid}(a_2) -> a_2
ch01-forward/three-layer.md: \frac{\exp(a_k)}{\sum_i \exp(a_i)} -> \frac{\exp(a_k)}{\sum_k \exp(a_i)}
ch01-forward/three-layer.md: \exp(a_i - a_j) -> \exp(a_j - a_i)
ch01-forward/three-layer.md: \exp(a_k) / \exp(c) -> \exp(a_k) / \exp(a_k)
ch02-loss/one-hot.md: k \neq c -> k = c
ch02-loss/squared-error.md: E = \frac{1}{2} \sum_k -> E = \sum_k
ch02-loss/squared-error.md: (t_k - y_k)^2 -> (t_k + y_k)^2
ch02-loss/squared-error.md: ^{N} E_n -> ^{2} E_n
ch02-loss/cross-entropy.md: E = -\sum_k t_k \log y_k -> E = \sum_k t_k \log y_k
ch02-loss/cross-entropy.md: t_k \log y_k -> y_k \log t_k
ch02-loss/cross-entropy.md: (1 - t) -> (1 + t)
ch02-loss/compare.md: \frac{e^a}{e^a + 1} -> \frac{e^a}{e^a - 1}
ch02-loss/compare.md: -2 (1 - y) -> 2 (1 - y)
ch03-gradient/derivative.md: \frac{f(x+h) - f(x-h)}{2h} -> \frac{f(x+h) - f(x-h)}{h}
ch03-gradient/derivative.md: = 3x^2 + h^2 -> = 3x^2 + h
ch03-gradient/descent.md: x \leftarrow x - \eta -> x \leftarrow x + \eta
ch03-gradient/network.md: x_i (y_j - t_j) -> x_j (y_i - t_i)
ch03-gradient/network.md: W - \eta -> W + \eta
ch04-backprop/affine.md: Y = X \cdot W + b -> Y = W \cdot X + b
ch04-backprop/affine.md: \cdot W^T -> \cdot W
ch04-backprop/affine.md: X^T \cdot \frac -> X \cdot \frac
ch04-backprop/affine.md: \sum_n \frac{\partial L}{\partial y_{nj}} -> \sum_n \frac{\partial L}{\partial y_{jn}}
ch04-backprop/chain-rule.md: \partial x} = y, -> \partial x} = x,
ch04-backprop/relu.md: x & (x > 0) -> -x & (x > 0)
ch04-backprop/relu.md: 1 & (x > 0) -> 0 & (x > 0)
ch04-backprop/sigmoid.md: y^2 e^{-x} = y (1 - y) -> y^2 e^{-x} = y (1 + y)
ch04-backprop/softmax-loss.md: = y_k - t_k -> = t_k - y_k
ch04-backprop/softmax-loss.md: a_k - \log \sum_i -> a_k + \log \sum_i
ch04-backprop/softmax-loss.md: = - y_c y_k -> = y_c y_k
ch04-backprop/gradient-check.md: L(w - h)}{2h} -> L(w)}{2h}
ch04-backprop/train.md: W - \eta -> W + \eta
";

fn found(path: &str, from: &str, to: &str) -> Vec<String> {
    let mut pages = pages();
    pages.retain(|page| page.path == path);
    for page in &mut pages {
        assert!(page.text.contains(from), "{page} has no {from}");
        page.text = page.text.replace(from, to);
    }
    held::wrong(&pages)
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_planted_error_is_found_in_both_languages_with_its_line() {
    for line in PLANTED.trim().lines() {
        let (path, (from, to)) = line
            .split_once(": ")
            .and_then(|(path, edit)| Some((path, edit.split_once(" -> ")?)))
            .expect("a line is `page: right -> wrong`");
        let found = found(path, from, to);
        for language in ["ko", "en"] {
            let place = format!("book/{language}/{path}:");
            let is_there = found.iter().any(|line| line.starts_with(&place));
            assert!(is_there, "{path}: {from} to {to}: {found:?}");
        }
    }
}

#[test]
fn a_formula_that_is_gone_is_found_and_its_function_named() {
    let found = found("ch04-backprop/affine.md", r"Y = X \cdot W + b", "");
    assert!(
        found.iter().all(|line| line.contains("Affine::forward")),
        "{found:?}"
    );
    assert_eq!(found.len(), 2);
}

#[test]
fn a_formula_may_be_written_in_another_way() {
    for (path, from, to) in [
        (
            "ch02-loss/squared-error.md",
            r"\frac{1}{2} \sum_k (t_k - y_k)^2",
            r"\sum_k \frac{(y_k - t_k)^2}{2}",
        ),
        (
            "ch04-backprop/softmax-loss.md",
            "= y_k - t_k",
            "= -t_k + y_k",
        ),
        (
            "ch04-backprop/sigmoid.md",
            r"\frac{1}{1 + e^{-x}}",
            r"\frac{\exp(x)}{1 + \exp(x)}",
        ),
    ] {
        assert_eq!(found(path, from, to), Vec::<String>::new());
    }
}
