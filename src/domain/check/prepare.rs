//! From the first choice to the first question: what is chosen before a check begins stands in the plan at once, in a check that
//! is only prepared. It has no first day; it gets one, and what is then of no use is taken out of it, when it begins.

use super::history::finished_checks;
use super::min_shown::MinShown;
use super::question::{Extra, has_deeper};
use super::setup::{NewSide, Setup, SetupProblem, Standing};
use super::side::{MOST_SIDES, Side};
use super::{Check, Mode};
use crate::domain::command::Command;
use crate::domain::date::Date;
use crate::domain::entry::{Entry, Place};
use crate::domain::field::{Choice, Flag, Value};
use crate::domain::id::Id;
use crate::domain::plan::{List, Plan};
use crate::domain::step::Step;
use std::sync::Arc;

impl Check {
    /// Whether it was prepared and has not begun yet.
    pub fn is_prepared(&self) -> bool {
        let is_untouched = self.answers.is_empty() && self.hands.is_empty();
        self.begun_on.trim().is_empty() && !self.is_finished() && is_untouched
    }

    /// What was chosen for it, as far as it was.
    pub fn setup(&self) -> Setup {
        let sides = (1..=MOST_SIDES).map(|number| self.side(number));
        let is_said = |side: &Side| side.lasting_name().is_some() || side.present.is_some();
        let side =
            |side: Side| NewSide { name: side.name, partner: side.partner, present: side.present.unwrap_or_default() };
        Setup {
            step: self.step,
            mode: self.mode,
            sides: sides.filter(is_said).map(side).collect(),
            standing: self.standing,
            deeper: self.deeper.0,
            extra: Extra::ALL.map(|extra| self.extra.read(&extra.to_string())).into(),
            min_shown: self.min_shown,
            script: self.script,
            others: String::new(),
        }
    }
}

impl Setup {
    /// The next check of a step of a plan: those who answered the last one are asked again, and how many are here is asked anew.
    /// Without names small sides were joined, so that who answered then is not known any more.
    pub fn next(plan: &Plan, step: Step) -> Self {
        let mut checks = finished_checks(plan).into_iter().rev();
        let last = checks.find(|check| !matches!(check.mode, Mode::Alone | Mode::Anonymous));
        let sides = last.map(|last| last.setup().sides).unwrap_or_default();
        let named = sides.into_iter().filter(|side| !side.name.is_empty());
        Self { step, sides: named.map(|side| NewSide { present: 0, ..side }).collect(), ..Self::default() }
    }

    /// Keeps what was chosen so far in a check that has not begun; `kept` is that check as it is in the plan, if it is there.
    pub fn keep(&self, check: Id, kept: Option<&Check>) -> Command {
        let nothing = Check::default();
        let now = kept.unwrap_or(&nothing);
        let mut commands = Vec::new();
        if kept.is_none() {
            commands.push(Command::Add { list: List::Check, id: check, values: Vec::new() });
        }
        let changed = self.values(check).into_iter().filter(|(at, text)| now.read(at.field.name, &at.key) != *text);
        commands.extend(changed.map(|(at, text)| Command::write(at, text)));
        Command::Together(commands)
    }

    /// Begins the check. `text_version` names the texts that are going to be asked.
    pub fn begin(&self, check: Id, on: Date, text_version: &str) -> Result<Command, SetupProblem> {
        self.begin_kept(check, None, on, text_version)
    }

    /// The same where it was prepared: `kept` is the check as it is in the plan.
    pub fn begin_kept(
        &self,
        check: Id,
        kept: Option<&Check>,
        on: Date,
        text_version: &str,
    ) -> Result<Command, SetupProblem> {
        if let Some(problem) = self.problem() {
            return Err(problem);
        }
        let mut commands = vec![self.asked_for().keep(check, kept)];
        if kept.is_some() {
            // Checks stand in the order in which they began.
            commands.push(Command::Move { list: List::Check, id: check, before: None });
        }
        commands.push(Command::write(Check::begun_on.of(check), on.iso()));
        commands.push(Command::write(Check::text_version.of(check), text_version));
        Ok(Command::Together(commands))
    }

    /// Only what this mode and this step ask for.
    fn asked_for(&self) -> Self {
        let extra = self.own_questions().map(str::to_owned).collect();
        let deeper = self.deeper && has_deeper(self.step);
        let standing = if self.mode.has_sides() { self.standing } else { Standing::default() };
        let min_shown = if self.mode == Mode::Anonymous { self.min_shown } else { MinShown::default() };
        Self { sides: self.answering(), standing, deeper, extra, min_shown, others: String::new(), ..*self }
    }

