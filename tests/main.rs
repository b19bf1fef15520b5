//! All tests that need more than one layer, or a browser: one binary, a module a feature.
