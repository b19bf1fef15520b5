//! axe-core in the page: what it finds against WCAG 2.0 to 2.2, A and AA, and the best practices, in one look after the other.

use super::App;
use serde_json::{Value, json};
use std::{env, fs};

/// Puts a look on and asks axe. Its answer is a line for every place that it finds.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const look = LOOK;
    for (const [name, value] of Object.entries(look)) {
        if (value) document.documentElement.setAttribute(name, value);
        else document.documentElement.removeAttribute(name);
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
    const line = (rule) => (node) =>
        `${rule.id}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}: ${(node.failureSummary || '').replace(/\\s+/g, ' ')}`;
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(
        (found) => done(found.violations.flatMap((rule) => rule.nodes.map(line(rule)))),
        (error) => done([`axe itself: ${error}`]),
    );";

/// How the page looks: what the settings put on its root. `None` and an empty text: as it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// What it is called in the record.
    pub theme: &'static str,
    /// `dark` or nothing.
    pub colours: &'static str,
    /// `more` or nothing.
    pub contrast: &'static str,
    /// Whether the system forces its own colours on the page.
    pub is_forced: bool,
    /// `large`, `huge` or nothing.
    pub text: &'static str,
}

impl Look {
    /// Every theme, in the usual size.
    pub const THEMES: [Self; 5] = [
        Self::new("light", "", "", false),
        Self::new("dark", "dark", "", false),
        Self::new("more contrast, light", "", "more", false),
        Self::new("more contrast, dark", "dark", "more", false),
        Self::new("forced colours", "", "", true),
    ];

    /// The sizes of text.
    pub const SIZES: [&'static str; 3] = ["", "large", "huge"];

    /// As it comes.
    pub const USUAL: Self = Self::THEMES[0];

    const fn new(theme: &'static str, colours: &'static str, contrast: &'static str, is_forced: bool) -> Self {
        Self { theme, colours, contrast, is_forced, text: "" }
    }

    /// The same in another size of text.
    #[must_use]
    pub const fn at(self, text: &'static str) -> Self {
        Self { text, ..self }
    }

    /// All themes in all sizes, so that what the system must be told changes but once.
    pub fn all() -> Vec<Self> {
        Self::THEMES.iter().flat_map(|theme| Self::SIZES.map(|size| theme.at(size))).collect()
    }

    /// The attributes on the root of the page.
    pub fn attributes(self) -> Value {
        json!({ "data-theme": self.colours, "data-contrast": self.contrast, "data-text": self.text })
    }

    /// What the system is told for it. Motion would show colours on their way from one to the other.
    pub fn wishes(self) -> [(&'static str, &'static str); 2] {
        [("prefers-reduced-motion", "reduce"), ("forced-colors", if self.is_forced { "active" } else { "none" })]
    }
}

/// axe, in every page of an app.
pub struct Axe<'a> {
    app: &'a App,
}

impl<'a> Axe<'a> {
    /// Puts axe into every page that is loaded from now on.
    pub async fn into_pages_of(app: &'a App) -> Self {
        let file = env::var("KYOSO_AXE").expect("KYOSO_AXE names axe-core: run `cargo xtask test`, which fetches it");
        let source = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        app.before_page(&source).await;
        app.page().reload().await;
        Self { app }
    }

    /// What it finds on the page as it stands, in each of these looks. The last look stays on.
    pub async fn look(&self, looks: &[Look]) -> Vec<(Look, Vec<String>)> {
        let mut found = Vec::new();
        let mut told = None;
        for look in looks {
            if told != Some(look.is_forced) {
                self.app.browser().set_wishes(&look.wishes()).await;
                told = Some(look.is_forced);
            }
            let answer = self.app.browser().script_async(&RUN.replace("LOOK", &look.attributes().to_string())).await;
            let lines = answer.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
            found.push((*look, lines.collect()));
        }
        found
    }
}