    /// Every value of a check that is chosen before it begins, with its place.
    fn values(&self, check: Id) -> Vec<(Place, String)> {
        let mut values = vec![
            (Check::step.of(check), self.step.key().to_owned()),
            (Check::mode.of(check), self.mode.key().to_owned()),
            (Check::standing.of(check), self.standing.key().to_owned()),
            (Check::deeper.of(check), Flag(self.deeper).read("")),
            (Check::min_shown.of(check), self.min_shown.key().to_owned()),
            (Check::script.of(check), self.script.key().to_owned()),
        ];
        for (place, extra) in Extra::ALL.into_iter().enumerate() {
            let text = self.extra.get(place).map(|text| text.trim().to_owned()).unwrap_or_default();
            values.push((Check::extra.keyed(check, extra.to_string()), text));
        }
        for number in 1..=MOST_SIDES {
            let side = self.sides.get(usize::from(number) - 1);
            let present = side.filter(|side| side.present > 0).map(|side| side.present.to_string());
            let text =
                |read: fn(&NewSide) -> &String| side.map(|side| read(side).trim().to_owned()).unwrap_or_default();
            let key = number.to_string();
            values.push((Check::sides.keyed(check, key.as_str()), text(|side| &side.name)));
            values.push((Check::partners.keyed(check, key.as_str()), text(|side| &side.partner)));
            values.push((Check::present.keyed(check, key), present.unwrap_or_default()));
        }
        values
    }
}

/// The check of a step that is prepared, where there is one.
pub fn prepared_check(plan: &Plan, step: Step) -> Option<&Arc<Check>> {
    plan.checks.live().rfind(|check| check.step == step && check.is_prepared())
}

