//! The keys of the self-check's pages: the question, the result, the promises. What the check itself is called:
//! [`super::check_keys`].

use super::group::group;

group! {
    /// One question of a check.
    QuestionPage {
        check_of(step),
        stop,
        to_result,
        progress(total, number),
        nothing_chosen,
        please_choose,
        take_answer,
        reading_only,
        see_result,
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
        map,
        map_principle,
        map_none,
        back,
        back_note,
        good_note,
        good_label,
        print,
        change,
        unfinished,
        unfinished_text(answered, total),
        finish_text,
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
