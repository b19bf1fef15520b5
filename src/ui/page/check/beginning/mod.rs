//! What is chosen and typed before a check begins. Each change is kept in the plan at once, in a check that is only prepared;
//! where there is no plan yet, one is made around it.

mod draw;

use super::sides::Sides;
use crate::app::Route;
use crate::domain::check::{self, Check, MinShown, Mode, Script, Setup, SetupProblem, Standing};
use crate::domain::field::Choice;
use crate::domain::plan::Head;
use crate::domain::{Command, Id, Plan, PlanId, Refusal, Step, start as beginning};
use crate::ui::context::{Ui, use_items, use_words};
use crate::ui::focus;
use crate::ui::part::draft_field::Draft;
use crate::ui::view::RwSignal;
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

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
    /// What is in the way, and the section in which it can be changed.
    problem: RwSignal<Option<(String, Option<&'static str>)>>,
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
        let say = move |text: String, section: Option<&'static str>| {
            self.problem.set(Some((text, section)));
            focus::later(PROBLEM.to_owned());
        };
        let setup = Setup { others: words.begin.others().to_owned(), ..untrack(|| self.setup()) };
        let today = ui.session.now().date;
        let (check, kept) = self.prepared(ui);
        let command = match setup.begin_kept(check, kept.as_deref(), today, use_items().version) {
            Ok(command) => command,
            Err(problem) => {
                self.offers.set(problem.offers());
                let section = if matches!(problem, SetupProblem::TooManyExtra { .. }) { "own" } else { "sides" };
                return say(words.begin.problem(&problem), Some(section));
            }
        };
        match self.carry_out(ui, setup.step, check, command) {
            Ok(plan) if setup.mode.is_meeting(setup.script) => ui.go(Route::Meeting(plan, check)),
            Ok(plan) => ui.go(Route::Question(plan, check, 0)),
            Err(refusal) => say(words::refusal::sentence(words, &refusal), None),
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
