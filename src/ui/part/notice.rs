//! A notice: what happened, what is safe, what to do.

use super::icon::{Icon, IconView};
use leptos::prelude::*;

/// How much a notice asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Urgency {
    /// For information.
    #[default]
    Quiet,
    /// Somebody must act.
    Care,
}

/// A notice with a title and a body.
#[component]
pub fn Notice(
    /// What happened.
    #[prop(into)]
    title: Signal<String>,
    /// How much it asks for.
    #[prop(optional)]
    urgency: Urgency,
    /// What is safe, and what to do.
    children: Children,
) -> impl IntoView {
    let (class, icon) = match urgency {
        Urgency::Quiet => ("notice", Icon::Info),
        Urgency::Care => ("notice notice-care", Icon::Care),
    };
    view! {
        <div class=class>
            <IconView icon />
            <p class="notice-title">{title}</p>
            <div class="notice-body">{children()}</div>
        </div>
    }
}
