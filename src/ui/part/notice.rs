//! A notice: what happened, what is safe, what to do.

use super::icon::Icon;
use crate::ui::view::html::{div, p};
use crate::ui::view::{El, IntoNode, IntoText};

/// How much a notice asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Urgency {
    /// For information.
    #[default]
    Quiet,
    /// Somebody must act.
    Care,
}

/// A notice: what happened as its title; what is safe and what to do as its body.
pub fn notice(urgency: Urgency, title: impl IntoText, body: impl IntoNode) -> El {
    let (class, icon) = match urgency {
        Urgency::Quiet => ("notice", Icon::Info),
        Urgency::Care => ("notice notice-care", Icon::Care),
    };
    div().class(class).with((
        icon.draw(),
        p().class("notice-title").with(title.into_text()),
        div().class("notice-body").with(body),
    ))
}
