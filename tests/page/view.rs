//! What views promise about the page that stands there: what is drawn anew takes over what is alike, rows that stay keep
//! their elements, focus and half-typed texts, what is gone is gone with its signals.

use kyoso::domain::Id;
use kyoso::journal::conformance::Verdict;
use kyoso::platform::spawn;
use kyoso::ui::mount;
use kyoso::ui::view::html::{button, div, input, li, p, span, ul};
use kyoso::ui::view::{IntoNode, Node, fresh, rows, show};
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};

/// Every promise with what became of it.
pub async fn run() -> Vec<Verdict> {
    vec![
        ("rows_that_move_keep_focus_and_text", moved_rows().await),
        ("rows_that_go_take_their_signals_along", gone_rows().await),
        ("what_is_gone_asks_nothing_more", asked_no_more().await),
        ("what_is_alike_is_taken_over", taken_over().await),
        ("what_is_fresh_is_made_new", made_new().await),
        ("a_condition_draws_and_takes_away", conditions().await),
        ("hearers_and_attributes_follow", followers().await),
    ]
}

async fn moved_rows() -> Result<(), String> {
    let names = RwSignal::new([1, 2, 3, 4].map(Id::from_random).to_vec());
    let place = Place::with(move || ul().with(rows(move || names.get(), |id| li().with(field(id)))).into_node());
    let typed = place.input(&name(3))?;
    typed.focus().map_err(|_| "no focus")?;
    typed.set_value("half");
    // Moved to the front, to the end, among new ones.
    for order in [[3, 1, 2, 4], [1, 2, 4, 3], [5, 3, 6, 1]] {
        names.set(order.map(Id::from_random).to_vec());
        drawn().await;
        same("the order", &place.names(), &order.map(name).to_vec())?;
        let now = place.input(&name(3))?;
        same("the text", &now.value(), &"half".to_owned())?;
        let is_focused = document()?.active_element().as_ref() == Some(typed.as_ref());
        same("the same element, with the focus", &(now == typed && is_focused), &true)?;
    }
    Ok(())
}

async fn gone_rows() -> Result<(), String> {
    let names = RwSignal::new([1, 2].map(Id::from_random).to_vec());
    let gone = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&gone);
    let row = move |id| {
        let counted = Arc::clone(&counted);
        on_cleanup(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        li().with(field(id))
    };
    let place = Place::with(move || ul().with(rows(move || names.get(), row)).into_node());
    names.set(vec![Id::from_random(2)]);
    drawn().await;
    same("the rows", &place.names(), &vec![name(2)])?;
    same("the owners that ended", &gone.load(Ordering::Relaxed), &1)?;
    names.set(Vec::new());
    drawn().await;
    same("the rows", &place.names(), &Vec::new())
}

/// A row that goes with the very change that its inner pieces follow too: none of them may ask the row's own signals then.
async fn asked_no_more() -> Result<(), String> {
    let names = RwSignal::new([1, 2].map(Id::from_random).to_vec());
    let row = move |id| {
        let own = Memo::new(move |_| names.with(Vec::len));
        let inner = move || {
            names.track();
            span().with(move || {
                names.track();
                own.get().to_string()
            })
        };
        li().with((field(id), div().with(inner)))
    };
    let place = Place::with(move || ul().with(rows(move || names.get(), row)).into_node());
    names.set(vec![Id::from_random(1)]);
    drawn().await;
    drawn().await;
    same("the words", &place.0.text_content().unwrap_or_default(), &"1".to_owned())
}

async fn taken_over() -> Result<(), String> {
    let count = RwSignal::new(1_u8);
    let piece = move || {
        let lines: Vec<_> = (0..count.get()).map(|line| p().with(line.to_string())).collect();
        div().with((span().with(count.get().to_string()), lines, field(Id::from_random(1))))
    };
    let place = Place::with(move || piece.into_node());
    let typed = place.input(&name(1))?;
    typed.set_value("half");
    for (now, text) in [(3, "3012"), (0, "0"), (2, "201")] {
        count.set(now);
        drawn().await;
        same("the words", &place.0.text_content().unwrap_or_default(), &text.to_owned())?;
        same("the same element", &(place.input(&name(1))? == typed), &true)?;
    }
    same("the text", &typed.value(), &"half".to_owned())
}

async fn made_new() -> Result<(), String> {
    let page = RwSignal::new(1_u8);
    let place = Place::with(move || {
        (move || {
            page.get();
            div().with(fresh(field(Id::from_random(1))))
        })
        .into_node()
    });
    let typed = place.input(&name(1))?;
    typed.set_value("half");
    page.set(2);
    drawn().await;
    let now = place.input(&name(1))?;
    same("another element without the text", &(now != typed && now.value().is_empty()), &true)?;
    same("one of them", &place.names().len(), &1)
}

async fn conditions() -> Result<(), String> {
    let holds = RwSignal::new(false);
    let place = Place::with(move || div().with(("a", show(move || holds.get(), || p().with("b")), "c")).into_node());
    for (now, text) in [(false, "ac"), (true, "abc"), (false, "ac"), (true, "abc")] {
        holds.set(now);
        drawn().await;
        same("the words", &place.0.text_content().unwrap_or_default(), &text.to_owned())?;
    }
    Ok(())
}

async fn followers() -> Result<(), String> {
    let (step, heard) = (RwSignal::new(1_u8), RwSignal::new(0_u8));
    let piece = move || {
        let now = step.get();
        button().attr("data-step", now.to_string()).attr("hidden", now == 2).on_press(move || heard.set(now))
    };
    let place = Place::with(move || piece.into_node());
    for now in [1, 2, 3] {
        step.set(now);
        drawn().await;
        let button: HtmlElement = place.0.first_element_child().ok_or("no button")?.unchecked_into();
        button.click();
        same("who hears", &heard.get_untracked(), &now)?;
        same("the attribute", &button.get_attribute("data-step"), &Some(now.to_string()))?;
        same("the attribute that comes and goes", &button.has_attribute("hidden"), &(now == 2))?;
    }
    Ok(())
}

fn name(number: u64) -> String {
    format!("row-{}", Id::from_random(number))
}

fn field(id: Id) -> Node {
    input().attr("name", format!("row-{id}")).into_node()
}

/// Effects run as tasks: done when all that were due have run.
async fn drawn() {
    spawn::after(0).await;
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: &T, expected: &T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{what}: {found:?} instead of {expected:?}")) }
}

fn document() -> Result<Document, String> {
    web_sys::window().and_then(|window| window.document()).ok_or_else(|| "no document".to_owned())
}

/// An element of the page in which a view stands.
struct Place(Element);

impl Place {
    fn with(view: impl FnOnce() -> Node) -> Self {
        let document = document().unwrap_or_else(|why| unreachable!("{why}"));
        let place = document.create_element("div").unwrap_or_else(|_| unreachable!("`div` is a name"));
        if let Some(body) = document.body() {
            let _ = body.append_child(&place);
        }
        mount(&place, view);
        Self(place)
    }

    fn input(&self, name: &str) -> Result<HtmlInputElement, String> {
        let found = self.0.query_selector(&format!("[name={name}]")).ok().flatten();
        found.and_then(|found| found.dyn_into().ok()).ok_or_else(|| format!("{name} is not there"))
    }

    /// The names of the inputs in their order.
    fn names(&self) -> Vec<String> {
        let Ok(found) = self.0.query_selector_all("input") else { return Vec::new() };
        let inputs = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<Element>().ok());
        inputs.filter_map(|input| input.get_attribute("name")).collect()
    }
}
