//! The keys of the four step pages and of the case sheet, a group a page.

use super::group::group;

group! {
    /// What stands on every step page.
    StepPage {
        /// The name of the navigation between the steps.
        nav,
        /// Beside the step in which the plan stands now, for those who do not see the sun.
        now,
        finish(next),
        make_now,
        is_now(step),
        /// Days on the page that cannot be read, what is safe, and each with its place.
        unread,
        unread_text,
        unread_day(list, field, text),
    }
}

group! {
    /// ① 探す.
    FindPage {
        learned,
        learned_note,
        learned_label,
        learned_hint,
        problem,
        problem_note,
        problem_label,
        problem_hint,
        needs,
        needs_note,
        need,
        needs_add,
        needs_empty,
        need_what,
        need_kind,
        cannot,
        bad_at,
        need_partner,
        partners,
        partners_note,
        partner,
        partners_add,
        partners_empty,
        partner_name,
        partner_kind,
        partner_good_at,
        partner_bad_at,
        partner_contact,
        partner_state,
        partner_reason,
        partner_reason_hint,
        partner_unnamed,
        /// A partner in a state that should be seen.
        partner_in(name, state),
        /// The heading, and the choice where nobody is matched to a need.
        searching,
        searching_note,
        searching_text,
        searching_none,
        searching_before,
        counters,
        counters_note,
        counter,
        counters_add,
        counters_empty,
        counter_name,
        counter_phone,
        counter_note,
    }
}

group! {
    /// ② 相談.
    ConsultPage {
        principles,
        principles_note,
        principles_source,
        principles_count(all, confirmed),
        principle_own,
        principle_confirmed,
        purpose,
        purpose_note,
        purpose_label,
        purpose_hint,
        goals,
        goals_note,
        goal,
        goals_add,
        goals_empty,
        goal_by_when,
        goal_how_much,
        goal_what,
        goal_measure,
        goal_now,
        methods,
        methods_note,
        method,
        methods_add,
        methods_empty,
        methods_many,
        methods_many_do,
        method_name,
        method_role,
        method_cost,
        method_effect,
        method_ripple,
        method_synergy,
        method_chosen,
        method_reason,
        roles,
        roles_note,
        roles_table,
        role,
        roles_add,
        roles_empty,
        role_who,
        role_what,
        role_by_when,
        role_stand_in,
        role_responsibility,
        role_hours,
        role_hours_hint,
        role_state,
        nobody_yet,
        no_stand_ins(count),
        period,
        period_note,
        start,
        start_hint,
        end,
        review_on,
        review_about,
        review_days,
        review_days_add,
        review_days_empty,
        decide_on,
        decide_hint,
        agreements,
        agreements_note,
        agreements_empty,
        to_partners,
        terms_now,
        term_empty,
        /// Where a changed term says nothing on one side.
        term_none,
        nothing_to_agree,
        not_agreed,
        agree,
        agree_again,
        agreed_kept,
        agreed_on,
        agreed_by,
        agreed_by_hint,
        agreed_still,
        agreed_copy,
        agreed_remove,
        drifted,
        then,
        now,
    }
}

group! {
    /// The eight principles in our own words, to be read together before talking.
    PrincipleLines { equality, differences, purpose, process, roles, openness, ending, independence }
}

group! {
    /// ③ 実施.
    ActPage {
        purpose,
        purpose_note,
        purpose_empty,
        goals,
        to_purpose,
        activities,
        activities_note,
        activity,
        activities_add,
        activities_empty,
        activity_on,
        activity_what,
        promises,
        promises_note,
        promise,
        promises_add,
        promises_empty,
        promise_what,
        promise_who,
        promise_by_when,
        promise_state,
    }
}

group! {
    /// ④ 振り返り.
    ReviewPage {
        goals,
        goals_note,
        goals_empty,
        to_goals,
        measured_by(how),
        result,
        result_note,
        result_label,
        result_hint,
        outlook_label,
        outlook_hint,
        decision,
        decision_note,
        decision_label,
        case_sheet_text,
    }
}

group! {
    /// The case sheet: its page, and what is printed on it.
    CaseSheetPage {
        lead,
        edit,
        edit_done,
        edit_heading,
        edit_hint,
        composed,
        edit_from,
        compose_again,
        incomplete_title,
        incomplete_text(parts),
        kind,
        lead_group,
        partners,
        trigger,
        method,
        activity,
        effect,
        photo,
        source,
    }
}

group! {
    /// What partners agree on, in words; what people wrote is put into them and never changed. Agreements keep these texts:
    /// with another wording every one of them would look as if its terms had changed.
    AgreementSentences {
        /// Between the parts of a phrase.
        then,
        /// Both ends of a period, each as it is told alone.
        from_until(from, until),
        role(who, what),
        measured(how),
        from(day),
        until(day),
        stand_in(name),
        responsibility(what),
        hours(hours),
        review(day),
        decide(day),
    }
}

group! {
    /// The sentences of a case sheet that is composed from a plan. What people wrote is put into them and never changed.
    CaseSentences {
        /// Between the names of a list.
        and,
        quoted(text),
        with_partners(lead, partners),
        lead_alone(lead),
        partners_alone(partners),
        /// Where there are more than are named.
        among_others(partners),
        purpose(purpose),
        goal(goal),
        goal_by(day, goal),
        goal_amount(goal, amount),
        method(name),
        method_because(name, reason),
        roles(roles),
        role(who, what),
        learned(learned),
        activity_on(day, what),
        activity_with(what, more),
        carry_on,
        change,
        end,
        reason(reason),
    }
}
