//! What has to be true of the book. Every check returns what is wrong; nothing is wrong when it returns nothing.

pub mod commands;
pub mod evidence;
pub mod facts;
pub mod leftovers;
pub mod links;
pub mod numbers;
pub mod prose;
pub mod records;
pub mod scripts;
pub mod stated;
pub mod summary;
pub mod twins;
