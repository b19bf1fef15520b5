//! The keys of the pages, a group a page.

use super::group::group;

group! {
    /// The list of plans, and the first start.
    Home {
        title,
        first_title,
        first_heading,
        first_lead,
        start,
        open_file,
        open_given_file,
        check_now,
        open_sample,
        see_guide,
        list,
        safe_heading,
        safe_here,
        safe_here_text,
        safe_offline,
        safe_offline_text,
        safe_paper,
        safe_paper_text,
        untitled,
        lead_and_partners(lead, n),
        no_lead,
        next_date(date, what),
        no_date,
        promises_open(n),
        promises_none,
        checked(date, step),
        not_checked,
        case_sheet_ready,
        last_backup(date),
        no_backup,
        make_backup,
        install,
        install_text,
        search,
        search_hint,
        sort,
        sort_recent,
        sort_title,
        sort_step,
        found(n),
        none_found,
    }
}

group! {
    /// What is done with the plans of the list, and what stands there when all are in the bin.
    PlanList { open(title), to_bin, in_bin(title), undo, back(title), none_left, see_bin, guide_text }
}

group! {
    /// A new plan.
    NewPlan {
        lead,
        name,
        name_hint,
        name_missing,
        problem,
        problem_hint,
        lead_group,
        lead_group_hint,
        begin,
        sample,
        sample_text,
        sample_open,
        copy,
        copy_text,
        copy_of,
        copy_name,
        copy_begin,
        file,
        file_text,
        file_open,
    }
}

group! {
    /// One plan.
    PlanPage {
        all,
        next,
        next_open(step, point),
        next_check(step),
        next_check_open(step),
        next_step(step),
        next_case,
        go_step(step),
        go_check(step),
        go_check_on(step),
        go_case,
        dates,
        no_dates,
        start,
        review_on,
        review_due(what),
        next_check_on,
        decide_on,
        end,
        meeting,
        meeting_at(place),
        role_due(what),
        promise_due(what),
        promises,
        promises_count(open, done),
        promises_empty,
        partners,
        partners_count(n),
        partners_empty,
        good_at(what),
        purpose,
        purpose_empty,
        goals,
        goals_empty,
        method(name),
        write_purpose,
        write_days,
        check,
        see_check,
        write_partners,
        basics,
        basics_note,
        name,
        lead,
        place,
        problem,
        file,
        file_text,
        file_make,
        guide_text,
        case_sheet_note,
        case_sheet_make,
        to_bin,
        to_bin_note,
        gone,
        gone_text,
    }
}

group! {
    /// A file is opened: what is in it, and what becomes of it.
    ImportPage {
        lead,
        choose,
        /// While a file is tried in a worker.
        trying(name),
        untried,
        untried_text,
        inside,
        inside_text,
        counts(new, different, same),
        /// How many of those that differ stay as they are here.
        keeps(n),
        added,
        merged,
        nothing,
        rebuilt,
        damaged,
        not_understood,
        too_slow,
        see(n),
        more(n),
        ours,
        theirs,
        /// What stands here afterwards: what is here, what is in the file, or both.
        after_ours,
        after_theirs,
        after_both,
        empty,
        entry,
        stands,
        taken_out,
        take,
        leave,
        left,
        in_bin,
        out_of_bin,
        withdraw,
        withdraw_title(title),
        withdraw_text,
        withdrawn(title),
    }
}

group! {
    /// データの置き場所.
    Data {
        lead,
        care_title(n),
        care_text,
        never_title,
        place,
        place_here,
        place_count(n),
        place_saved(when),
        place_untouched,
        /// What stands beside each state of saving: what is safe, and what to do.
        place_writing,
        place_quick,
        why_full,
        why_unavailable,
        why_silent,
        why_failed,
        persisted,
        not_persisted,
        persist_refused,
        persist_unknown,
        ask_persist,
        backup,
        last,
        last_none,
        last_holds_all,
        file_name,
        make,
        open,
        made(name),
        made_text,
        shared(name),
        shared_text,
        cancelled,
        failed_title,
        failed,
        part_damaged(n),
        unreadable_file,
        took(new, merged, same),
        nothing_new,
        not_ours,
        not_ours_text,
        cut_short(line),
        not_text(line),
        not_text_text,
        damaged(line),
        plan_damaged(n),
        damaged_text,
        newer,
        newer_text,
        too_large,
        too_large_text,
        safe_text,
        room,
        room_used(used, left),
        room_note,
        room_little,
        room_unknown,
        bin,
        bin_empty,
        bin_text,
        restore,
        restored(title),
        trouble,
        trouble_title,
        unreadable(n),
        holes(n),
        unopened(n),
        no_quick,
        no_durable,
        trouble_safe,
        /// What could not be read, as a file for somebody who can help.
        raw,
        raw_text,
        raw_name,
        /// 「完全に消す」.
        erase,
        erase_ask(title),
        erase_text,
        erase_sure,
        erase_not,
        erased(title),
        /// 「消して終わる」.
        leave,
        leave_text,
        leave_file,
        leave_bare,
        leave_ask,
        leave_taken,
        leave_what,
        leave_ask_bare,
        leave_lost,
        leave_sure,
        failed_clear,
        leave_not_here,
    }
}

group! {
    /// 設定.
    SettingsPage {
        lead,
        lang,
        lang_note,
        ruby,
        ruby_note,
        ruby_without,
        ruby_with,
        years,
        years_note,
        years_both,
        years_western,
        shared,
        shared_note,
        text,
        text_note,
        text_normal,
        text_large,
        text_huge,
        text_sample,
        theme,
        theme_system,
        theme_light,
        theme_dark,
        contrast,
        contrast_normal,
        contrast_more,
        phones,
        phones_note,
        phones_address,
        phones_hint,
        phones_wrong,
        data,
        data_text,
        data_see,
        not_kept,
    }
}

group! {
    /// このアプリについて.
    About { lead, what, what_text, steps, principles, source, source_text, here, here_text, notices, version(build) }
}

group! {
    /// 新しくなったところ: what a new release brings, in three lines. They are told once for each `edition`.
    News { edition, title, first, second, third }
}

group! {
    /// An address that leads nowhere, or to a plan that is not here.
    Missing { title, text, home }
}

group! {
    /// A page whose part of the app could not be loaded.
    Unloaded { title, reason, safe, again }
}
