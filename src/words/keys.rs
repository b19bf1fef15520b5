//! The keys: which words the interface has. Pages add their group here and their texts in each language's file.

use super::act_keys::{
    DriftWords, EndWords, HandoverSentences, ListWords, MeetingWords, MoneyWords, RecordWords, RemovedWords,
};
use super::begin_keys::BeginPage;
use super::check_keys::CheckWords;
use super::check_page_keys::{PadWords, PromiseWords, QuestionPage, ResultPage};
use super::choice_keys::{Decisions, MoneyWays, OpenPoints, PartnerKinds, PartnerStates, PromiseStates, RoleStates};
use super::everybody_keys::{AccessibilityPage, KeyWords, OutsideWords, PrivacyPage, TourWords};
use super::given::{ClosingWords, CounterWords};
use super::group::group;
use super::guide_keys::Guide;
use super::help_keys::{HelpExamples, Helps};
use super::note_keys::{DateProblems, DayNotes, Refusals};
use super::page_keys::{
    About, Data, Home, ImportPage, Missing, NewPlan, News, PlanList, PlanPage, SettingsPage, Unloaded,
};
use super::phone_keys::PhoneWords;
use super::report_keys::ReportWords;
use super::sample::Sample;
use super::session_keys::SessionWords;
use super::sheet_keys::{Paper, Papers, Sheets};
use super::step_keys::{
    ActPage, AgreementSentences, CaseSentences, CaseSheetPage, ConsultPage, FindPage, PrincipleLines, ReviewPage,
    StepPage,
};
use super::ways_keys::{CheckPapers, Ways};
use super::wording::Wording;

group! {
    /// Every word of the interface: those of the first visit are its own; all others are found as if they were, through
    /// [`LaterWords`].
    Words {
        wording: Wording,
        common: Common,
        joins: Joins,
        save: Save,
        titles: Titles,
        steps: Steps,
        dates: Dates,
        release: Release,
        home: Home,
        missing: Missing,
        unloaded: Unloaded,
    }
}

group! {
    /// The words of the pages that are loaded after the first one. They are a text of their own, which is loaded with those
    /// pages; nothing on the first page may name them.
    LaterWords {
        import: ImportPage,
        plan_list: PlanList,
        plan: PlanPage,
        data: Data,
        decisions: Decisions,
        partner_kinds: PartnerKinds,
        partner_states: PartnerStates,
        role_states: RoleStates,
        money_ways: MoneyWays,
        promise_states: PromiseStates,
        answers: Answers,
        findings: Findings,
        date_problems: DateProblems,
        day_notes: DayNotes,
        refusals: Refusals,
        check: CheckWords,
        lists: Lists,
        open_points: OpenPoints,
        counters: CounterWords,
        closings: ClosingWords,
        new_plan: NewPlan,
        settings: SettingsPage,
        about: About,
        privacy: PrivacyPage,
        accessibility: AccessibilityPage,
        keys: KeyWords,
        tour: TourWords,
        outside: OutsideWords,
        news: News,
        begin: BeginPage,
        question: QuestionPage,
        pad: PadWords,
        session: SessionWords,
        result: ResultPage,
        report: ReportWords,
        promise: PromiseWords,
        step_page: StepPage,
        find: FindPage,
        consult: ConsultPage,
        principle_lines: PrincipleLines,
        act: ActPage,
        review: ReviewPage,
        drift: DriftWords,
        meeting: MeetingWords,
        record: RecordWords,
        money: MoneyWords,
        end: EndWords,
        handover: HandoverSentences,
        removed: RemovedWords,
        list_names: ListWords,
        case_sheet: CaseSheetPage,
        case_sentences: CaseSentences,
        agreed: AgreementSentences,
        guide: Guide,
        helps: Helps,
        help_examples: HelpExamples,
        sheets: Sheets,
        sample: Sample,
        paper: Paper,
        papers: Papers,
        check_papers: CheckPapers,
        ways: Ways,
        phone: PhoneWords,
    }
}

group! {
    /// What stands between texts that are put side by side: no view writes punctuation of its own.
    Joins {
        /// Between things that are counted up: 公民館、自治会.
        comma,
        /// Between a number and what it numbers: 1　対等な関係で.
        gap,
        /// Between two texts of equal rank, a name and what is said of it.
        dash,
        /// The name of a page with the plan that it shows, in the tab.
        page_of_plan(page, plan),
    }
}

group! {
    /// The names of pages that stand in the tab before the page itself is loaded.
    Titles {
        new_plan,
        check_start,
        entry_question,
        question(number),
        result,
        meeting,
        wall,
        phone,
        check_paper,
        case_sheet,
        sample,
        guide,
        import_file,
        sheet_plan,
        sheet_roles,
        sheet_wanted,
        sheet_consultation,
        sheet_promises,
        sheet_handover,
        papers,
    }
}

group! {
    /// What stands on more than one page.
    Common {
        app_name,
        /// The title of a page, for the tab.
        page_title(page),
        skip_to_main,
        offline,
        settings,
        data,
        about,
        privacy,
        accessibility,
        keys,
        back,
        next,
        undo,
        redo,
        remove,
        restore,
        open,
        print,
        /// Shown while a page is not there yet.
        opening,
    }
}

group! {
    /// The line that says whether everything is saved; `time` as [`Dates::time`] writes it.
    Save { saving, saved(time), saved_here(time), not_yet, not_yet_safe, not_yet_do, retry, untouched, removed, reading_only }
}

group! {
    /// One of the four steps: the name as printed in the pamphlet, with its number, and what is done in it.
    StepWords { name, numbered, lead }
}

group! {
    /// The four steps.
    Steps {
        heading,
        find: StepWords,
        consult: StepWords,
        act: StepWords,
        review: StepWords,
        done,
        now,
        later,
    }
}

group! {
    /// The answers of the self-check: four worded steps and, set apart, two more.
    Answers { done, mostly, little, not_yet, dont_know, not_applicable }
}

group! {
    /// What the rules make of the answers to one item.
    Findings { not_applicable, not_enough, unknown, split, not_yet, almost, done }
}

group! {
    /// How days and times are written.
    Dates {
        /// With the year of the era and the Western year. `month` and `day` are names, as in [`Dates::months`] and
        /// [`Dates::days`], here and wherever a day is told.
        long(era, era_year, year, month, day, weekday),
        /// For days before the first era that the app knows.
        long_western(year, month, day, weekday),
        year(era, era_year, year),
        year_western(year),
        short(month, day, weekday),
        day(month, day),
        /// `hour` from 0 to 23, `hour12` from 0 to 11 with `half`.
        time(half, hour, hour12, minute),
        morning,
        afternoon,
        fiscal_year(era, era_year, year),
        fiscal_year_western(year),
        /// The names of the months, a blank between them.
        months,
        /// The days of a month as they are said, a blank between them.
        days,
        /// The first year of an era.
        first_year,
        meiji,
        taisho,
        showa,
        heisei,
        reiwa,
        sunday,
        monday,
        tuesday,
        wednesday,
        thursday,
        friday,
        saturday,
    }
}

group! {
    /// The tools of a list.
    Lists { up, down, moved(name), entry_of(name) }
}

group! {
    /// A new release of the app waits.
    Release {
        title,
        safe,
        take,
        after_meeting,
        /// This tab is older than what writes here.
        outdated,
        outdated_text,
        read_again,
    }
}
