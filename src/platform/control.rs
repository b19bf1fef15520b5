//! What a control of the page holds.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Writes into a text box, or chooses in a list.
pub fn set_value(control: &Element, text: &str) {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        select.set_value(text);
    }
}

/// Ticks a box, or takes its tick away.
pub fn set_checked(control: &Element, is_checked: bool) {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        input.set_checked(is_checked);
    }
}
