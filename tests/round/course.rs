//! A round from its beginning to its end, with every way to answer, restarts and a second tab.

use super::{Hall, answers, begin, coded, today, typed};
use crate::support::device::{Device, with_owner};
use kyoso::app::SaveState;
use kyoso::app::session::{NotClosed, NotCounted, NotOpened};
use kyoso::app::tabs::{TabMessage, Wall};
use kyoso::domain::check::round::NotAdded;
use kyoso::domain::check::{Check, Finding, Mode, Phase, Report, Since, View};
use kyoso::domain::{Command, Refusal};

const SIDES: [u32; 2] = [3, 3];

fn add(hall: &Hall, ballots: &[(u8, &str)]) {
    for (side, typed) in ballots {
        hall.tab.add_ballot(hall.plan, hall.check, *side, answers(typed)).expect("it is counted");
    }
}

#[test]
fn passed_device_paper_and_phones_come_through_one_door() {
    with_owner(|| {
        let hall = Hall::open(Device::new(), &SIDES);
        add(&hall, &[(1, "123456123"), (2, "3")]);
        let phone = coded(77, 2, "111111111");
        assert_eq!(hall.tab.add_code(hall.plan, hall.check, &phone), Ok(()));
        let again = Err(NotCounted::NotAdded(NotAdded::AlreadyIn { number: phone.number }));
        assert_eq!(
            hall.tab.add_code(hall.plan, hall.check, &coded(77, 1, "222222222")),
            again,
            "the number alone tells"
        );
        let elsewhere = Err(NotCounted::NotAdded(NotAdded::NoSuchSide { side: 3, sides: 2 }));
        assert_eq!(hall.tab.add_code(hall.plan, hall.check, &coded(78, 3, "111111111")), elsewhere);
        assert_eq!(hall.count(), Some(3));
        assert!(matches!(hall.tab.round_save(), SaveState::Saved(_)));
    });
}

#[test]
fn the_last_ballot_is_taken_back_until_the_next_begins() {
    with_owner(|| {
        let hall = Hall::open(Device::new(), &SIDES);
        add(&hall, &[(1, "1"), (2, "341")]);
        let back = hall.tab.take_ballot_back(hall.plan, hall.check).expect("the last one");
        assert_eq!((back.side, typed(&back).as_str(), hall.count()), (2, "341000000", Some(1)));
        assert_eq!(hall.tab.take_ballot_back(hall.plan, hall.check), None);
        add(&hall, &[(2, "342")]);
        assert!(hall.tab.round().expect("open").can_take_back);
        hall.tab.begin_next_ballot();
        assert_eq!((hall.tab.take_ballot_back(hall.plan, hall.check), hall.count()), (None, Some(2)));
    });
}

#[test]
fn a_flat_battery_costs_no_finished_ballot() {
    with_owner(|| {
        let mut hall = Hall::open(Device::new(), &SIDES);
        for number in 1..=6 {
            hall.tab.enter_phase(hall.plan, hall.check, Phase::Answering).expect("it goes on");
            add(&hall, &[(1 + number % 2, "1")]);
            hall = hall.again();
            assert_eq!(hall.count(), Some(number.into()));
            assert_eq!(hall.check_now().phase, Phase::Answering);
            assert_eq!(hall.tab.take_ballot_back(hall.plan, hall.check), None, "a ballot that was in hand is nowhere");
            assert_eq!(hall.tab.open_round(hall.plan, hall.check), Ok(()), "it goes on with what is there");
        }
        assert_eq!(hall.tab.close_round(), Ok(()));
        assert_eq!(Report::of(&hall.again().check_now()).entry.finding, Finding::Done);
    });
}

#[test]
fn closing_is_one_act_that_nobody_takes_back() {
    with_owner(|| {
        let hall = Hall::open(Device::new(), &SIDES);
        add(&hall, &[(1, "11"), (1, "12"), (1, "11"), (2, "33"), (2, "33"), (2, "36")]);
        let (records, depth) = (hall.device.told().len(), hall.tab.depth(hall.plan));
        assert_eq!(hall.tab.close_round(), Ok(()));
        assert_eq!(hall.device.told().len(), records + 1, "one transaction, one record");
        assert_eq!(hall.tab.depth(hall.plan), depth, "no step of undo");
        assert_eq!((hall.tab.round(), hall.slots()), (None, [None, None]));
        assert!(hall.check_now().published.starts_with("1 5 E:0,3,0,3,0:je 41:0,2,1,2,0 51:"));
        assert_eq!(
            hall.tab.add_ballot(hall.plan, hall.check, 1, answers("1")),
            Err(NotCounted::NoRound),
            "it takes nothing more"
        );
        assert_eq!(hall.tab.close_round(), Err(NotClosed::NoRound));
        assert_eq!(hall.tab.open_round(hall.plan, hall.check), Err(NotOpened::NoRound));
        while hall.tab.depth(hall.plan).undo > 0 {
            let _ = hall.tab.undo(hall.plan);
        }
        assert!(!hall.check_now().published.is_empty(), "whatever is undone, it stays");
    });
}

#[test]
fn a_round_that_was_thrown_away_is_nowhere() {
    with_owner(|| {
        let hall = Hall::open(Device::new(), &SIDES);
        add(&hall, &[(1, "1"), (1, "1"), (1, "1"), (2, "1"), (2, "1")]);
        hall.tab.discard_round();
        assert_eq!((hall.tab.round(), hall.slots()), (None, [None, None]));
        assert!(hall.check_now().published.is_empty());
        assert_eq!(hall.tab.open_round(hall.plan, hall.check), Ok(()));
        assert_eq!(hall.count(), Some(0), "it begins anew");
    });
}

