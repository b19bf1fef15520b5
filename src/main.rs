//! Wires the parts together and mounts the app; nothing else.

fn main() {}
