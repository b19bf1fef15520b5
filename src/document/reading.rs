//! How well this version of the app understands a document. What it does not understand it never writes over.

use crate::domain::{Id, List};

/// How well a document could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Everything that concerns this version is understood; the plan may be changed.
    Whole,
    /// A newer version wrote it: the plan is for reading.
    Newer {
        /// The version of the schema as it stands in the document; empty where it is no text.
        format: String,
    },
    /// Some values are none that their fields can take: the plan is for reading.
    Foreign {
        /// Where they stand.
        places: Vec<Foreign>,
    },
}

/// Where a value stands that its field cannot take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// The list.
    pub list: List,
    /// The entry.
    pub id: Id,
    /// The field, or `order` or `removed`.
    pub name: String,
    /// The key inside a keyed field; empty for all others.
    pub key: String,
}
