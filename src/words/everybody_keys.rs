//! The keys of what is there for everybody in the room: personal data, accessibility, the keyboard, the first steps, phones.

use super::group::group;

group! {
    /// 個人情報.
    PrivacyPage {
        lead,
        kept,
        plans,
        plans_text,
        settings,
        settings_text,
        answers,
        answers_text,
        app,
        app_text,
        sent,
        sent_text,
        gets,
        gets_file,
        gets_paper,
        gets_phone,
        gets_shared,
        gets_host,
        erase,
        erase_one,
        erase_plan,
        erase_all,
        erase_copies,
        erase_names,
        copy,
        copy_text,
        copy_stays,
        copy_which,
        copy_make,
        copy_none,
        copy_made,
        /// Stands behind the name of such a copy.
        copy_suffix,
        /// Stands in a copy in place of a person.
        person,
        ask,
        ask_text,
    }
}

group! {
    /// アクセシビリティの試験結果.
    AccessibilityPage {
        lead,
        aim,
        aim_text,
        aim_honest,
        pages,
        pages_text,
        how,
        how_axe(version),
        how_keys,
        how_zoom,
        how_colours,
        how_paper,
        result,
        day,
        tool,
        views,
        views_count(n),
        found,
        found_count(n),
        open,
        open_readers,
        open_phones,
        open_voice,
        tell,
        tell_text,
        tell_same,
    }
}

group! {
    /// キーの使い方, and whether single keys do something by themselves.
    KeyWords {
        close,
        everywhere,
        tab,
        press,
        radio,
        skip,
        help,
        escape,
        lists,
        lists_move,
        question,
        question_answer,
        question_move,
        question_enter,
        meeting,
        meeting_next,
        meeting_back,
        meeting_reveal,
        meeting_dark,
        meeting_link,
        pad,
        pad_answer,
        pad_blank,
        pad_enter,
        pad_undo,
        undo,
        quiet,
        setting,
        setting_note,
        setting_use,
        setting_quiet,
    }
}

group! {
    /// The short tour of the first start.
    TourWords {
        heading,
        at(n, all),
        what,
        what_text,
        place,
        place_text,
        begin,
        begin_text,
        look,
        look_text,
        skip,
        end,
        again,
        see,
    }
}

group! {
    /// Where the app is shown inside another one, or on the home screen of a phone.
    OutsideWords {
        line,
        line_text,
        line_open,
        line_how,
        empty,
        empty_text,
        empty_open,
        home_screen,
        home_screen_text,
        home_screen_first,
        home_screen_second,
        home_screen_third,
    }
}
