//! The wall clock. Shown to people; nothing is ordered by it.

use crate::{app::Moment, domain::date::Date};

/// The local date and time of day. Outside a browser, where nobody reads it, the beginning of 1970.
pub fn now() -> Moment {
    if cfg!(not(target_arch = "wasm32")) {
        return Moment { date: Date { year: 1970, month: 1, day: 1 }, hour: 0, minute: 0, second: 0 };
    }
    let now = js_sys::Date::new_0();
    Moment {
        date: Date {
            year: i32::try_from(now.get_full_year()).unwrap_or(i32::MAX),
            month: small(now.get_month() + 1),
            day: small(now.get_date()),
        },
        hour: small(now.get_hours()),
        minute: small(now.get_minutes()),
        second: small(now.get_seconds()),
    }
}

/// The parts of a date are below 60 by definition.
fn small(part: u32) -> u8 {
    u8::try_from(part).unwrap_or(u8::MAX)
}
