//! The macro that declares a group of words, and what all that holds words has in common.

use super::texts::Texts;

/// Declares a group of words: a text for each key, read by a function of its name. One with places, `saved(time)`, takes what
/// is filled into them, so that a forgotten value does not compile; a key with a type, `find: StepWords`, is a group itself
/// and a field.
macro_rules! group {
    ($(#[$doc:meta])* $name:ident { $( $(#[$key_doc:meta])* $key:ident $(( $($place:ident),+ ))? $(: $group:ident)? ),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the name of a key and its text say what it is")]
        pub struct $name {
            /// The texts, one after the other: to take them in costs no code a key.
            #[allow(dead_code, reason = "a group of groups has none of its own")]
            texts: [&'static str; [$(stringify!($key)),+].len()],
            $( $( pub $key: $group, )? )+
        }

        #[allow(missing_docs, reason = "the name of a key and its text say what it is")]
        #[allow(non_camel_case_types, dead_code, reason = "the places of the texts, under the names of their keys")]
        const _: () = {
            enum At { $($key),+ }

            impl $name {
                $( $crate::words::group::reader!($(#[$key_doc])* $key $(($($place),+))? $(: $group)?); )+
            }
        };

        impl $crate::words::group::Group for $name {
            fn read(texts: &mut $crate::words::texts::Texts) -> Self {
                Self {
                    texts: texts.take(),
                    $( $( $key: <$group as $crate::words::group::Group>::read(texts), )? )+
                }
            }

            fn keys(name: &str, keys: &mut Vec<$crate::words::group::Key>) {
                $( $crate::words::group::own_key!(name keys $key [$( $( stringify!($place) ),+ )?] $($group)?); )+
                $( $crate::words::group::inner_keys!(name keys $key $($group)?); )+
            }
        }
    };
}

/// How a text is read.
macro_rules! reader {
    ($(#[$doc:meta])* $key:ident) => {
        $(#[$doc])*
        pub const fn $key(&self) -> &'static str {
            self.texts[At::$key as usize]
        }
    };
    ($(#[$doc:meta])* $key:ident ($($place:ident),+)) => {
        $(#[$doc])*
        pub fn $key(&self, $($place: impl std::fmt::Display),+) -> String {
            $crate::words::fill(self.texts[At::$key as usize], &[$( (stringify!($place), &$place) ),+])
        }
    };
    ($(#[$doc:meta])* $key:ident : $group:ident) => {};
}

macro_rules! own_key {
    ($name:ident $keys:ident $key:ident [$($places:tt)*]) => {
        let name = $crate::words::group::below($name, stringify!($key));
        $keys.push($crate::words::group::Key { name, places: &[$($places)*] });
    };
    ($name:ident $keys:ident $key:ident [] $group:ident) => { $keys.push($crate::words::group::Key::default()); };
}

macro_rules! inner_keys {
    ($name:ident $keys:ident $key:ident) => {};
    ($name:ident $keys:ident $key:ident $group:ident) => {
        <$group as $crate::words::group::Group>::keys(&$crate::words::group::below($name, stringify!($key)), $keys);
    };
}

pub(super) use {group, inner_keys, own_key, reader};

/// Where a text stands in the file of a language, and what must be filled into it.
#[derive(Debug, Clone, Default)]
pub struct Key {
    /// Its group and its own name: `save.saved`. Empty where no text stands, but a group, whose keys come after those of the
    /// group around it.
    pub name: String,
    /// The names of its places.
    pub places: &'static [&'static str],
}

/// What holds texts: a group or one text.
pub trait Group: Sized {
    /// Takes its texts, in the order of [`Self::keys`].
    fn read(texts: &mut Texts) -> Self;

    /// Adds its keys, below its own name.
    fn keys(name: &str, keys: &mut Vec<Key>);
}

/// The name of a key within its group; those of the outermost stand alone.
pub fn below(group: &str, key: &str) -> String {
    if group.is_empty() { key.to_owned() } else { format!("{group}.{key}") }
}
