//! Plots and diagrams.
