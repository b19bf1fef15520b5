//! Updates that somebody made to do harm.

use super::agree::{event, live};
use super::{copy, merge};
use crate::support::Chance;
use kyoso::document::Document;
use proptest::collection::vec;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// Changes some bytes of an update, or crosses it with another one.
fn mutate(update: &mut Vec<u8>, others: &[Vec<u8>], chance: &mut Chance) {
    for _ in 0..=chance.below(3) {
        if update.is_empty() {
            return;
        }
        let at = chance.below(update.len());
        let byte = u8::try_from(chance.below(256)).expect("a byte");
        match chance.below(7) {
            0 => update[at] = byte,
            1 => update[at] ^= 1 << chance.below(8),
            2 => update.insert(at, byte),
            3 => drop(update.remove(at)),
            4 => update[at] = update[at].wrapping_add(1),
            5 => update[at] = update[at].wrapping_sub(1),
            _ => {
                let other = &others[chance.below(others.len())];
                update.truncate(at);
                update.extend(&other[chance.below(other.len())..]);
            }
        }
    }
}

/// Takes the hostile update in between the others, and gives the copy on to another one.
fn take_in(records: &[Vec<u8>], hostile: &[u8], split: usize) {
    let mut ours = copy(99);
    merge(&mut ours, &records[..split]);
    let before = ours.plan().clone();
    if ours.merge([hostile]).is_err() {
        assert_eq!(*ours.plan(), before, "what cannot be read changes nothing");
    }
    // What it made of the document may be nonsense, which keeps a good record from being taken in, and no more than that.
    let _ = ours.merge(records[split..].iter().map(Vec::as_slice));
    let _ = copy(98).merge([ours.encode().as_slice()]);
}

/// A million mutants were tried like this, without a panic or a loop in a release build; here are some thousands.
#[test]
fn hostile_updates_do_no_harm() {
    let mut runner = TestRunner::deterministic();
    let mut chance = Chance(2);
    for _ in 0..60 {
        let events = vec(event(), 1..30).new_tree(&mut runner).expect("events").current();
        let (copies, records) = live(3, &events);
        let pool: Vec<Vec<u8>> = records.iter().cloned().chain(copies.iter().map(Document::encode)).collect();
        for _ in 0..60 {
            let mut hostile = pool[chance.below(pool.len())].clone();
            mutate(&mut hostile, &pool, &mut chance);
            take_in(&records, &hostile, chance.below(records.len() + 1));
        }
    }
}

#[test]
fn a_short_update_cannot_claim_much() {
    let most = [0xff, 0xff, 0xff, 0xff, 0x07];
    let block = [1, 1, 5, 0];
    let texts: [&[u8]; 6] = [&[], &block[..1], &block[..2], &block, &[1, 1, 5, 0, 4, 1], &[1, 1, 5, 0, 8, 1, 1, b'g']];
    for prefix in texts {
        let claim = [prefix, &most, &[0; 3]].concat();
        assert!(copy(1).merge([claim.as_slice()]).is_err(), "{claim:?}");
    }
    // A hole of two thousand million is no more than two numbers.
    let hole = [&block[..3], &[0, 10], &most, &[0]].concat();
    assert!(copy(1).merge([hole.as_slice()]).is_ok());
}
