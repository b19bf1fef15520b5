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
