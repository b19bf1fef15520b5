//! Nothing that is kept or told says who answered what, or in which order: the slot, the closed plan's bytes, the journal, the backup and
//! the messages between tabs are the same bytes for ballots in any order, for answers exchanged question by question between people of one
//! side, and, once the round is closed, for answers moved between sides wherever nothing is shown by side.

use super::Hall;
use crate::support::device::{Device, with_owner};
use futures_executor::block_on;
use kyoso::app::tabs::Wall;
use kyoso::domain::Command;
use kyoso::domain::check::round::BallotNumber;
use kyoso::domain::check::{ANSWERS, Answer, Check, CodedBallot, View};
use kyoso::journal::{QuickStorage, RECORD_PREFIX, RESERVE_KEY, SLOT_KEY, Storage};
use proptest::prelude::*;
use proptest::test_runner::Config;

/// One person: the side, the answers, and for a phone the number of its ballot.
#[derive(Debug, Clone, PartialEq)]
struct Person {
    side: u8,
    answers: Vec<Answer>,
    phone: Option<u64>,
}

/// Everything that is kept of a meeting, and everything that its tabs told each other.
#[derive(Debug, Clone, PartialEq)]
struct Traces {
    slots: [Option<Vec<u8>>; 2],
    document: Vec<u8>,
    journal: [Vec<(String, Vec<u8>)>; 2],
    backup: Vec<u8>,
    told: Vec<Vec<u8>>,
    keys: [Vec<String>; 2],
}

impl Traces {
    fn of(hall: &Hall) -> Self {
        let stores = [hall.device.quick.inner(), hall.device.durable.inner()];
        let plan = hall.tab.plan(hall.plan).expect("the plan");
        Self {
            slots: hall.slots(),
            document: hall.tab.document_of(hall.plan).expect("a document"),
            journal: stores.map(|store| block_on(store.read_all(RECORD_PREFIX)).expect("it answers")),
            backup: hall.tab.backup(&[plan]).expect("a backup"),
            told: hall.device.messages(),
            keys: stores.map(|store| block_on(store.keys("")).expect("it answers")),
        }
    }
}

/// Where two meetings left different traces; nothing where not one byte differs.
fn difference(one: &Traces, other: &Traces) -> Option<&'static str> {
    let places = [
        ("slot", one.slots != other.slots),
        ("document", one.document != other.document),
        ("journal", one.journal != other.journal),
        ("backup", one.backup != other.backup),
        ("messages", one.told != other.told),
        ("keys", one.keys != other.keys),
    ];
    places.into_iter().find(|(_, differs)| *differs).map(|(place, _)| place)
}

/// What a careless version could do after each ballot.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Leak {
    /// None: as it is.
    Nothing,
    /// The slot keeps the ballots as they came.
    OrderInSlot,
    /// The plan keeps them.
    OrderInPlan,
    /// A tab tells the others what was answered.
    AnswersTold,
    /// Each ballot has a key of its own.
    KeyEach,
}

/// Holds a meeting: its traces while the round is open, with all ballots in, and after しめきる.
fn held(sides: &[u32], people: &[Person], leak: Leak) -> (Traces, Traces) {
    let hall = Hall::open(Device::with_chance(1), sides);
    for (number, person) in (1..).zip(people) {
        match person.phone {
            Some(number) => {
                let answers: [Answer; ANSWERS] = person.answers.clone().try_into().expect("nine answers");
                let number = BallotNumber::from_random(number);
                hall.tab
                    .add_code(hall.plan, hall.check, &CodedBallot { number, side: person.side, answers })
                    .expect("it is counted");
            }
            None => {
                hall.tab
                    .add_ballot(hall.plan, hall.check, person.side, person.answers.iter().copied().map(Some).collect())
                    .expect("it is counted");
            }
        }
        hall.tab.begin_next_ballot();
        let view = View::Question { number: 0, answered: number, people: hall.count().unwrap_or_default() };
        hall.tab.present(Wall { plan: hall.plan, check: hall.check, view });
        careless(&hall, person, number, leak);
    }
    let open = Traces::of(&hall);
    hall.tab.close_round().expect("it closes");
    hall.tab.dispatch(hall.plan, &Check::finish(hall.check, super::today())).expect("it ends");
    (open, Traces::of(&hall))
}

