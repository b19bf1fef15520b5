//! What each step asks for, as a plan is filled in.

use super::OpenPoint as Open;
use super::*;
use crate::domain::activity::Activity;
use crate::domain::agreement::Terms;
use crate::domain::check::{Answer, Mode, questions};
use crate::domain::closing::Closing;
use crate::domain::date::Date;
use crate::domain::field::Choice;
use crate::domain::goal::Goal;
use crate::domain::head::CONFIRMED;
use crate::domain::meeting::Meeting;

use crate::domain::need::Need;
use crate::domain::partner::Partner;
use crate::domain::promise::Promise;
use crate::domain::role::Role;
use crate::domain::{Command, Field, Id, Listed, PlanId, apply};

/// A plan that is filled in bit by bit, as the case of 大芦 would have been.
struct Story(Plan, u64);

impl Story {
    fn new() -> Self {
        Self(Plan::new(PlanId::default()), 0)
    }

    fn run(&mut self, command: &Command) {
        self.0 = apply(&self.0, command).unwrap().plan;
    }

    fn head(&mut self, field: Field, text: &str) {
        self.run(&Command::write(field.of(self.0.id().0), text));
    }

    fn add<T: Listed>(&mut self, values: &[(Field, &str)]) -> Id {
        self.1 += 1;
        let id = Id::from_random(self.1);
        let values = values.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
        self.run(&Command::Add { list: T::LIST, id, values });
        id
    }

    fn check(&mut self, step: Step) {
        let (id, today) = (Id::from_random(1_000 + u64::from(step.number())), Date::parse("2026-11-22").unwrap());
        self.run(&Check::begin(id, step, Mode::Alone, today, "1"));
        assert_eq!(next_step(&self.0), NextStep::GoOnChecking(step));
        for item in questions(step) {
            self.run(&Check::give(id, item, Answer::DontKnow));
        }
        self.run(&Check::finish(id, today));
    }

    #[track_caller]
    fn asks(&self, step: Step, open: &[OpenPoint], next: NextStep) {
        assert_eq!(open_points(&self.0, step), open);
        assert_eq!(next_step(&self.0), next);
    }
}

#[test]
fn step_one_asks_for_the_problem_what_is_lacking_and_who_has_it() {
    let mut story = Story::new();
    story.asks(
        Step::Find,
        &[Open::Problem, Open::Needs, Open::Partners, Open::Check],
        NextStep::Fill(Step::Find, Open::Problem),
    );
    story.head(Head::problem, "高齢化と人口減少のために、生活を支える体制づくりが必要になっていた。");
    let need = story.add::<Need>(&[(Need::what, "弁当を届ける人")]);
    story.asks(Step::Find, &[Open::Partners, Open::Searching, Open::Check], NextStep::Fill(Step::Find, Open::Partners));
    let partner = story.add::<Partner>(&[(Partner::name, "大芦地区自治会")]);
    story.asks(Step::Find, &[Open::Searching, Open::Check], NextStep::Check(Step::Find));
    story.run(&Command::write(Need::partner.of(need), partner.to_string()));
    story.asks(Step::Find, &[Open::Check], NextStep::Check(Step::Find));
    story.check(Step::Find);
    story.asks(Step::Find, &[], NextStep::Advance(Step::Find));
}

#[test]
fn step_two_asks_in_the_order_of_its_page() {
    let mut story = Story::new();
    story.head(Head::step, Step::Consult.key());
    let partner = story.add::<Partner>(&[(Partner::state, PartnerState::Together.key())]);
    let all = [
        Open::Principles,
        Open::Purpose,
        Open::Goals,
        Open::Method,
        Open::Roles,
        Open::Period,
        Open::DecisionDay,
        Open::Agreements,
        Open::Check,
    ];
    story.asks(Step::Consult, &all, NextStep::Fill(Step::Consult, Open::Principles));
    for principle in Principle::ALL {
        story.run(&Command::write(Head::principles_confirmed.keyed(PlanId::default().0, principle.key()), CONFIRMED));
    }
    story.head(Head::purpose, "高齢の人たちの生活を支えるサービスの体制をつくる。");
    story.add::<Goal>(&[]);
    let method = story.add::<Method>(&[]);
    story.add::<Role>(&[(Role::who, "モルツウェル株式会社")]);
    let rest = [Open::Method, Open::StandIns, Open::Period, Open::DecisionDay, Open::Agreements, Open::Check];
    story.asks(Step::Consult, &rest, NextStep::Fill(Step::Consult, Open::Method));
    story.run(&Method::choose(&story.0, method));
    story.head(Head::start, "平成29年4月1日");
    story.head(Head::end, "まだ");
    story.head(Head::decide_on, "来年の春");
    story.asks(
        Step::Consult,
        &[Open::StandIns, Open::Agreements, Open::Check],
        NextStep::Fill(Step::Consult, Open::Agreements),
    );
    let entry = story.0.partners.get(partner).unwrap().clone();
    let today = Date::parse("2026-11-22").unwrap();
    story.run(&Agreement::make(Id::from_random(99), &entry, today, "", &Terms::default()));
    story.asks(Step::Consult, &[Open::StandIns, Open::Check], NextStep::Check(Step::Consult));
}

#[test]
fn step_three_asks_for_meetings_and_activities_and_never_for_money() {
    let mut story = Story::new();
    story.head(Head::step, Step::Act.key());
    let meeting = story.add::<Meeting>(&[]);
    story.asks(Step::Act, &[Open::Meetings, Open::Activities, Open::Check], NextStep::Fill(Step::Act, Open::Meetings));
    story.run(&Command::write(Meeting::purpose_confirmed.of(meeting), "yes"));
    story.add::<Activity>(&[(Activity::what, "地区の民宿で作った弁当を届けた。")]);
    story.add::<Promise>(&[(Promise::what, "回覧板で知らせる")]);
    assert!(story.0.money.is_empty());
    story.asks(Step::Act, &[Open::Promises, Open::Check], NextStep::Check(Step::Act));
}

#[test]
fn step_four_asks_for_the_closing_list_where_it_ends() {
    let mut story = Story::new();
    story.head(Head::step, Step::Review.key());
    story.head(Head::result, "安心して暮らせる土台になった。");
    story.asks(Step::Review, &[Open::Decision, Open::Check], NextStep::Fill(Step::Review, Open::Decision));
    story.head(Head::decision, Decision::Continue.key());
    story.asks(Step::Review, &[Open::Check], NextStep::Check(Step::Review));
    story.head(Head::decision, Decision::End.key());
    story.asks(Step::Review, &[Open::Closing, Open::Check], NextStep::Fill(Step::Review, Open::Closing));
    let thanks = story.add::<Closing>(&[]);
    story.asks(Step::Review, &[Open::Closing, Open::Check], NextStep::Fill(Step::Review, Open::Closing));
    story.run(&Command::write(Closing::is_done.of(thanks), "yes"));
    story.check(Step::Review);
    story.asks(Step::Review, &[], NextStep::ShowCase);
}
