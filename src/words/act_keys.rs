//! The keys of what ③ and ④ keep: meetings, the look back at what was agreed, money, the end and the next round; and of what
//! was removed.

use super::group::group;

group! {
    /// What is no longer as it was agreed.
    DriftWords { heading, note, kept, agreed_on(name, day) }
}

group! {
    /// Meetings in step ③.
    MeetingWords {
        heading,
        note,
        one,
        add,
        empty,
        on,
        place,
        who,
        purpose,
        confirmed,
        decisions,
        shared,
        next_on,
    }
}

group! {
    /// What else a record of step ③ has.
    RecordWords {
        activity_who,
        activity_numbers,
        promise_settled_on,
    }
}

group! {
    /// The book of money in step ③.
    MoneyWords {
        heading,
        note,
        one,
        add,
        empty,
        on,
        way,
        source,
        what,
        amount,
        unreadable,
        all,
        no_source,
        came_in(yen),
        spent(yen),
        left(yen),
        missing(yen),
        yen(amount),
        unread(n),
    }
}

group! {
    /// The end of a plan in step ④: what is to be put in order, what those who take over have to know, and the next round.
    EndWords {
        good,
        decision_reason,
        closing,
        closing_note,
        closing_one,
        closing_add,
        closing_empty,
        closing_usual,
        closing_what,
        closing_who,
        closing_done,
        handover,
        handover_note,
        handover_label,
        handover_draft,
        handover_drafted,
        next_round,
        next_round_note,
        next_round_text,
        next_round_begin,
        next_round_open(title),
    }
}

group! {
    /// The draft of a hand-over memo. What people wrote is put into it and never changed.
    HandoverSentences {
        promises,
        roles,
        contacts,
        item(text),
        promise(what, more),
        until(day),
        contact(name, contact),
    }
}

group! {
    /// 消したもの.
    RemovedWords {
        heading(n),
        entry(list, name),
        unnamed,
        restored(name),
    }
}

group! {
    /// What one entry of a list is called.
    ListWords {
        head,
        partner,
        need,
        counter,
        goal,
        method,
        role,
        review_day,
        agreement,
        meeting,
        activity,
        money,
        promise,
        check,
        closing,
    }
}
