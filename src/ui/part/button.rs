//! Buttons and links that look like buttons. The words say in a sentence what happens.

use super::icon::{Icon, IconView};
use crate::app::Route;
use leptos::prelude::*;

/// How much weight a button has; one main button a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    /// The one thing to do next.
    Main,
    /// An outline.
    #[default]
    Plain,
    /// An outline, 48 px high.
    Small,
    /// Like a link.
    Quiet,
}

impl Weight {
    const fn class(self) -> &'static str {
        match self {
            Self::Main => "button button-main",
            Self::Plain => "button",
            Self::Small => "button button-small",
            Self::Quiet => "button button-plain",
        }
    }
}

/// A button that does something on this page.
#[component]
pub fn Button(
    /// What happens, in words.
    #[prop(into)]
    label: Signal<String>,
    /// Words added for a screen reader alone, where the label would be the same many times on a page.
    #[prop(into, optional)]
    about: Option<Signal<String>>,
    /// The icon before the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// How much weight it has.
    #[prop(optional)]
    weight: Weight,
    /// Its name in the page, for focus.
    #[prop(into, optional)]
    id: Option<String>,
    /// Whether it cannot be pressed now; the reason stands in words beside it.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// Whether it sends the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// An arrow after the words: it goes on from here.
    #[prop(optional)]
    onward: bool,
    /// What it does.
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            class=weight.class()
            type=if submit { "submit" } else { "button" }
            id=id
            aria-disabled=move || disabled.get().then_some("true")
            on:click=move |_| {
                if !disabled.get_untracked() {
                    on_press();
                }
            }
        >
            {icon.map(|icon| view! { <IconView icon /> })}
            <span>{label}{about.map(|about| view! { <span class="hidden">{about}</span> })}</span>
            {onward.then(|| view! { <IconView icon=Icon::Next /> })}
        </button>
    }
}

/// A button that leads to another page.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    to: Signal<Route>,
    /// What happens, in words.
    #[prop(into)]
    label: Signal<String>,
    /// The icon before the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// An arrow after the words: it goes on from here.
    #[prop(optional)]
    onward: bool,
    /// How much weight it has.
    #[prop(optional)]
    weight: Weight,
) -> impl IntoView {
    view! {
        <a class=weight.class() href=move || to.get().to_hash()>
            {icon.map(|icon| view! { <IconView icon /> })}
            <span>{label}</span>
            {onward.then(|| view! { <IconView icon=Icon::Next /> })}
        </a>
    }
}
