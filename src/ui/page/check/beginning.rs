//! What is chosen and typed before a check begins. Each change is kept in the plan at once, in a check that is only prepared;
//! where there is no plan yet, one is made around it.

use super::sides::Sides;
use super::start::choices;
use crate::app::Route;
use crate::domain::check::{self, Check, Extra, MinShown, Mode, Script, Setup, Standing};
use crate::domain::field::Choice;
use crate::domain::plan::Head;
use crate::domain::{Command, Id, Plan, PlanId, Refusal, Step, start as beginning};
use crate::ui::context::{Ui, use_ui, use_words};
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
use crate::words::{self, Lang};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// The modes in the order in which they are offered: the two that need no preparation first.
const MODES: [Mode; 3] = [Mode::Alone, Mode::Together, Mode::PerOrganisation];

const PROBLEM: &str = "begin-problem";

/// What is chosen and typed before a check begins. Choices are held by their keys.
#[derive(Clone, Copy)]
pub struct Beginning {
    /// Whether the step is asked for too: at once, without a plan.
    asks_step: bool,
    plan: StoredValue<Option<PlanId>>,
    /// The check that holds it all until it begins.
    check: StoredValue<Option<Id>>,
    step: RwSignal<&'static str>,
    mode: RwSignal<&'static str>,
    standing: RwSignal<&'static str>,
    script: RwSignal<&'static str>,
    min_shown: RwSignal<&'static str>,
    deeper: RwSignal<bool>,
    own: [Draft; 3],
    sides: Sides,
    problem: RwSignal<Option<String>>,
    /// The mode in which this group can begin at once, where the one it chose does not go.
    offers: RwSignal<Option<Mode>>,
}

impl Beginning {
    /// A check of a step of a plan; what was chosen for it before stands there again.
    pub fn of_step(plan: &Plan, step: Step) -> Self {
        let kept = check::prepared_check(plan, step);
        let setup = kept.map_or_else(|| Setup::next(plan, step), |check| check.setup());
        Self::new(false, Some(plan), kept, &setup)
    }

    /// A check at once, for which there is no plan, or only the one that was made around it.
    pub fn at_once(plans: &[Arc<Plan>]) -> Self {
        let kept = plans.iter().rev().find_map(|plan| Some((plan, check::prepared_at_once(plan)?)));
        let setup = kept.map(|(_, check)| check.setup()).unwrap_or_default();
        Self::new(true, kept.map(|(plan, _)| &**plan), kept.map(|(_, check)| check), &setup)
    }

    fn new(asks_step: bool, plan: Option<&Plan>, kept: Option<&Arc<Check>>, setup: &Setup) -> Self {
        let own = |place: usize| Draft::new(setup.extra.get(place).cloned().unwrap_or_default());
        Self {
            asks_step,
            plan: StoredValue::new(plan.map(Plan::id)),
            check: StoredValue::new(kept.map(|check| check.meta.id)),
            step: RwSignal::new(setup.step.key()),
            mode: RwSignal::new(setup.mode.key()),
            standing: RwSignal::new(setup.standing.key()),
            script: RwSignal::new(setup.script.key()),
            min_shown: RwSignal::new(setup.min_shown.key()),
            deeper: RwSignal::new(setup.deeper),
            own: std::array::from_fn(own),
            sides: Sides::of(plan, &setup.sides),
            problem: RwSignal::new(None),
            offers: RwSignal::new(None),
        }
    }

    /// Reactive.
    fn step(self) -> Step {
        Step::from_key(self.step.get()).unwrap_or_default()
    }

    /// Reactive.
    fn mode(self) -> Mode {
        Mode::from_key(self.mode.get()).unwrap_or_default()
    }

    /// How many items of the step are asked on paper where people of different rank take part. Reactive.
    fn sensitive(self) -> usize {
        check::items(self.step(), false).into_iter().filter(|item| item.is_sensitive()).count()
    }

