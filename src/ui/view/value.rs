//! Values of attributes: fixed ones, and those that follow signals.

use super::Memo;
use leptos::prelude::*;
use std::borrow::Cow;

/// The value of an attribute or property.
pub enum Value {
    /// There is none.
    Absent,
    /// It stays.
    Fixed(Cow<'static, str>),
    /// It follows the signals that are read in it.
    Live(Box<dyn Fn() -> Value>),
}

impl Value {
    /// What it is at this moment.
    pub(super) fn now(&self) -> Option<Cow<'static, str>> {
        match self {
            Self::Absent => None,
            Self::Fixed(text) => Some(text.clone()),
            Self::Live(follow) => follow().now(),
        }
    }
}

/// What can be the value of an attribute.
pub trait IntoValue {
    /// As a value.
    fn into_value(self) -> Value;
}

impl IntoValue for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Value::Fixed(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Fixed(Cow::Owned(self))
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        if self { Value::Fixed(Cow::Borrowed("")) } else { Value::Absent }
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Absent, IntoValue::into_value)
    }
}

impl IntoValue for Signal<String> {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self.get().into_value()))
    }
}

impl IntoValue for Memo<String> {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self.get().into_value()))
    }
}

impl<F: Fn() -> V + 'static, V: IntoValue> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self().into_value()))
    }
}
