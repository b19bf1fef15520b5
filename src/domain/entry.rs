//! An entry of a plan: one partner, one goal, one promise. Its fields are declared once, by [`entry!`], and everything that
//! walks over fields (commands, the document, files, the tests) reads that declaration.

use super::field::{Flag, Kind};
use super::id::Id;
use super::plan::List;
use std::sync::Arc;

/// One field of one kind of entry, e.g. `Partner::name`.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The list whose entries have it.
    pub list: List,
    /// Its stable name in stores and files.
    pub name: &'static str,
    /// How it behaves.
    pub kind: Kind,
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        (self.list, self.name) == (other.list, other.name)
    }
}

impl Eq for Field {}

/// Where a value stands: a field of an entry, and a key inside it where the field is [`Kind::Keyed`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The field.
    pub field: Field,
    /// The entry.
    pub id: Id,
    /// The key inside a keyed field; empty for all others.
    pub key: String,
}

impl Field {
    /// This field of that entry.
    pub const fn of(self, id: Id) -> Place {
        Place { field: self, id, key: String::new() }
    }

    /// The value under `key` in this keyed field of that entry.
    pub fn keyed(self, id: Id, key: impl Into<String>) -> Place {
        Place { field: self, id, key: key.into() }
    }
}

/// What every entry carries beside its own fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meta {
    /// Its name.
    pub id: Id,
    /// Its place in the list; see [`super::order`].
    pub order: String,
    /// Taken out of the list; found again under 「消したもの」.
    pub removed: Flag,
}

/// An entry, whatever its kind.
pub trait Entry {
    /// Name, place and whether it was removed.
    fn meta(&self) -> &Meta;

    /// The same, to change.
    fn meta_mut(&mut self) -> &mut Meta;

    /// All its fields, in the order of the declaration.
    fn fields(&self) -> &'static [Field];

    /// The value of a field as text; empty for a field that this entry does not have.
    fn read(&self, field: &str, key: &str) -> String;

    /// Writes a text; `false` where the field does not exist or takes no such value.
    fn write(&mut self, field: &str, key: &str, text: &str) -> bool;

    /// The keys of a field that hold something.
    fn keys(&self, field: &str) -> Vec<String>;

    /// Whether nothing was written into it yet.
    fn is_blank(&self) -> bool {
        self.fields().iter().all(|field| self.keys(field.name).is_empty())
    }
}

/// A kind of entry.
pub trait Listed: Entry + Clone + Default + PartialEq + Send + Sync + 'static {
    /// The list it stands in.
    const LIST: List;

    /// Its fields, in the order of the declaration.
    const FIELDS: &'static [Field];
}

/// Declares an entry: a struct with [`Meta`], the constants `Partner::name` …, and [`Entry`] over all its fields.
macro_rules! entry {
    ($(#[$doc:meta])* $name:ident in $list:ident { $( $(#[$field_doc:meta])* $field:ident: $type:ty, )* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        pub struct $name {
            /// Name, place, removed or not.
            pub meta: $crate::domain::entry::Meta,
            $( $(#[$field_doc])* pub $field: $type, )*
        }

        #[allow(non_upper_case_globals, reason = "a field and its declaration carry one name")]
        impl $name {
            $(
                $(#[$field_doc])*
                pub const $field: $crate::domain::entry::Field = $crate::domain::entry::Field {
                    list: $crate::domain::plan::List::$list,
                    name: stringify!($field),
                    kind: <$type as $crate::domain::field::Value>::KIND,
                };
            )*
        }

        impl $crate::domain::entry::Listed for $name {
            const LIST: $crate::domain::plan::List = $crate::domain::plan::List::$list;
            const FIELDS: &'static [$crate::domain::entry::Field] = &[$( Self::$field, )*];
        }

        impl $crate::domain::entry::Entry for $name {
            fn meta(&self) -> &$crate::domain::entry::Meta {
                &self.meta
            }
            fn meta_mut(&mut self) -> &mut $crate::domain::entry::Meta {
                &mut self.meta
            }
            fn fields(&self) -> &'static [$crate::domain::entry::Field] {
                <Self as $crate::domain::entry::Listed>::FIELDS
            }
            fn read(&self, field: &str, key: &str) -> String {
                match field {
                    $( stringify!($field) => $crate::domain::field::Value::read(&self.$field, key), )*
                    _ => String::new(),
                }
            }
            fn write(&mut self, field: &str, key: &str, text: &str) -> bool {
                match field {
                    $( stringify!($field) => $crate::domain::field::Value::write(&mut self.$field, key, text), )*
                    _ => false,
                }
            }
            fn keys(&self, field: &str) -> Vec<String> {
                match field {
                    $( stringify!($field) => $crate::domain::field::Value::keys(&self.$field), )*
                    _ => Vec::new(),
                }
            }
        }
    };
}
pub(crate) use entry;

/// The entries of one list, by place and then by name; removed ones stay in it. Cloning shares the entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entries<T>(Vec<Arc<T>>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Listed> Entries<T> {
    /// Those in the list, in order.
    pub fn live(&self) -> impl DoubleEndedIterator<Item = &Arc<T>> {
        self.0.iter().filter(|entry| !entry.meta().removed.0)
    }

    /// Those taken out, for 「消したもの」.
    pub fn removed(&self) -> impl DoubleEndedIterator<Item = &Arc<T>> {
        self.0.iter().filter(|entry| entry.meta().removed.0)
    }

    /// The entry of this name, removed or not.
    pub fn get(&self, id: Id) -> Option<&Arc<T>> {
        self.0.iter().find(|entry| entry.meta().id == id)
    }

    /// How many are in the list.
    pub fn count(&self) -> usize {
        self.live().count()
    }

    /// Whether none is in the list.
    pub fn is_empty(&self) -> bool {
        self.live().next().is_none()
    }
}

/// A list whatever its entries are: what commands, document and files work with.
pub trait AnyEntries {
    /// Every entry in order, removed ones too.
    fn entries(&self) -> Vec<&dyn Entry>;

    /// The entry of this name.
    fn entry(&self, id: Id) -> Option<&dyn Entry>;

    /// Changes the entry of this name, made new where there is none, and puts the list in order again.
    fn edit(&mut self, id: Id, change: &mut dyn FnMut(&mut dyn Entry));

    /// The fields of its entries.
    fn fields(&self) -> &'static [Field];
}

impl<T: Listed> AnyEntries for Entries<T> {
    fn entries(&self) -> Vec<&dyn Entry> {
        self.0.iter().map(|entry| &**entry as &dyn Entry).collect()
    }

    fn entry(&self, id: Id) -> Option<&dyn Entry> {
        self.get(id).map(|entry| &**entry as &dyn Entry)
    }

    fn edit(&mut self, id: Id, change: &mut dyn FnMut(&mut dyn Entry)) {
        let mut entry: Arc<T> = if let Some(at) = self.0.iter().position(|entry| entry.meta().id == id) {
            self.0.remove(at)
        } else {
            let mut fresh = T::default();
            fresh.meta_mut().id = id;
            Arc::new(fresh)
        };
        let changed: &mut T = Arc::make_mut(&mut entry);
        change(changed);
        let place = |entry: &T| (entry.meta().order.clone(), entry.meta().id);
        let at = self.0.partition_point(|other| place(other) < place(&entry));
        self.0.insert(at, entry);
    }

    fn fields(&self) -> &'static [Field] {
        T::FIELDS
    }
}
