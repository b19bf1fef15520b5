//! Values that are worked out from signals, kept, and told on only when they turned into something else.
//!
//! The framework's own memo is compiled anew for every type of value, 1.5 kB of program each; this one holds them all as one type.

use leptos::prelude::{With, WithUntracked};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

type Hidden = dyn Any + Send + Sync;

/// A value of any type, with the knowledge of how two of them compare.
#[derive(Clone)]
struct Held {
    value: Arc<Hidden>,
    equals: fn(&Hidden, &Hidden) -> bool,
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        (self.equals)(&*self.value, &*other.value)
    }
}

type Compute = Box<dyn Fn(Option<&Held>) -> Held + Send + Sync>;
type AnyMemo = leptos::prelude::Memo<Held>;

// Never inlined: that there is one of each is what makes it small.
#[inline(never)]
fn memo(compute: Compute) -> AnyMemo {
    AnyMemo::new(compute)
}

#[inline(never)]
fn tracked(memo: AnyMemo) -> Arc<Hidden> {
    memo.with(|held| held.value.clone())
}

#[inline(never)]
fn untracked(memo: AnyMemo) -> Arc<Hidden> {
    memo.with_untracked(|held| held.value.clone())
}

/// A value that is worked out from the signals it reads, once for each of their changes. What reads it runs again only if the new value differs.
pub struct Memo<T> {
    memo: AnyMemo,
    value: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Works it out from the signals read in `compute`, which is given the value before, if there was one.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let equals = |one: &Hidden, other: &Hidden| one.downcast_ref::<T>() == other.downcast_ref::<T>();
        let memo = memo(Box::new(move |before| {
            let before = before.and_then(|held| held.value.downcast_ref());
            Held { value: Arc::new(compute(before)), equals }
        }));
        Self { memo, value: PhantomData }
    }

    /// The value; follows it where it is called within something that does.
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        Self::of(&tracked(self.memo)).clone()
    }

    /// Reads the value in its place; follows it as [`Self::get`] does.
    pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(Self::of(&tracked(self.memo)))
    }

    /// The value of this moment, without following it.
    pub fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        Self::of(&untracked(self.memo)).clone()
    }

    /// Reads the value of this moment in its place, without following it.
    pub fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(Self::of(&untracked(self.memo)))
    }

    fn of(value: &Arc<Hidden>) -> &T {
        let Some(value) = value.downcast_ref() else { unreachable!("only `new` makes the value, and of this type") };
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::{Get, Owner, RwSignal, Set};

    #[test]
    fn what_reads_it_follows_only_a_value_that_differs() {
        let owner = Owner::new();
        owner.set();
        let number = RwSignal::new(1);
        let half = Memo::new(move |_| number.get() / 2);
        let runs = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let counted = runs.clone();
        let told = Memo::new(move |before: Option<&(i32, i32)>| {
            counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            (half.get(), before.map_or(0, |(_, times)| times + 1))
        });
        for (set, expected) in [(2, (1, 1)), (3, (1, 1)), (4, (2, 2))] {
            assert_eq!(told.get_untracked().1, expected.1 - i32::from(set != 3), "before {set}");
            number.set(set);
            assert_eq!(told.get(), expected, "after {set}");
        }
        assert_eq!(runs.load(std::sync::atomic::Ordering::Relaxed), 3);
        assert!(told.with(|told| told.0 == 2) && told.with_untracked(|told| told.1 == 2));
    }
}
