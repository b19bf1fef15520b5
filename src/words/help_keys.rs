//! The keys of the help beside the fields of a plan.

use super::group::group;

group! {
    /// One plain sentence or two for a field: what it is for.
    Helps {
        need_what,
        need_partner,
        partner_bad_at,
        partner_contact,
        partner_state,
        partner_reason,
        counter,
        principles,
        purpose,
        goal_how_much,
        goal_measure,
        goal_now,
        method_role,
        method_cost,
        method_effect,
        method_ripple,
        method_synergy,
        method_reason,
        role_what,
        role_stand_in,
        role_responsibility,
        role_hours,
        end,
        review_on,
        decide_on,
        agreement,
        meeting_purpose,
        meeting_decisions,
        meeting_shared,
        meeting_next,
        activity_numbers,
        money,
        result,
        good,
        outlook,
        decision,
        handover,
        closing,
    }
}

group! {
    /// What a case of the pamphlet shows of a field, where it shows something.
    HelpExamples {
        need_what,
        need_partner,
        purpose,
        method_role,
        method_ripple,
        method_synergy,
        role_what,
        result,
        outlook,
    }
}
