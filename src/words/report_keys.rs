//! The keys of what a check says: counts, middle answers, gaps, what moved. The sentences are put together in
//! [`super::report`].

use super::group::group;

group! {
    /// What a check says.
    ReportWords {
        /// Answers of people, and answers of organisations.
        people: CountWords,
        organisations: CountWords,
        /// Who was here.
        present(people),
        present_in_sides(people, sides),
        /// How many of a side.
        of_side(side, count),
        /// The one answer that a group agreed on.
        agreed,
        on_paper,
        on_paper_note,
        /// △ and ・ as one column.
        low,
        middle(answer),
        between(upper, lower),
        range(lowest, highest),
        side_middle(side, answer),
        different,
        very_different,
        inside(side),
        lowest,
        lowest_note,
        lowest_none,
        own,
        own_note,
        entry,
        best_note,
        next,
        corrected(day),
        trend: TrendWords,
        history: HistoryWords,
    }
}

group! {
    /// Natural counts: never a percentage.
    CountWords {
        dont_know(n, count),
        among_valid(valid, high),
        both(valid, high, low),
        high(valid, high),
        dont_know_too(count),
        short(valid, high),
        short_dont_know(count),
        /// How many, beside a sign or a name.
        count(count),
        /// How many, under the dots of a column: as short as it can be.
        dots(count),
        /// How many answers stand in a column, and those of one side among them.
        column(answer, count),
        column_sides(answer, count, sides),
        /// Between two sides.
        and,
    }
}

group! {
    /// What moved since an earlier check.
    TrendWords {
        since(day),
        first,
        up,
        down,
        no_big_change,
        other_people,
        incomparable(reason),
        alone_and_group,
        other_mode,
        other_texts,
        no_answers,
        other_counting,
    }
}

group! {
    /// The checks of a plan over time.
    HistoryWords { heading, none, entry(day, step, mode) }
}