#[test]
fn one_round_at_a_time_is_open_on_a_device() {
    with_owner(|| {
        let hall = Hall::open(Device::new(), &SIDES);
        let other = begin(hall.tab, hall.plan, &SIDES);
        let refused = NotOpened::OtherOpen { plan: hall.plan, check: hall.check };
        assert_eq!(hall.tab.open_round(hall.plan, other), Err(refused.clone()));
        assert_eq!(hall.again().tab.open_round(hall.plan, other), Err(refused));
        add(&hall, &[(1, "1")]);
        assert_eq!(hall.tab.close_round(), Ok(()));
        assert_eq!(hall.tab.open_round(hall.plan, other), Ok(()));
    });
}

#[test]
fn other_modes_have_no_round() {
    with_owner(|| {
        let hall = Hall::new(Device::new(), &SIDES);
        let check = hall.tab.new_id();
        hall.tab
            .dispatch(hall.plan, &Check::begin(check, kyoso::domain::Step::Find, Mode::Alone, today(), "1"))
            .expect("it begins");
        assert_eq!(hall.tab.open_round(hall.plan, check), Err(NotOpened::NoRound));
        assert_eq!(hall.tab.open_round(hall.plan, hall.tab.new_id()), Err(NotOpened::NoRound));
        assert_eq!(hall.slots(), [None, None]);
    });
}

#[test]
fn two_tabs_count_into_one_round() {
    with_owner(|| {
        let one = Hall::open(Device::new(), &SIDES);
        let two = one.again();
        add(&one, &[(1, "1")]);
        add(&two, &[(2, "1")]);
        add(&one, &[(1, "1"), (2, "1")]);
        assert_eq!((one.count(), two.count()), (Some(4), Some(2)), "it is seen at the next ballot");
        add(&two, &[(2, "1")]);
        assert_eq!(two.count(), Some(5));
        assert_eq!(two.tab.close_round(), Ok(()));
        for record in one.device.told() {
            one.tab.hear(&record);
        }
        assert_eq!(one.count(), None);
        assert_eq!(one.tab.add_ballot(one.plan, one.check, 1, answers("1")), Err(NotCounted::NoRound));
        assert_eq!(one.slots(), [None, None], "and nothing is written again");
        assert_eq!(Report::of(&one.check_now()).entry.finding, Finding::Done);
    });
}

#[test]
fn the_wall_follows_the_presenter_and_one_that_comes_late_asks() {
    with_owner(|| {
        let hall = Hall::open(Device::new(), &SIDES);
        let late = hall.again();
        let view = View::Question { number: 5, answered: 4, people: 6 };
        let wall = Wall { plan: hall.plan, check: hall.check, view };
        hall.tab.present(wall);
        late.tab.ask_wall();
        let told = hall.device.messages();
        let last: Vec<_> = told.iter().rev().take(2).filter_map(|message| TabMessage::decode(message)).collect();
        assert_eq!(last, [TabMessage::AskWall, TabMessage::Wall(wall)]);
        hall.tab.tell_wall();
        assert_eq!(hall.device.messages().last(), told.get(told.len() - 2), "it is told again");
        late.tab.hear_wall(wall);
        assert_eq!(late.tab.wall(), Some(wall));
        hall.tab.stop_presenting();
        let count = hall.device.messages().len();
        hall.tab.tell_wall();
        late.tab.tell_wall();
        assert_eq!(hall.device.messages().len(), count, "who does not lead is silent");
    });
}

#[test]
fn where_a_session_stands_is_no_step_of_undo() {
    with_owner(|| {
        let hall = Hall::new(Device::new(), &SIDES);
        let depth = hall.tab.depth(hall.plan);
        hall.tab.enter_phase(hall.plan, hall.check, Phase::Talk).expect("it goes on");
        assert_eq!((hall.tab.depth(hall.plan), hall.again().check_now().phase), (depth, Phase::Talk));
        let gone = hall.tab.enter_phase(hall.plan, hall.tab.new_id(), Phase::Talk);
        assert!(matches!(gone, Err(Refusal::NoSuchEntry { .. })));
    });
}

#[test]
fn two_rounds_are_compared_only_where_the_people_are_the_same() {
    with_owner(|| {
        let hall = Hall::open(Device::new(), &SIDES);
        let end = |hall: &Hall, typed: &str| {
            add(hall, &[(1, typed); 3]);
            add(hall, &[(2, typed); 3]);
            hall.tab.close_round().expect("it closes");
            hall.tab.dispatch(hall.plan, &Check::finish(hall.check, today())).expect("it ends");
        };
        end(&hall, "33");
        let next = Hall { device: hall.device.clone(), check: begin(hall.tab, hall.plan, &SIDES), ..hall };
        next.tab.open_round(next.plan, next.check).expect("a round");
        end(&next, "11");
        let change = || {
            let plan = next.tab.plan(next.plan).expect("the plan");
            let since = Since::of(&plan, &next.check_now());
            since.change("P4-1".parse().expect("an item")).expect("it is compared").expect("it can be compared")
        };
        assert_eq!(change(), kyoso::domain::check::Trend::OtherPeople);
        next.tab
            .dispatch(next.plan, &Command::write(Check::same_people.of(next.check), "yes"))
            .expect("the group says so");
        assert_eq!(change(), kyoso::domain::check::Trend::Up);
    });
}