fn careless(hall: &Hall, person: &Person, number: u32, leak: Leak) {
    let first = person.answers[0].key();
    match leak {
        Leak::Nothing => {}
        Leak::OrderInSlot => {
            for store in [&hall.device.quick, &hall.device.durable] {
                let mut bytes = block_on(store.read(SLOT_KEY)).expect("it answers").expect("a slot");
                bytes.extend(first.as_bytes());
                store.write_now(SLOT_KEY, &bytes).expect("it has room");
            }
        }
        Leak::OrderInPlan => {
            let kept = hall.check_now().to_change.to_string();
            let note = Command::write(Check::to_change.of(hall.check), kept + first);
            hall.tab.dispatch(hall.plan, &note).expect("it fits");
        }
        Leak::AnswersTold => kyoso::app::World::announce(&hall.device, first.as_bytes()),
        Leak::KeyEach => {
            let key = format!("kyoso/1/ballot/{number}/{first}");
            hall.device.quick.write_now(&key, b"1").expect("it has room");
        }
    }
}

fn person() -> impl Strategy<Value = (Vec<Answer>, bool)> {
    // Some questions get few answers that count, so that hidden ones are among them.
    let answer = prop_oneof![
        5 => prop::sample::select(Answer::ALL.to_vec()),
        1 => Just(Answer::NotApplicable),
    ];
    (prop::collection::vec(answer, ANSWERS), any::<bool>())
}

/// So many people of each side.
fn people(sides: &'static [u32]) -> impl Strategy<Value = Vec<Person>> {
    let count: usize = sides.iter().map(|present| *present as usize).sum();
    prop::collection::vec(person(), count).prop_map(move |given| {
        let sides = (1_u8..).zip(sides).flat_map(|(side, present)| std::iter::repeat_n(side, *present as usize));
        let numbered = sides.zip(given).zip(1_u64..);
        numbered
            .map(|((side, (answers, has_phone)), number)| Person {
                side,
                answers,
                phone: has_phone.then_some(number.wrapping_mul(0x0123_4567_89ab_cdef) >> 8),
            })
            .collect()
    })
}

/// Exchanges answers, question by question, between those that `may`.
fn exchanged(people: &[Person], seed: u64, may: impl Fn(&Person, &Person) -> bool) -> Vec<Person> {
    let mut people = people.to_vec();
    let mut chance = crate::support::Chance(seed);
    for question in 0..ANSWERS {
        for _ in 0..people.len() {
            let (one, other) = (chance.below(people.len()), chance.below(people.len()));
            if may(&people[one], &people[other]) {
                let answer = people[one].answers[question];
                people[one].answers[question] = people[other].answers[question];
                people[other].answers[question] = answer;
            }
        }
    }
    people
}

/// Phones and others by turns as they come: the numbers of the others are drawn one after another.
fn in_other_order(people: &[Person], seed: u64) -> Vec<Person> {
    let mut people = people.to_vec();
    crate::support::shuffle(&mut people, seed);
    people
}

fn check(one: &Traces, other: &Traces) -> Result<(), TestCaseError> {
    prop_assert_eq!(difference(one, other), None);
    Ok(())
}

const SIDES: &[u32] = &[4, 3, 5];
/// Of the second side only two came: nothing is shown by side.
const FEW: &[u32] = &[4, 2, 5];

proptest! {
    #![proptest_config(Config::with_cases(100))]

    #[test]
    fn ballots_in_any_order_leave_the_same_bytes(people in people(SIDES), seed in any::<u64>()) {
        let mut outcome = Ok(());
        with_owner(|| {
            let (one, other) = (held(SIDES, &people, Leak::Nothing), held(SIDES, &in_other_order(&people, seed), Leak::Nothing));
            outcome = check(&one.0, &other.0).and(check(&one.1, &other.1));
        });
        outcome?;
    }

    #[test]
    fn answers_exchanged_within_a_side_leave_the_same_bytes(people in people(SIDES), seed in any::<u64>()) {
        let mut outcome = Ok(());
        with_owner(|| {
            let swapped = exchanged(&people, seed, |one, other| one.side == other.side);
            let (one, other) = (held(SIDES, &people, Leak::Nothing), held(SIDES, &swapped, Leak::Nothing));
            outcome = check(&one.0, &other.0).and(check(&one.1, &other.1));
        });
        outcome?;
    }

    #[test]
    fn answers_moved_between_sides_of_which_nothing_is_shown_leave_the_same_bytes(people in people(FEW), seed in any::<u64>()) {
        let mut outcome = Ok(());
        with_owner(|| {
            let moved = exchanged(&people, seed, |_, _| true);
            let (one, other) = (held(SIDES, &people, Leak::Nothing), held(SIDES, &moved, Leak::Nothing));
            outcome = check(&one.1, &other.1);
        });
        outcome?;
    }

    #[test]
    fn while_it_is_open_nothing_but_the_slot_knows_of_an_answer(people in people(SIDES), others in people(SIDES)) {
        let mut outcome = Ok(());
        with_owner(|| {
            // The same phones at the same turns, so that only the answers differ.
            let others = people.iter().zip(others).map(|(one, other)| Person { answers: other.answers, ..one.clone() });
            let (mut one, mut other) = (held(SIDES, &people, Leak::Nothing).0, held(SIDES, &others.collect::<Vec<_>>(), Leak::Nothing).0);
            one.slots = [None, None];
            other.slots = [None, None];
            outcome = check(&one, &other);
        });
        outcome?;
    }
}