/// The check that was prepared at once, before there was a plan: nothing else was written around it yet.
pub fn prepared_at_once(plan: &Plan) -> Option<&Arc<Check>> {
    let head = plan.head();
    let is_bare = head.title.trim().is_empty() && head.problem.trim().is_empty() && plan.partners.is_empty();
    let mut checks = plan.checks.live();
    let only = checks.next().filter(|check| check.is_prepared())?;
    (is_bare && !plan.is_removed() && checks.next().is_none()).then_some(only)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::{LEAD, Question};
    use crate::domain::plan::Head;
    use crate::domain::{PlanId, apply, guide};

    const CHECK: Id = Id::from_random(5);

    fn side(name: &str, partner: &str, present: u32) -> NewSide {
        NewSide { name: name.to_owned(), partner: partner.to_owned(), present }
    }

    fn setup() -> Setup {
        let extra = ["", "楽しめた。", "また来たい。"].map(str::to_owned).to_vec();
        let sides = vec![side("水辺公民館", LEAD, 3), side("自治会", "", 0)];
        let (step, mode, standing) = (Step::Act, Mode::Together, Standing::Different);
        Setup { step, mode, sides, standing, deeper: true, extra, ..Setup::default() }
    }

    fn day() -> Date {
        Date::new(2026, 11, 22).unwrap()
    }

    fn run(plan: &Plan, command: &Command) -> Plan {
        apply(plan, command).unwrap().plan
    }

    fn kept(setup: &Setup) -> Plan {
        run(&Plan::new(PlanId::default()), &setup.keep(CHECK, None))
    }

    fn check(plan: &Plan) -> &Check {
        plan.checks.get(CHECK).unwrap()
    }

    #[test]
    fn the_next_check_asks_those_who_answered_the_last_one_and_counts_them_anew() {
        let sides = || vec![side("水辺公民館", LEAD, 3), side("自治会", "", 2)];
        let everybody = || vec![side("", "", 5)];
        let counted_anew = vec![side("水辺公民館", LEAD, 0), side("自治会", "", 0)];
        let rows = [
            (Mode::Together, sides(), true, counted_anew.clone()),
            (Mode::PerOrganisation, sides(), true, counted_anew),
            (Mode::Together, sides(), false, vec![]),
            (Mode::Together, everybody(), true, vec![]),
            (Mode::Alone, vec![], true, vec![]),
            (Mode::Anonymous, vec![side("水辺公民館", LEAD, 3), side("自治会", "", 3)], true, vec![]),
        ];
        for (mode, sides, is_finished, expected) in rows {
            let last = Setup { step: Step::Consult, mode, sides, ..Setup::default() };
            let mut plan = run(&Plan::new(PlanId::default()), &last.begin(CHECK, day(), "1").unwrap());
            if is_finished {
                plan = run(&plan, &Check::finish(CHECK, day()));
            }
            let next = Setup { step: Step::Act, sides: expected, ..Setup::default() };
            assert_eq!(Setup::next(&plan, Step::Act), next, "after {last:?}");
        }
    }

    #[test]
    fn what_was_chosen_before_the_beginning_is_read_back() {
        let nobody_named = Setup { sides: vec![side("", "", 5)], ..setup() };
        let own = || vec![String::new(); 3];
        for setup in [setup(), nobody_named, Setup { extra: own(), ..Setup::default() }] {
            assert_eq!(check(&kept(&setup)).setup(), setup);
        }
    }

    #[test]
    fn a_change_before_the_beginning_takes_the_place_of_what_was_chosen() {
        let plan = kept(&setup());
        let fewer = Setup { sides: vec![side("市", "", 2)], extra: vec![String::new(); 3], ..setup() };
        let plan = run(&plan, &fewer.keep(CHECK, Some(check(&plan))));
        assert_eq!((check(&plan).setup(), plan.checks.count()), (fewer.clone(), 1));
        assert_eq!(fewer.keep(CHECK, Some(check(&plan))), Command::Together(Vec::new()), "nothing else is written");
    }

    #[test]
    fn a_prepared_check_is_not_open_and_is_found_by_its_step() {
        let plan = kept(&setup());
        assert_eq!(guide::open_check(&plan, Step::Act), None);
        assert_eq!(prepared_check(&plan, Step::Act).map(|check| check.meta.id), Some(CHECK));
        assert_eq!(prepared_check(&plan, Step::Find), None);
        let answered = run(&plan, &Check::give(CHECK, Question::Entry, crate::domain::check::Answer::DontKnow));
        assert_eq!(prepared_check(&answered, Step::Act), None);
        assert!(guide::open_check(&answered, Step::Act).is_some(), "what holds an answer is open");
    }

    #[test]
    fn a_prepared_check_begins_as_one_that_was_not() {
        let named = Setup { sides: vec![side("市", "", 2), side("自治会", "", 3)], ..setup() };
        let prepared = kept(&named);
        let begin = |kept| named.begin_kept(CHECK, kept, day(), "1").unwrap();
        let after = run(&prepared, &begin(Some(check(&prepared))));
        let at_once = run(&Plan::new(PlanId::default()), &begin(None));
        let stripped = |plan: &Plan| Check { meta: crate::domain::entry::Meta::default(), ..check(plan).clone() };
        assert_eq!(stripped(&after), stripped(&at_once));
        assert_eq!((prepared_check(&after, Step::Act), check(&after).is_prepared()), (None, false));
        let own: Vec<_> = check(&after).own_questions().map(|(extra, text)| format!("{extra} {text}")).collect();
        assert_eq!(own, ["X1 楽しめた。", "X2 また来たい。"], "without a gap");
    }

    #[test]
    fn what_a_mode_does_not_ask_for_is_gone_when_the_check_begins() {
        let alone = Setup { mode: Mode::Alone, ..setup() };
        let prepared = kept(&alone);
        assert_eq!(check(&prepared).setup().sides.len(), 2, "until then it stays, should they change their minds");
        let begun = run(&prepared, &alone.begin_kept(CHECK, Some(check(&prepared)), day(), "1").unwrap());
        assert_eq!((check(&begun).sides.len(), check(&begun).standing), (0, Standing::Unsaid));
    }

    #[test]
    fn small_sides_stay_apart_until_the_check_begins() {
        let sides = vec![side("市", LEAD, 4), side("自治会", "", 2), side("学生", "", 1), side("PTA", "", 3)];
        let chosen = Setup { mode: Mode::Anonymous, sides, ..setup() };
        let prepared = kept(&chosen);
        assert_eq!(check(&prepared).setup().sides.len(), 4, "until then somebody may still come");
        let setup = Setup { others: "その他".to_owned(), ..check(&prepared).setup() };
        let begun = run(&prepared, &setup.begin_kept(CHECK, Some(check(&prepared)), day(), "1").unwrap());
        let told: Vec<_> = check(&begun).taking_part().into_iter().map(|side| (side.name, side.partner)).collect();
        let expected = [("市", LEAD), ("PTA", ""), ("その他", crate::domain::check::OTHERS)];
        assert_eq!(told, expected.map(|(name, partner)| (name.to_owned(), partner.to_owned())));
        assert_eq!(check(&begun).sides.len(), 3, "nothing is left of the fourth");
    }

    #[test]
    fn a_check_counts_from_its_beginning() {
        let other = Id::from_random(6);
        let plan = run(&kept(&Setup::default()), &Check::begin(other, Step::Review, Mode::Alone, day(), "1"));
        let plan = run(&plan, &Setup::default().begin_kept(CHECK, Some(check(&plan)), day(), "1").unwrap());
        assert_eq!(plan.checks.live().map(|check| check.meta.id).collect::<Vec<_>>(), [other, CHECK]);
    }

    #[test]
    fn only_a_bare_plan_is_one_that_was_made_for_a_check_at_once() {
        let plan = kept(&Setup::default());
        let found = |plan: &Plan| prepared_at_once(plan).is_some();
        assert!(found(&plan));
        assert!(!found(&Plan::new(PlanId::default())));
        assert!(!found(&run(&plan, &Command::write(Head::title.of(plan.id().0), "水辺"))));
        assert!(!found(&run(&plan, &Command::to_bin(plan.id()))));
        assert!(!found(&run(&plan, &Setup::default().begin_kept(CHECK, Some(check(&plan)), day(), "1").unwrap())));
    }
}
