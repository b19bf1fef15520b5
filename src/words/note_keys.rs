//! The keys of what went wrong: a sentence says what happened, what is safe and what to do.

use super::group::group;

group! {
    /// Why a text is no day.
    DateProblems {
        /// Stands around each of the others.
        still_there(what),
        not_a_date,
        no_year,
        no_era(year),
        no_month,
        no_day(month),
        year_out_of_range(year, first, last),
        no_such_month,
        no_such_day(month, last_day),
        era_not_begun(era, year, month, day),
        era_over(era, year, month, day),
        /// `year` is the Western year that was written, `right` the one that belongs to the era's.
        years_differ(era, era_year, right, year),
        weekday_differs(month, day, weekday),
    }
}

group! {
    /// Why a command was not carried out.
    Refusals {
        no_such_entry,
        already_there,
        not_a_choice(text),
        too_long(limit, over),
        too_many(limit),
        finished,
        enough_promises(limit),
        read_only,
    }
}

group! {
    /// What is said at a day that does not fit the others. It asks and never blocks.
    DayNotes { before_start(start), after_end(end), meeting_before_start(start), next_not_after(on), same_day }
}
