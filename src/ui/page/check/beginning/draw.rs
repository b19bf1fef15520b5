//! How the beginning of a check is drawn: what goes with the step and the mode that are chosen, and nothing else.

use super::super::start::choices;
use super::{Beginning, PROBLEM};
use crate::domain::Step;
use crate::domain::check::{self, Extra, MinShown, Mode, Script, Standing};
use crate::domain::field::Choice;
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::draft_field::Draft;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::phrases::phrases;
use crate::ui::part::plan_choices::options;
use crate::ui::part::section::Section;
use crate::ui::part::text_box::Shape;
use crate::ui::view::html::{div, form, input, label, p, span};
use crate::ui::view::{El, Node, show};
use crate::words;
use std::rc::Rc;

/// The modes in the order in which they are offered: the two that need no preparation first.
const MODES: [Mode; 4] = [Mode::Alone, Mode::Together, Mode::PerOrganisation, Mode::Anonymous];

impl Beginning {
    /// Draws it.
    pub fn draw(self) -> El {
        let words = &use_words().begin;
        let is_group = move || self.mode() != Mode::Alone;
        let steps = self.asks_step.then(|| {
            let steps = options(|step: Step| use_words().steps.of(step).numbered());
            Section::new("step", words.step()).with(choices("step", self.step, steps))
        });
        let modes = MODES.map(|mode| (mode.key(), use_words().check.modes.of(mode)));
        let note = move || words::plain(words.mode_notes.of(self.mode()));
        let mode = Section::new("mode", words.mode())
            .with((choices("mode", self.mode, modes.into()), p().class("soft").attr("aria-live", "polite").with(note)));
        let ui = use_ui();
        let problem = move || {
            let instead = self.offers.get().map(|mode| {
                let go = move || {
                    self.mode.set(mode.key());
                    self.begin(ui);
                };
                p().with(Button::new(words.begin_together(), go))
            });
            self.problem.get().map(|(text, section)| {
                let there = section.map(|section| {
                    let go = Button::new(words.to_problem(), move || focus::section_later(section));
                    p().with(go.weight(Weight::Small))
                });
                notice(Urgency::Care, text, (there, instead)).id(PROBLEM).attr("tabindex", "-1")
            })
        };
        let keep = Rc::new(move || self.keep(ui));
        let sides = Rc::clone(&keep);
        // Whatever is changed in it, the form hears of it after the control itself.
        form().class("begin").on_submit(move || self.begin(ui)).on("change", move |_| keep()).with((
            steps,
            mode,
            show(is_group, move || self.sides.draw(sides.clone())),
            show(move || self.mode().has_sides() && self.sensitive() > 0, move || self.draw_standing()),
            show(move || self.mode() == Mode::Anonymous, move || self.draw_min_shown()),
            show(is_group, move || self.draw_script()),
            show(move || check::has_deeper(self.step()), move || self.draw_deeper()),
            self.draw_own(),
            problem,
            p().class("begin-go").with(Button::submit(words.begin()).weight(Weight::Main).onward()),
        ))
    }

    /// Whether people of different rank take part, and what that means.
    fn draw_standing(self) -> Section {
        let (ui, words) = (use_ui(), &use_words().begin);
        let answers =
            [Standing::Alike, Standing::Different].map(|standing| (standing.key(), words.standing_words.of(standing)));
        let is_different = move || self.standing.get() == Standing::Different.key();
        let choose = move || {
            self.mode.set(Mode::Anonymous.key());
            self.keep(ui);
            focus::section_later("mode");
        };
        let offer = move || {
            let choose = Button::new(words.whole_without_names(), choose).weight(Weight::Small);
            (p().with(phrases(words.whole_note())), p().with(choose))
        };
        let paper = move || {
            let title = move || words::plain(&words.on_paper(self.sensitive()));
            let whole = show(move || self.setup().offers_anonymous(), offer);
            notice(Urgency::Quiet, title, (p().with(phrases(words.without_names())), whole))
        };
        Section::new("standing", words.standing())
            .note(words.standing_note())
            .with((choices("standing", self.standing, answers.into()), show(is_different, paper)))
    }

    /// 名前なし: how many answers there must be before any is shown, and which sides are joined; said before the start.
    fn draw_min_shown(self) -> Section {
        let words = &use_words().begin;
        let numbers = MinShown::ALL.iter().map(|least| (least.key(), least.key())).collect();
        Section::new("min-shown", words.min_shown()).note(words.min_shown_note()).with((
            div().class("choices-few").with(choices("min-shown", self.min_shown, numbers)),
            p().class("soft").with(phrases(words.joined_note())),
        ))
    }

    /// How long the session is meant to be.
    fn draw_script(self) -> Section {
        let words = &use_words().begin;
        let scripts = [
            (Script::Open, words.scripts.open()),
            (Script::Short, words.scripts.short()),
            (Script::Usual, words.scripts.usual()),
            (Script::Long, words.scripts.long()),
        ];
        let scripts = scripts.map(|(script, words)| (script.key(), words));
        Section::new("script", words.script()).note(words.script_note()).with(choices(
            "script",
            self.script,
            scripts.into(),
        ))
    }

    /// The deeper items.
    fn draw_deeper(self) -> Section {
        let words = &use_words().begin;
        let more = move || check::items(self.step(), true).len() - check::items(self.step(), false).len();
        let tick = input().attr("type", "checkbox").checked(move || self.deeper.get());
        let tick = tick.on("change", move |event| self.deeper.set(event.is_checked()));
        let words_of_it = phrases(move || words.deeper_note(more()));
        Section::new("deeper", words.deeper()).with(label().class("choice").with((tick, span().with(words_of_it))))
    }

    /// The group's own questions.
    fn draw_own(self) -> Section {
        let words = &use_words().begin;
        let field = |(number, draft): (usize, Draft)| {
            draft.field(format!("own-{number}"), words.own_label(number), words.own_hint(), Shape::Line)
        };
        let fields: Vec<Node> = (1..).zip(self.own).map(field).collect();
        Section::new("own", words.own()).note(words.own_note(Extra::ALL.len())).with(div().class("stack").with(fields))
    }
}
