//! The keys of the self-check's pages: the question, the result, the promises. What the check itself is called:
//! [`super::check_keys`].

use super::group::group;
use crate::domain::check::{Fit, Pad};

group! {
    /// One question of a check.
    QuestionPage {
        check_of(step),
        stop,
        to_result,
        /// What the entry question is called; it has no number.
        entry,
        progress(total, number),
        /// Some side was not counted yet.
        count_first,
        nothing_chosen,
        please_choose,
        take_answer,
        reading_only,
        see_result,
    }
}

group! {
    /// The tally pad: raised hands, or one answer that the group agrees on.
    PadWords {
        count,
        agree,
        /// One person at a time: passed device, paper, phones.
        each,
        hands(side, answer),
        more(answer),
        fewer(answer),
        recount,
        nothing,
        counted(count),
        fits(count),
        elsewhere,
        missing(count),
        too_many(count),
        /// What was typed into a box is no number.
        no_number(text, limit),
        /// Everything is answered; before the result.
        look_over,
        miscounts,
        miscounts_note,
        miscount(side, fit),
        paper,
    }
}

group! {
    /// The result of a check.
    ResultPage {
        sum,
        talk,
        order,
        answer,
        rest,
        rest_all,
        /// The dots of a question, for those who do not see them.
        dots(question),
        larger,
        larger_note,
        map,
        map_principle,
        map_none,
        back,
        back_note,
        closing,
        closing_note,
        good_label,
        print,
        /// A finished check stays as it was.
        fixed,
        fixed_text,
        change,
        again,
        unfinished,
        unfinished_text(answered, total),
        finish_text,
        see,
        go_on,
    }
}

group! {
    /// Promises.
    PromiseWords {
        make,
        what,
        what_hint,
        what_hint_empty,
        what_missing,
        who,
        who_hint,
        by_when,
        by_when_hint,
        keep,
        kept,
        until(day),
        done_on(day),
        dropped_on(day),
        from_here,
        from_item(item),
        done,
        dropped,
        again,
    }
}

impl PadWords {
    /// How the hands fit the people.
    pub fn fit(&self, pad: &Pad) -> String {
        match pad.fit() {
            Fit::Nothing => self.nothing().to_owned(),
            Fit::Fits => self.fits(pad.tally.hands()),
            Fit::Missing(count) => self.missing(count),
            Fit::TooMany(count) => self.too_many(count),
            Fit::Elsewhere => self.elsewhere().to_owned(),
            Fit::Unknown => self.counted(pad.tally.hands()),
        }
    }
}