    /// Draws it.
    pub fn draw(self) -> El {
        let words = &use_words().begin;
        let is_group = move || self.mode() != Mode::Alone;
        let steps = self.asks_step.then(|| {
            let steps = options(|step: Step| use_words().steps.of(step).numbered);
            Section::new("step", words.step).with(choices("step", self.step, steps))
        });
        let modes = MODES.map(|mode| (mode.key(), use_words().check.modes.of(mode)));
        let note = move || words::plain(words.mode_notes.of(self.mode()));
        let mode = Section::new("mode", words.mode)
            .with((choices("mode", self.mode, modes.into()), p().class("soft").attr("aria-live", "polite").with(note)));
        let ui = use_ui();
        let problem = move || {
            let instead = self.offers.get().map(|mode| {
                let go = move || {
                    self.mode.set(mode.key());
                    self.begin(ui);
                };
                p().with(Button::new(words.begin_together, go))
            });
            let say = |text| notice(Urgency::Care, text, instead).id(PROBLEM).attr("tabindex", "-1");
            self.problem.get().map(say)
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
            p().class("begin-go").with(Button::submit(words.begin).weight(Weight::Main).onward()),
        ))
    }

    /// Whether people of different rank take part, and what that means.
    fn draw_standing(self) -> Section {
        let words = &use_words().begin;
        let answers =
            [Standing::Alike, Standing::Different].map(|standing| (standing.key(), words.standing_words.of(standing)));
        let is_different = move || self.standing.get() == Standing::Different.key();
        let paper = move || {
            let title = move || words::plain(&words.on_paper(self.sensitive()));
            notice(Urgency::Quiet, title, p().with(phrases(words.without_names)))
        };
        Section::new("standing", words.standing)
            .note(words.standing_note)
            .with((choices("standing", self.standing, answers.into()), show(is_different, paper)))
    }

    /// 名前なし: how many answers there must be before any is shown; said before the start.
    fn draw_min_shown(self) -> Section {
        let words = &use_words().begin;
        let numbers = MinShown::ALL.iter().map(|least| (least.key(), least.key())).collect();
        Section::new("min-shown", words.min_shown).note(words.min_shown_note).with(choices(
            "min-shown",
            self.min_shown,
            numbers,
        ))
    }

    /// How long the session is meant to be.
    fn draw_script(self) -> Section {
        let words = &use_words().begin;
        let scripts = [
            (Script::Open, words.scripts.open),
            (Script::Short, words.scripts.short),
            (Script::Usual, words.scripts.usual),
            (Script::Long, words.scripts.long),
        ];
        let scripts = scripts.map(|(script, words)| (script.key(), words));
        Section::new("script", words.script).note(words.script_note).with(choices(
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
        Section::new("deeper", words.deeper).with(label().class("choice").with((tick, span().with(words_of_it))))
    }

    /// The group's own questions.
    fn draw_own(self) -> Section {
        let words = &use_words().begin;
        let field = |(number, draft): (usize, Draft)| {
            draft.field(format!("own-{number}"), words.own_label(number), words.own_hint, Shape::Line)
        };
        let fields: Vec<Node> = (1..).zip(self.own).map(field).collect();
        Section::new("own", words.own).note(words.own_note(Extra::ALL.len())).with(div().class("stack").with(fields))
    }

    /// What is chosen so far. Reactive.
    pub fn setup(self) -> Setup {
        Setup {
            step: self.step(),
            mode: self.mode(),
            sides: self.sides.taking_part(),
            standing: Standing::from_key(self.standing.get()).unwrap_or_default(),
            deeper: self.deeper.get(),
            extra: self.own.map(Draft::text).into(),
            min_shown: MinShown::from_key(self.min_shown.get()).unwrap_or_default(),
            script: Script::from_key(self.script.get()).unwrap_or_default(),
            ..Setup::default()
        }
    }

    /// Keeps what is chosen so far. Refused only for a plan for reading; who then begins is told so.
    pub fn keep(self, ui: Ui) {
        let setup = untrack(|| self.setup());
        let (check, kept) = self.prepared(ui);
        let _ = self.carry_out(ui, setup.step, check, setup.keep(check, kept.as_deref()));
    }

    /// Begins, or says what is in the way.
    fn begin(self, ui: Ui) {
        let words = use_words();
        let say = move |text: String| {
            self.problem.set(Some(text));
            focus::later(PROBLEM.to_owned());
        };
        let (setup, today) = (untrack(|| self.setup()), ui.session.now().date);
        let (check, kept) = self.prepared(ui);
        let command = match setup.begin_kept(check, kept.as_deref(), today, words::items(Lang::Ja).version) {
            Ok(command) => command,
            Err(problem) => {
                self.offers.set(problem.offers());
                return say(words.begin.problem(&problem));
            }
        };
        match self.carry_out(ui, setup.step, check, command) {
            Ok(plan) if setup.mode.is_meeting(setup.script) => ui.go(Route::Meeting(plan, check)),
            Ok(plan) => ui.go(Route::Question(plan, check, 0)),
            Err(refusal) => say(words::refusal::sentence(words, &refusal)),
        }
    }

    /// The check that is prepared here, and as what it stands in the plan; a new name where there is none.
    fn prepared(self, ui: Ui) -> (Id, Option<Arc<Check>>) {
        let plan = self.plan.get_value().and_then(|plan| untrack(|| ui.session.plan(plan)));
        let is_it = |check: &&Arc<Check>| Some(check.meta.id) == self.check.get_value() && check.is_prepared();
        let kept = plan.and_then(|plan| plan.checks.live().find(is_it).cloned());
        (kept.as_ref().map_or_else(|| ui.session.new_id(), |check| check.meta.id), kept)
    }

    /// Changes the check in its plan, which is made around it where there is none. Gives the plan.
    fn carry_out(self, ui: Ui, step: Step, check: Id, command: Command) -> Result<PlanId, Refusal> {
        let plan = if let Some(plan) = self.plan.get_value() {
            // The plan that was made around the check stands in the step that is checked.
            let of_plan = self.asks_step.then(|| Command::write(Head::step.of(plan.0), step.key()));
            ui.session.dispatch(plan, &Command::Together(of_plan.into_iter().chain([command]).collect()))?;
            plan
        } else {
            let plan = PlanId(ui.session.new_id());
            let values = [(Head::begun_on, ui.session.now().date.iso()), (Head::step, step.key().to_owned())];
            let counters = use_words().counters.printed();
            let first = beginning::by_hand(plan, values, &counters, &mut || ui.session.new_id());
            ui.session.begin(plan, &Command::Together(vec![first, command]))?;
            plan
        };
        self.plan.set_value(Some(plan));
        self.check.set_value(Some(check));
        Ok(plan)
    }
}
