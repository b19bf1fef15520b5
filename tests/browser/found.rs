//! One thing on the page, and what a person does with it.

use super::wire;
use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::key::Key;
use serde_json::json;
use std::fmt::Display;
use std::path::Path;

/// A thing that was found.
#[derive(Clone)]
pub struct Found {
    client: Client,
    element: Element,
    /// How it was looked for, for messages.
    what: String,
}

impl Found {
    pub(super) fn new(client: Client, element: Element, what: String) -> Self {
        Self { client, element, what }
    }

    pub(super) fn element(&self) -> &Element {
        &self.element
    }

    /// Presses it with the pointer. A control that lies hidden under its label is pressed there, as people do.
    pub async fn click(&self) {
        // People bring it into the middle of what they see; the driver alone would leave it under a line that stays in sight.
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let this = serde_json::to_value(&self.element).unwrap_or_default();
        let _ = self.client.execute(script, vec![this]).await;
        let first = self.element.click().await;
        let is_covered = |error: &CmdError| {
            matches!(error, CmdError::Standard(error)
                if matches!(error.error, ErrorStatus::ElementClickIntercepted | ErrorStatus::ElementNotInteractable))
        };
        let clicked = match first {
            Err(error) if is_covered(&error) => self.click_label().await.unwrap_or(Err(error)),
            other => other,
        };
        self.done("pressed", clicked);
    }

    /// Types at the end of what is there; Japanese too. See [`super::Page::compose`] for an input method.
    pub async fn type_text(&self, text: &str) {
        self.done("typed into", self.element.send_keys(text).await);
    }

    /// Replaces what is there, with the keys that people use.
    pub async fn fill(&self, text: &str) {
        // Browsers differ in when they let go of a key that is held, but for the end of a command.
        self.done("emptied", self.element.send_keys(&format!("{}a", Key::Control)).await);
        self.done("filled", self.element.send_keys(&format!("{}{text}", Key::Backspace)).await);
    }

    /// Chooses an option of a list by its words.
    pub async fn choose(&self, option: &str) {
        self.done("chosen from", self.element.select_by_label(option).await);
    }

    /// Hands a file to a field for files.
    pub async fn choose_file(&self, path: &Path) {
        self.done("given a file", self.element.send_keys(&path.display().to_string()).await);
    }

    /// What can be read in it.
    pub async fn text(&self) -> String {
        // A thing that went away meanwhile has no text; whoever waits asks again.
        self.element.text().await.unwrap_or_default()
    }

    /// What a field holds.
    pub async fn value(&self) -> String {
        self.done("read", self.element.prop("value").await).unwrap_or_default()
    }

    /// Whether it is chosen.
    pub async fn is_chosen(&self) -> bool {
        self.done("read", self.element.is_selected().await)
    }

    /// Whether it can be used.
    pub async fn is_enabled(&self) -> bool {
        self.done("read", self.element.is_enabled().await)
    }

    /// An attribute.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        self.done("read", self.element.attr(name).await)
    }

    /// What assistive technology calls it.
    pub async fn name(&self) -> String {
        self.done("read", wire::computed_name(&self.client, &self.element).await)
    }

    /// Whether the keyboard is here.
    pub async fn has_focus(&self) -> bool {
        let active = self.done("looked at", self.client.active_element().await);
        active.element_id() == self.element.element_id()
    }

    async fn click_label(&self) -> Option<Result<(), CmdError>> {
        let script = "const [control] = arguments; return (control.labels || [])[0] || control.closest('label')";
        let label = self.client.execute(script, vec![json!(self.element)]).await.ok()?;
        let id = label.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), id.into()).click().await)
    }

    fn done<T, E: Display>(&self, verb: &str, result: Result<T, E>) -> T {
        result.unwrap_or_else(|error| panic!("{} is there but cannot be {verb}: {error}", self.what))
    }
}
