//! The keys of what somebody reads who answers on a phone, and of the place where such answers come in.

use super::group::group;

group! {
    /// Answering on one's own phone.
    PhoneWords {
        /// Before the first question.
        title,
        promise_lines,
        which_side,
        /// A side whose name the address does not hold.
        side(number),
        begin,
        choose_side,
        see_code,
        /// The answer code.
        show_code,
        code,
        code_note,
        leave_note,
        look_again,
        next_person,
        other_version,
        other_version_text,
        /// Where the link is shown.
        invite,
        invite_picture,
        invite_typed,
        invite_note,
        invite_numbers,
        /// Where codes are typed in.
        way,
        /// Over the link on the wall.
        way_title,
        field,
        field_note,
        take,
        taken,
        empty,
        strange_letter(place, letter),
        length(letters),
        wrong_at(place),
        wrong,
        already_in,
        other_round(number),
        full,
        not_counted,
        unfold,
    }
}
