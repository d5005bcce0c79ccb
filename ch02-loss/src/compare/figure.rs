use super::neuron::End;
pub fn slopes(_: End) -> common::chapter::Result<String> { Ok(String::new()) }
pub fn descent(_: &[f64], _: &[f64]) -> common::chapter::Result<String> { Ok(String::new()) }
