//! What several tests share.

pub mod findings;
