//! A plan as a replicated document: what goes in comes out, and all copies agree.

use kyoso::document::{Document, Merged, Reading, WriterId};
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, Id, List, Plan, PlanId, apply};

fn plan_id() -> PlanId {
    PlanId(Id::from_random(7))
}

fn copy(writer: u64) -> Document {
    Document::new(plan_id(), WriterId::from_random(writer))
}

fn change(document: &mut Document, command: &Command) -> Vec<u8> {
    let next = apply(document.plan(), command).expect("a command that fits").plan;
    document.reconcile(&next)
}

#[test]
fn a_change_reaches_another_copy() {
    let mut ours = copy(1);
    let partner = Id::from_random(12);
    let add =
        Command::Add { list: List::Partner, id: partner, values: vec![(Partner::name, "八雲町公民館".into())] };
    let updates = [
        change(&mut ours, &Command::write(Head::title.of(plan_id().0), "瑞風おもてなし")),
        change(&mut ours, &add),
        change(&mut ours, &Command::write(Head::purpose.of(plan_id().0), "駅に\n花を🌸")),
        change(&mut ours, &Command::write(Head::purpose.of(plan_id().0), "駅に\n𠮷野の花を🌸\n")),
    ];
    let mut theirs = copy(2);
    let merged = theirs.merge(updates.iter().map(Vec::as_slice)).expect("readable");
    assert_eq!(merged, Merged { changed: true, waiting: false });
    assert_eq!(theirs.plan(), ours.plan());
    assert_eq!(*theirs.reading(), Reading::Whole);
    let again = theirs.merge(updates.iter().map(Vec::as_slice)).expect("readable");
    assert_eq!(again, Merged::default());
}

#[test]
fn a_new_plan_says_nothing() {
    let mut ours = copy(1);
    assert_eq!(ours.reconcile(&Plan::new(plan_id())), Vec::<u8>::new());
}
