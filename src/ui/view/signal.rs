//! Values that pages change, and that tell whoever follows them.
//!
//! The framework's own signal is compiled anew for every type of value, about 1 kB of program each; this one holds them all as one type.

use leptos::prelude::{Get, GetUntracked, Set, Track, UpdateUntracked};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

type Hidden = Arc<dyn Any + Send + Sync>;
type AnySignal = leptos::prelude::RwSignal<Hidden>;

// Never inlined: that there is one of each is what makes it small.
#[inline(never)]
fn signal(value: Hidden) -> AnySignal {
    AnySignal::new(value)
}

#[inline(never)]
fn tracked(signal: AnySignal) -> Hidden {
    signal.get()
}

#[inline(never)]
fn untracked(signal: AnySignal) -> Hidden {
    signal.get_untracked()
}

/// Whether the signal still was there to take it.
#[inline(never)]
fn put(signal: AnySignal, value: Hidden) -> bool {
    let is_there = signal.try_update_untracked(|_| ()).is_some();
    if is_there {
        signal.set(value);
    }
    is_there
}

/// A value that can be changed from everywhere it was handed to; copy the handle freely.
pub struct RwSignal<T> {
    signal: AnySignal,
    value: PhantomData<fn() -> T>,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: Default + Clone + Send + Sync + 'static> Default for RwSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: Clone + Send + Sync + 'static> RwSignal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self { signal: signal(Arc::new(value)), value: PhantomData }
    }

    /// The value; follows it where it is called within something that does.
    pub fn get(&self) -> T {
        Self::of(&tracked(self.signal)).clone()
    }

    /// Reads the value in its place; follows it as [`Self::get`] does.
    pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(Self::of(&tracked(self.signal)))
    }

    /// The value of this moment, without following it.
    pub fn get_untracked(&self) -> T {
        Self::of(&untracked(self.signal)).clone()
    }

    /// Reads the value of this moment in its place, without following it.
    pub fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(Self::of(&untracked(self.signal)))
    }

    /// Follows the value without reading it.
    pub fn track(&self) {
        self.signal.track();
    }

    /// Puts another value in its place and tells all that follow it; nothing where the page it belonged to is gone.
    pub fn set(&self, value: T) {
        put(self.signal, Arc::new(value));
    }

    /// Changes the value and tells all that follow it; nothing where the page it belonged to is gone.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// The same, with what the change gives back; `None` where the page it belonged to is gone.
    pub fn try_update<U>(&self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let mut value = Self::of(&self.signal.try_get_untracked()?).clone();
        let back = change(&mut value);
        put(self.signal, Arc::new(value)).then_some(back)
    }

    fn of(value: &Hidden) -> &T {
        let Some(value) = value.downcast_ref() else {
            unreachable!("only `new` and `set` make the value, of this type")
        };
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view::Memo;
    use leptos::prelude::Owner;

    #[test]
    fn a_change_is_told_and_read() {
        let owner = Owner::new();
        owner.set();
        let words = RwSignal::new(vec!["水"]);
        let count = Memo::new(move |_| words.with(Vec::len));
        assert_eq!(count.get(), 1);
        assert_eq!(words.try_update(|words| words.push("辺")), Some(()));
        assert_eq!((count.get(), words.get()), (2, vec!["水", "辺"]));
        words.set(Vec::new());
        assert_eq!((count.get(), words.get_untracked()), (0, Vec::new()));
    }

    #[test]
    fn after_its_page_nothing_is_there_to_change() {
        let owner = Owner::new();
        let number = owner.with(|| RwSignal::new(1));
        owner.cleanup();
        number.set(2);
        assert_eq!(number.try_update(|number| *number += 1), None);
    }
}
