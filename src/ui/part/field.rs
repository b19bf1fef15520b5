//! Fields of a plan. What is typed stays in the box until it is left; then it is one command. An input method composing
//! Japanese is never disturbed: nothing writes into a box in which somebody types.

use super::help;
use super::text_box::{Shape, TextBox};
use crate::domain::date::Date;
use crate::domain::field::Kind;
use crate::domain::guide;
use crate::domain::{Command, List, Place, PlanId};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::view::{IntoNode, IntoText, Memo, Node, RwSignal, Text};
use crate::words::{self, ruby};
use std::rc::Rc;

/// A text field bound to one value of a plan: a line, a text of several lines, or a date as typed.
pub struct PlanField {
    plan: PlanId,
    at: Place,
    label: Text,
    hint: Option<Text>,
    note: Option<Rc<dyn Fn() -> Option<String>>>,
    shape: Option<Shape>,
}

impl PlanField {
    /// A field for this value of a plan, with its label.
    pub fn new(plan: PlanId, at: Place, label: impl IntoText) -> Self {
        Self { plan, at, label: label.into_text(), hint: None, note: None, shape: None }
    }

    /// What helps to fill it in.
    pub fn hint(mut self, hint: impl IntoText) -> Self {
        self.hint = Some(hint.into_text());
        self
    }

    /// A kind note about what stands there; days that do not fit the others have theirs by themselves. It asks and never
    /// blocks. Reactive.
    pub fn note(mut self, note: impl Fn() -> Option<String> + 'static) -> Self {
        self.note = Some(Rc::new(note));
        self
    }

    /// Half a line wide, for dates and numbers.
    pub fn short(mut self) -> Self {
        self.shape = Some(Shape::Short);
        self
    }

    /// Room for several lines, where the kind of the value does not ask for it.
    pub fn tall(mut self) -> Self {
        self.shape = Some(Shape::Tall);
        self
    }
}

impl IntoNode for PlanField {
    fn into_node(self) -> Node {
        let Self { plan, at, label, hint, note, shape } = self;
        let ui = use_ui();
        let help = stands_alone(&at).then(|| help::of_field(at.field, label.clone())).flatten();
        let mut field = TextBox::new(control_id(&at), label);
        field.below = help;
        field.hint = hint;
        field.shape = match (at.field.kind, shape) {
            (Kind::Prose, _) => Shape::Tall,
            (_, shape) => shape.unwrap_or_default(),
        };
        let draft = Draft::new(plan, &at);
        let place = at.clone();
        let message = move || draft.message().or_else(|| day_note(ui, plan, &place));
        field.message = Rc::new(move || message().or_else(|| note.as_ref().and_then(|note| note())));
        field.is_read_only = Some(Rc::new(move || ui.session.is_read_only(plan)));
        field.draw(draft.shown, |control| {
            let typed = move |_| draft.typing.set(true);
            control.on("input", typed).on_change(move |text| draft.commit(ui, plan, &at, text))
        })
    }
}

/// What stands in the box, and what is said about it.
#[derive(Clone, Copy)]
struct Draft {
    shown: Memo<String>,
    is_date: bool,
    typing: RwSignal<bool>,
    refused: RwSignal<Option<String>>,
}

impl Draft {
    fn new(plan: PlanId, at: &Place) -> Self {
        let session = use_ui().session;
        let typing = RwSignal::new(false);
        let at = at.clone();
        let is_date = matches!(at.field.kind, Kind::Date);
        // Another tab may change the value: the box follows, unless somebody is typing in it.
        let shown = Memo::new(move |before: Option<&String>| match before {
            Some(before) if typing.get() => before.clone(),
            _ => session.plan(plan).map(|plan| told(is_date, plan.read(&at))).unwrap_or_default(),
        });
        Self { shown, is_date, typing, refused: RwSignal::new(None) }
    }

    /// Why the text was refused, or what to say about the date. Reactive.
    fn message(self) -> Option<String> {
        self.refused.get().or_else(|| {
            let text = self.shown.get();
            let problem = self.is_date.then(|| Date::problem(&text)).flatten();
            problem.map(|problem| words::date::problem(use_words(), problem))
        })
    }

    /// Makes one command of what was typed.
    fn commit(self, ui: Ui, plan: PlanId, at: &Place, text: String) {
        let outcome = ui.session.dispatch(plan, &Command::write(at.clone(), text));
        self.refused.set(outcome.as_ref().err().map(|refusal| words::refusal::sentence(use_words(), refusal)));
        // What was refused stays in the box, so that it can be mended.
        self.typing.set(outcome.is_err());
        ui.removal.set(false);
    }
}

/// What stands in the box for a value: a day that the app wrote is told as people write days, everything else as it was typed.
fn told(is_date: bool, value: String) -> String {
    let day = is_date.then(|| Date::parse(&value).ok()).flatten().filter(|day| day.iso() == value);
    day.map_or(value, |day| ruby::base(&words::date::long(use_words(), day)).into_owned())
}

/// What to say about a day that does not fit the others of its plan. Reactive.
fn day_note(ui: Ui, plan: PlanId, at: &Place) -> Option<String> {
    let note = guide::note_at(&*ui.session.plan(plan)?, at)?;
    Some(words::date::note(use_words(), note))
}

/// Whether a control has its own help: what belongs to a list has it at the head of the list.
pub fn stands_alone(at: &Place) -> bool {
    at.field.list == List::Head && at.key.is_empty()
}

/// The name of the control for a value, the same on every page.
pub fn control_id(at: &Place) -> String {
    let key = if at.key.is_empty() { String::new() } else { format!("-{}", at.key) };
    format!("f-{}-{}{key}", at.field.name, at.id)
}
