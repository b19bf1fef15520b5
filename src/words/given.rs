//! Entries that a plan is given: the counters that the pamphlet prints, and what is to be put in order at an end. Once they
//! stand in a plan they are the group's own, to be changed and removed like all others.

use super::group::group;

group! {
    /// The two counters as printed in the pamphlet of Matsue City.
    CounterWords { life_name, life_phone, revival_name, revival_phone, note }
}

impl CounterWords {
    /// Name, number and note of each.
    pub const fn printed(&self) -> [[&'static str; 3]; 2] {
        [[self.life_name(), self.life_phone(), self.note()], [self.revival_name(), self.revival_phone(), self.note()]]
    }
}

group! {
    /// The usual four at an end.
    ClosingWords { tools, money, contacts, thanks }
}

impl ClosingWords {
    /// In the order in which they are offered.
    pub const fn usual(&self) -> [&'static str; 4] {
        [self.tools(), self.money(), self.contacts(), self.thanks()]
    }
}
