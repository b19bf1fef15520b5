//! The macro that declares a group of words.

/// Declares a group of words: a struct with a text for each key. A key with places, `saved(time)`, also becomes a function
/// that fills them, so that a forgotten value does not compile; a key with a type, `find: StepWords`, is a group itself.
macro_rules! group {
    ($(#[$doc:meta])* $name:ident { $( $(#[$key_doc:meta])* $key:ident $(( $($place:ident),+ ))? $(: $group:ident)? ),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the name of a key and its text say what it is")]
        pub struct $name {
            $( $(#[$key_doc])* pub $key: $crate::words::group::type_of_key!($($group)?), )+
        }

        #[allow(missing_docs, reason = "see the key of the same name")]
        impl $name {
            $( $(
                pub fn $key(&self, $($place: impl std::fmt::Display),+) -> String {
                    $crate::words::fill(self.$key, &[$( (stringify!($place), &$place) ),+])
                }
            )? )+
        }

        #[cfg(test)]
        impl $crate::words::group::Group for $name {
            fn collect(&self, name: String, _: &'static [&'static str], keys: &mut Vec<$crate::words::group::Key>) {
                $(
                    let places: &[&str] = &[$( $( stringify!($place) ),+ )?];
                    self.$key.collect(format!("{name}.{}", stringify!($key)), places, keys);
                )+
            }
        }
    };
}

macro_rules! type_of_key {
    () => { &'static str };
    ($group:ident) => { $group };
}

pub(super) use {group, type_of_key};

/// A text of a language, for the tests that read all of them.
#[cfg(test)]
pub struct Key {
    pub name: String,
    pub places: &'static [&'static str],
    pub text: &'static str,
}

/// What holds texts: a group or one text.
#[cfg(test)]
pub trait Group {
    fn collect(&self, name: String, places: &'static [&'static str], keys: &mut Vec<Key>);
}

#[cfg(test)]
impl Group for &'static str {
    fn collect(&self, name: String, places: &'static [&'static str], keys: &mut Vec<Key>) {
        keys.push(Key { name, places, text: self });
    }
}

#[cfg(test)]
impl Group for super::Lang {
    fn collect(&self, _: String, _: &'static [&'static str], _: &mut Vec<Key>) {}
}