proptest! {
    #![proptest_config(Config::with_cases(12))]

    #[test]
    fn a_version_that_keeps_the_order_is_caught(people in people(SIDES), seed in any::<u64>()) {
        let other = in_other_order(&people, seed);
        let first = |people: &[Person]| people.iter().map(|person| person.answers[0]).collect::<Vec<_>>();
        prop_assume!(first(&people) != first(&other));
        let mut found = Vec::new();
        with_owner(|| {
            found = [Leak::OrderInSlot, Leak::OrderInPlan, Leak::AnswersTold, Leak::KeyEach]
                .map(|leak| {
                    let (one, other) = (held(SIDES, &people, leak), held(SIDES, &other, leak));
                    (difference(&one.0, &other.0), difference(&one.1, &other.1))
                })
                .to_vec();
        });
        // The next ballot writes the slot anew: only what was added after the last one stays, and only while the round is open.
        let last = |people: &[Person]| people.last().map(|person| person.answers[0]);
        let in_slot = (last(&people) != last(&other)).then_some("slot");
        let expected = [
            (in_slot, None),
            (Some("document"), Some("document")),
            (Some("messages"), Some("messages")),
            (Some("keys"), Some("keys")),
        ];
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn there_is_one_slot_and_it_is_gone_when_the_round_is_closed() {
    with_owner(|| {
        let person = |number: u64| Person { side: 1, answers: vec![Answer::DontKnow; ANSWERS], phone: Some(number) };
        let people: Vec<Person> = (1..=6).map(person).collect();
        let (open, closed) = held(&[6], &people, Leak::Nothing);
        let [quick, durable] = &open.slots;
        assert!(quick.is_some() && quick == durable, "the same content in both stores");
        // The reserve holds nothing but zeros, whatever happens.
        let is_other = |key: &&String| !key.starts_with(RECORD_PREFIX) && **key != RESERVE_KEY;
        for keys in &open.keys {
            assert_eq!(keys.iter().filter(is_other).collect::<Vec<_>>(), [SLOT_KEY]);
        }
        for keys in &closed.keys {
            assert_eq!(keys.iter().filter(is_other).count(), 0);
        }
        let contains = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
        let number = BallotNumber::from_random(3).to_string();
        assert!(quick.as_ref().is_some_and(|slot| contains(slot, &number)), "the slot knows the numbers");
        let kept = closed.journal.iter().flatten().map(|(_, bytes)| bytes).chain([&closed.document, &closed.backup]);
        assert!(kept.chain(&closed.told).all(|bytes| !contains(bytes, &number)), "and nothing else ever does");
    });
}

#[test]
fn the_same_meeting_twice_leaves_the_same_bytes() {
    // Without this, equal bytes above would say nothing.
    with_owner(|| {
        let person = |number: u64| Person { side: 1, answers: vec![Answer::DontKnow; ANSWERS], phone: Some(number) };
        let people: Vec<Person> = (1..=6).map(person).collect();
        let (one, other) = (held(&[6], &people, Leak::Nothing), held(&[6], &people, Leak::Nothing));
        assert_eq!((difference(&one.0, &other.0), difference(&one.1, &other.1)), (None, None));
        assert_ne!(difference(&one.0, &one.1), None);
        let changed: Vec<Person> =
            people.iter().map(|person| Person { answers: vec![Answer::ALL[0]; ANSWERS], ..person.clone() }).collect();
        let other = held(&[6], &changed, Leak::Nothing);
        assert_eq!(difference(&one.0, &other.0), Some("slot"), "other answers are other totals");
        assert_eq!(difference(&one.1, &other.1), Some("document"));
    });
}
