//! The keys of the papers of a check, and of the ways in which it is answered.

use super::group::group;

group! {
    /// The answers over the columns of a sheet.
    ColumnHeads { done, mostly, little, not_yet, dont_know, not_applicable }
}

group! {
    /// The papers of a check.
    CheckPapers {
        others,
        all,
        sheet_open,
        sheet_occasion,
        sheet_lead,
        large_open,
        large_occasion,
        large_lead,
        cards_open,
        cards_occasion,
        cards_lead,
        cards_title,
        /// この回の番号.
        code,
        /// How a sheet is filled in, and what it is not used for.
        how,
        my_side,
        number,
        /// The answers over their columns, in few letters.
        heads: ColumnHeads,
        statement,
        best,
        to_change,
        /// Paper, hands and phones count alike.
        equal,
    }
}

group! {
    /// The ways to answer one person at a time.
    Ways {
        begin,
        begin_note,
        not_opened,
        closed,
        closed_text,
        trouble,
        trouble_newer,
        trouble_unreadable,
        discard,
        discard_text,
        discard_sure,
        discard_not,
        other,
        other_text,
        other_open,
        count(count),
        count_of(count, people),
        unsaved,
        unsaved_text,
        heading,
        /// Why raised hands are not among them.
        no_hands,
        /// 話し合いながら: they go together with raised hands.
        beside_hands,
        by_ballots(count),
        passed,
        keypad,
        take_back,
        taken_back,
        not_taken_back,
        not_counted,
        passed_note,
        passed_begin,
        which_side,
        progress(total, number),
        finish,
        ballot_in,
        ballot_done,
        ballot_done_text,
        next_person,
        again,
        to_leader,
        keypad_note,
        keypad_note_sides,
        keypad_place,
        sheet_in,
        undone,
        wrong_answer,
        too_early(missing),
        enter_is_next,
        side_is_next(sides),
        blank,
        undo_key,
        enter_key,
        side_last,
    }
}
