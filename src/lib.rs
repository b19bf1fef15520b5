//! 共創ノート
pub mod domain;
