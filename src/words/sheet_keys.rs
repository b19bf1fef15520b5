//! The keys of the printed sheets: the plan on a page, the role table, the promises, 「さがしています」, the consultation sheet, the
//! hand-over page; and of the papers for a meeting, all at once.

use super::group::group;

group! {
    /// A kind of sheet.
    SheetKind {
        /// What it is for, said on it to those who hold it.
        lead,
        /// The link to it.
        open,
        /// When it is of use, beside the link.
        occasion,
    }
}

group! {
    /// What stands around every paper on the screen, and in its foot.
    Paper {
        heading,
        note,
        lead,
        long_title,
        long_text,
        no_print_title,
        no_print_text,
        made_on(date),
    }
}

group! {
    /// What is printed on the sheets.
    Sheets {
        plan: SheetKind,
        roles: SheetKind,
        wanted: SheetKind,
        consultation: SheetKind,
        promises: SheetKind,
        handover: SheetKind,
        /// What a place to write by hand is called, for those who do not see its lines.
        room,
        problem,
        lead_group,
        partners,
        place,
        purpose,
        goals,
        method,
        /// A chosen method and why.
        method_because(name, reason),
        role_table,
        period,
        next_meeting,
        in_trouble,
        wanted_needs,
        contact,
        counters,
        tried,
        asked_partners,
        needs,
        questions,
        wishes,
        answers,
        by_when,
        what,
        how_much,
        measure,
        now,
        who,
        stand_in,
        responsibility,
        hours,
        state,
        need,
        need_kind,
        need_partner,
        /// In place of a partner: nobody was found yet.
        searching,
        counter,
        phone,
        note,
        partner,
        good_at,
        partner_state,
        reason,
        open_promises,
        settled_promises,
        from_question,
        /// Over the cells in which a kept promise is ticked by hand.
        kept,
        settled_on,
        /// A question by its name and what it asks.
        question(name, asked),
        memo,
        decision,
        contacts,
        reached_at,
        copies,
        copy_at,
        copy_with,
        copied_on,
        handed_over,
        gave,
        took_over,
        on_day,
    }
}

group! {
    /// The papers for a meeting, to be printed at once.
    Papers {
        lead,
        open,
        occasion,
        choose,
        none,
        blank(step, mode),
        blank_large(step, mode),
    }
}
