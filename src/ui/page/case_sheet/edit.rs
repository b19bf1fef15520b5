//! The four texts of the case sheet in the group's own words.

use super::{NUMBERS, heading};
use crate::domain::{Command, Place};
use crate::exchange::case_sheet::Part;
use crate::ui::Ui;
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::field::{PlanField, control_id};
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::phrases;
use crate::ui::part::save_line::save_line;
use crate::ui::view::html::{div, figcaption, figure, h2, p, section};
use crate::ui::view::{El, IntoNode, Memo, Node, show};
use crate::words::plain;
use leptos::prelude::*;

/// A field for each of the four texts.
pub fn edit(plan: Shown) -> El {
    let ui = use_ui();
    let words = &use_words().case_sheet;
    let fields = Part::ALL.into_iter().zip(NUMBERS).map(|(part, number)| OwnText { ui, plan, part }.field(number));
    section().class("casesheet-edit").attr("aria-labelledby", "edit-h").with((
        h2().id("edit-h").attr("tabindex", "-1").with(words.edit_heading()),
        p().class("soft").with(phrases(words.edit_hint())),
        save_line(id_of(plan)),
        fields.collect::<Vec<_>>(),
    ))
}

/// One text, in the group's own words or composed.
#[derive(Clone, Copy)]
struct OwnText {
    ui: Ui,
    plan: Shown,
    part: Part,
}

impl OwnText {
    /// The group's own words, and beside them the way from the composed text or back to it.
    fn field(self, number: &'static str) -> El {
        let place = self.place();
        let is_own = Memo::new(move |_| self.plan.with(|plan| !plan.read(&place).trim().is_empty()));
        let label = format!("{number} {}", self.heading());
        let tools = move || if is_own.get() { self.back().into_node() } else { self.begin() };
        div().class("casesheet-field").with((PlanField::new(id_of(self.plan), self.place(), label), tools))
    }

    /// The composed text, to begin from. Nothing where the plan has nothing to tell yet.
    fn begin(self) -> Node {
        let words = &use_words().case_sheet;
        let text = move || self.plan.with(|plan| self.part.composed(plan, use_words()));
        let composed = move || {
            let from = Button::new(words.edit_from(), move || self.write(untrack(text)));
            (
                figure().class("casesheet-composed").with((figcaption().with(words.composed()), p().with(text))),
                p().with(from.about(self.about()).icon(Icon::Pen).weight(Weight::Small)),
            )
        };
        show(move || !text().is_empty(), composed)
    }

    /// Back to the composed text.
    fn back(self) -> El {
        let again = Button::new(use_words().case_sheet.compose_again(), move || self.write(String::new()));
        p().with(again.about(self.about()).icon(Icon::Undo).weight(Weight::Quiet))
    }

    fn write(self, text: String) {
        let place = self.place();
        let name = control_id(&place);
        // A refusal can only mean a plan for reading, which the save line says.
        let _ = self.ui.session.dispatch(id_of(self.plan), &Command::write(place, text));
        self.ui.removal.set(false);
        focus::later(name);
    }

    fn place(self) -> Place {
        self.part.field().of(id_of(self.plan).0)
    }

    fn heading(self) -> &'static str {
        heading(&use_words().case_sheet, self.part)
    }

    fn about(self) -> String {
        use_words().lists.entry_of(plain(self.heading()))
    }
}
