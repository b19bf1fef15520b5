//! Agreements: the copies that are kept, and the drift that is seen. The partners are those of the real cases of the pamphlet.

use crate::support::cases::oashi;
use crate::support::views::Room;
use kyoso::domain::agreement::{Agreement, Drift, Term, Terms};
use kyoso::domain::date::Date;
use kyoso::domain::goal::Goal;
use kyoso::domain::plan::Head;
use kyoso::domain::review_day::ReviewDay;
use kyoso::domain::role::Role;
use kyoso::domain::{Command, Id, Plan};
use kyoso::exchange::agreement::{drift, terms};
use kyoso::words::{Lang, words};
use std::sync::Arc;

fn plan_of(room: &Room) -> Arc<Plan> {
    room.ui.session.plan(room.plan).expect("the plan")
}

fn told(room: &Room) -> Terms {
    terms(&plan_of(room), words(Lang::Ja))
}

/// The first partner agrees today.
fn agree(room: &Room) -> Id {
    let (plan, id) = (plan_of(room), room.ui.session.new_id());
    let partner = plan.partners.live().next().expect("a partner");
    let today = Date::parse("2026-11-22").expect("a day");
    room.dispatch(&Agreement::make(id, partner, today, " 担当の人 ", &told(room)));
    id
}

fn drifted(room: &Room, agreement: Id) -> Vec<Drift> {
    let plan = plan_of(room);
    drift(&plan, plan.agreements.get(agreement).expect("the agreement"), words(Lang::Ja))
}

fn settled() -> (Room, Id, Id) {
    let room = oashi();
    let goal = room.add::<Goal>(&[
        (Goal::by_when, "平成30年3月31日"),
        (Goal::what, "弁当を届ける。"),
        (Goal::how_much, "週1回"),
        (Goal::measure, "届けた数"),
        (Goal::now, "0"),
    ]);
    let role = room.add::<Role>(&[
        (Role::who, "モルツウェル株式会社"),
        (Role::what, "電話を受ける。"),
        (Role::by_when, "2018-03-31"),
        (Role::stand_in, "本社の係"),
        (Role::responsibility, "受けた電話を伝える"),
        (Role::hours, "月4時間"),
    ]);
    room.write(Head::start, "平成29年4月1日");
    room.write(Head::end, "平成30年3月31日");
    room.add::<ReviewDay>(&[(ReviewDay::on, "平成29年10月1日"), (ReviewDay::about, "届け先")]);
    room.write(Head::decide_on, "来年の春");
    (room, goal, role)
}

// An agreement keeps these very texts. With another wording every agreement of every group would look as if its terms had
// changed: a new wording needs a way to tell the old one.
#[test]
fn the_words_of_the_terms_do_not_change() {
    let (room, ..) = settled();
    let expected = Terms {
        purpose: "高齢の人たちの生活を支えるサービスの体制をつくる。".to_owned(),
        goals: "平成30年（2018年）3月31日（土）までに、弁当を届ける（週1回）、測り方 届けた数".to_owned(),
        roles: "モルツウェル株式会社：電話を受ける、平成30年（2018年）3月31日（土）まで、代わりの人 本社の係、\
                責任 受けた電話を伝える、時間 月4時間"
            .to_owned(),
        period: "平成29年（2017年）4月1日（土）から平成30年（2018年）3月31日（土）まで\n\
                 見直す日 平成29年（2017年）10月1日（日）、届け先\n続けるかを決める日 来年の春"
            .to_owned(),
    };
    assert_eq!(told(&room), expected);
}

#[test]
fn an_empty_plan_agrees_on_nothing() {
    assert_eq!(told(&Room::new("まだ何もない取り組み")), Terms::default());
}

#[test]
fn an_agreement_keeps_who_when_and_what() {
    let (room, ..) = settled();
    let id = agree(&room);
    let (plan, partner) = (plan_of(&room), plan_of(&room).partners.live().next().expect("a partner").meta.id);
    let kept = Agreement::last_with(&plan, partner).expect("the agreement");
    assert_eq!(kept.meta.id, id);
    assert_eq!((&*kept.name, &*kept.agreed_on, &*kept.by), ("モルツウェル株式会社", "2026-11-22", "担当の人"));
    assert_eq!(Term::ALL.map(|term| kept.copy(term).to_owned()), Term::ALL.map(|term| told(&room).of(term).to_owned()));
    let again = agree(&room);
    assert_eq!(Agreement::last_with(&plan_of(&room), partner).map(|last| last.meta.id), Some(again));
}

#[test]
fn only_what_no_longer_is_as_agreed_has_drifted() {
    let (room, goal, role) = settled();
    let agreement = agree(&room);
    assert_eq!(drifted(&room, agreement), []);
    let kept: [Command; 4] = [
        Command::write(Goal::now.of(goal), "3"),
        Command::write(Role::state.of(role), "done"),
        Command::write(Head::start.of(room.plan.0), "2017/4/1"),
        Command::write(Head::purpose.of(room.plan.0), "高齢の人たちの生活を支えるサービスの体制をつくる。\n"),
    ];
    for command in &kept {
        room.dispatch(command);
        assert_eq!(drifted(&room, agreement), [], "{command:?}");
    }
    room.write(Head::purpose, "島根町の全体に広げる。");
    room.dispatch(&Command::write(Goal::how_much.of(goal), "月1回"));
    let then = "高齢の人たちの生活を支えるサービスの体制をつくる。".to_owned();
    let purpose = Drift { term: Term::Purpose, then, now: "島根町の全体に広げる。".to_owned() };
    let found = drifted(&room, agreement);
    assert_eq!(found.iter().map(|drift| drift.term).collect::<Vec<_>>(), [Term::Purpose, Term::Goals]);
    assert_eq!(found[0], purpose);
    assert!(found[1].then.contains("週1回") && found[1].now.contains("月1回"), "{:?}", found[1]);
    room.dispatch(&Command::Remove { list: kyoso::domain::List::Role, id: role });
    room.write(Head::end, "平成31年3月31日");
    assert_eq!(drifted(&room, agreement).len(), 4);
}
