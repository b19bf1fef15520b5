//! The wall clock. Shown to people; nothing is ordered by it.

use crate::{
    app::Moment,
    domain::date::{Date, Era},
};

/// The local date and time of day. Where there is no clock (outside a browser) or it shows a year that no calendar here
/// takes, the first moment of 令和.
pub fn now() -> Moment {
    read().unwrap_or(Moment { date: Era::Reiwa.first_day(), hour: 0, minute: 0, second: 0 })
}

fn read() -> Option<Moment> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    // A month counts from 0 in JavaScript.
    let date = Date::new(year, small(now.get_month() + 1)?, small(now.get_date())?).ok()?;
    Some(Moment {
        date,
        hour: small(now.get_hours())?,
        minute: small(now.get_minutes())?,
        second: small(now.get_seconds())?,
    })
}

fn small(part: u32) -> Option<u8> {
    u8::try_from(part).ok()
}
