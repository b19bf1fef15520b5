//! What a field of an entry can hold. The type of a field says how it is merged, edited and checked; its value is always
//! kept as it was typed.

use std::collections::BTreeMap;
use std::ops::Deref;

/// How a field behaves, told from its type.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// One line: the last writer wins whole (30→45 and 30→36 must never become 456).
    Line,
    /// Several lines: merged line by line.
    Prose,
    /// A date as typed; see [`super::date`].
    Date,
    /// One of a fixed set; the function gives its keys in the order in which they are offered.
    Choice(fn() -> Vec<&'static str>),
    /// Yes or no.
    Flag,
    /// Named values, each its own register: the answers of a check by item.
    Keyed,
}

/// A value that a field can hold. Reading and writing go through text, the one form that is stored, sent and merged.
pub trait Value: Clone + Default + PartialEq {
    /// How the field behaves.
    const KIND: Kind;

    /// The value under `key` as text; `key` is empty for every kind but [`Kind::Keyed`].
    fn read(&self, key: &str) -> String;

    /// Takes a text over; `false` where the text is none of this field's values, and nothing changes.
    #[must_use]
    fn write(&mut self, key: &str, text: &str) -> bool;

    /// The keys that hold something; one empty key for every kind but [`Kind::Keyed`].
    fn keys(&self) -> Vec<String> {
        if self.read("").is_empty() { Vec::new() } else { vec![String::new()] }
    }
}

macro_rules! text_kind {
    ($(#[$doc:meta])* $name:ident, $kind:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(String);

        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl Value for $name {
            const KIND: Kind = Kind::$kind;
            fn read(&self, _: &str) -> String {
                self.0.clone()
            }
            fn write(&mut self, key: &str, text: &str) -> bool {
                let is_own = key.is_empty();
                if is_own {
                    text.clone_into(&mut self.0);
                }
                is_own
            }
        }
    };
}

text_kind!(
    /// One line of text.
    Line,
    Line
);
text_kind!(
    /// A text of several lines.
    Prose,
    Prose
);
text_kind!(
    /// A date as typed: 「令和9年5月30日」, 「2027-05-30」, or something that is no date yet.
    DateText,
    Date
);

impl DateText {
    /// The day that is meant, or why none can be told. An empty field is no problem and no day: ask [`str::is_empty`] first.
    pub fn day(&self) -> Result<super::date::Date, super::date::DateProblem> {
        super::date::Date::parse(self)
    }
}

/// One of a fixed set. The key is what is stored and exchanged and never changes; its wording is a matter of the languages.
pub trait Choice: Copy + PartialEq + Default + 'static {
    /// All of them, in the order in which they are offered.
    const ALL: &'static [Self];

    /// The stable key.
    fn key(self) -> &'static str;

    /// The choice with this key.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.key() == key)
    }
}

impl<T: Choice> Value for T {
    const KIND: Kind = Kind::Choice(|| T::ALL.iter().map(|choice| choice.key()).collect());
    fn read(&self, _: &str) -> String {
        self.key().to_owned()
    }
    fn write(&mut self, key: &str, text: &str) -> bool {
        // An empty register is a value that was taken back: the first choice stands again.
        let choice = if text.is_empty() { Some(T::default()) } else { T::from_key(text) };
        choice.filter(|_| key.is_empty()).inspect(|choice| *self = *choice).is_some()
    }
    fn keys(&self) -> Vec<String> {
        if *self == T::default() { Vec::new() } else { vec![String::new()] }
    }
}

/// Yes or no; stored as `yes` or nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flag(pub bool);

impl Value for Flag {
    const KIND: Kind = Kind::Flag;
    fn read(&self, _: &str) -> String {
        if self.0 { "yes".to_owned() } else { String::new() }
    }
    fn write(&mut self, key: &str, text: &str) -> bool {
        let is_own = key.is_empty() && ["yes", ""].contains(&text);
        if is_own {
            self.0 = text == "yes";
        }
        is_own
    }
}

/// Values by key. An empty value is no value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keyed(BTreeMap<String, String>);

impl Deref for Keyed {
    type Target = BTreeMap<String, String>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Value for Keyed {
    const KIND: Kind = Kind::Keyed;
    fn read(&self, key: &str) -> String {
        self.0.get(key).cloned().unwrap_or_default()
    }
    fn write(&mut self, key: &str, text: &str) -> bool {
        if key.is_empty() {
            return false;
        }
        if text.is_empty() {
            self.0.remove(key);
        } else {
            self.0.insert(key.to_owned(), text.to_owned());
        }
        true
    }
    fn keys(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }
}
