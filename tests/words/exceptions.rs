//! Where a rule of やさしい日本語 does not hold, and why.

use super::sentence::Text;

/// Words in katakana that are names, or parts of names, in the pamphlet's two cases; those that say little are explained where
/// they stand.
pub const NAMES: &[&str] = &[
    // 「共創・協働マーケット」.
    "マーケット",
    // 町部成人クラブ 寿会.
    "クラブ",
    // モルツウェル株式会社.
    "モルツウェル",
    // キックオフイベント（始まりの 会）.
    "キックオフイベント",
    // コールセンター（電話の 窓口）.
    "コールセンター",
    // The train.
    "トワイライトエクスプレス",
];

/// The key of a text and the rules that it does not keep.
struct Exception {
    key: &'static str,
    rules: &'static [&'static str],
}

const EXCEPTIONS: &[Exception] = &[
    // Lists, of which one entry is shown at a time.
    Exception { key: "dates.months", rules: &["kanji"] },
    Exception { key: "dates.days", rules: &["length", "kanji"] },
    // The name of a project, and a list of the names of groups, as the pamphlet prints them.
    Exception { key: "guide.oashi.name", rules: &["kanji"] },
    Exception { key: "guide.oashi.as_example", rules: &["kanji"] },
    Exception { key: "guide.zuifu.partners", rules: &["length", "kanji"] },
    // The words of the other screen that people look for: of the browser, of the device.
    Exception { key: "data.why_unavailable", rules: &["loan word"] },
    Exception { key: "data.made_text", rules: &["loan word"] },
    Exception { key: "data.leave_taken", rules: &["loan word"] },
    Exception { key: "outside.empty_text", rules: &["loan word"] },
    Exception { key: "outside.home_screen", rules: &["loan word"] },
    Exception { key: "outside.home_screen_text", rules: &["loan word"] },
    Exception { key: "outside.home_screen_second", rules: &["loan word"] },
    Exception { key: "outside.home_screen_third", rules: &["loan word"] },
    // The number of a standard, no time of day.
    Exception { key: "accessibility.aim_text", rules: &["time"] },
];

/// Whether a text need not keep a rule.
pub fn is_excepted(text: &Text, rule: &str) -> bool {
    EXCEPTIONS.iter().any(|exception| exception.key == text.key && exception.rules.contains(&rule))
}

/// The exceptions that nothing needs any more, given what breaks a rule.
pub fn unneeded(broken: &[(String, &'static str)]) -> Vec<String> {
    let each = EXCEPTIONS.iter().flat_map(|exception| exception.rules.iter().map(|rule| (exception.key, *rule)));
    let idle = each.filter(|(key, rule)| !broken.iter().any(|(broken, by)| broken == key && by == rule));
    idle.map(|(key, rule)| format!("{key} keeps the rule `{rule}`: the exception is not needed")).collect()
}
