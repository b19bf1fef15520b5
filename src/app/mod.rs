//! The reactive heart of the app, without a DOM. (being built)

pub mod moment;
pub mod settings;

pub use moment::Moment;
pub use settings::Settings;
