//! `docs/accessibility.md`: what axe and our own looks found on every page, in every language, theme and size of text.

use std::fmt::Write;

use super::{Run, parts};

/// What the lines of a run say about accessibility.
#[derive(Default)]
pub struct Access {
    /// Pages, language, theme, size, findings.
    looks: Vec<Vec<String>>,
    /// What was open, empty or refused when axe looked.
    states: Vec<String>,
    /// What was looked for, how often, and how often it was found wrong.
    rules: Vec<Vec<String>>,
    figures: Vec<String>,
}

impl Access {
    /// Takes what one line says; most say nothing.
    pub fn hear(&mut self, line: &str) {
        if let Some(look) = line.strip_prefix("axe: ") {
            self.looks.push(parts(look));
        } else if let Some(state) = line.strip_prefix("axe-state: ") {
            self.states.push(state.to_owned());
        } else if let Some(rule) = line.strip_prefix("access: ") {
            self.rules.push(parts(rule));
        } else if let Some(figure) = line.strip_prefix("access-figure: ") {
            self.figures.push(figure.to_owned());
        }
    }

    /// The page.
    pub fn page(&self, run: &Run) -> String {
        let mut page = format!(
            "# Accessibility, as one run of the tests saw it\n\nWritten by `cargo xtask test --record`; nobody edits it. The tests ran \
             on commit {}, in Chromium.\nThey do not take the place of people who use a screen reader every day.\n\n\
             ## axe-core\n\nWCAG 2.0, 2.1 and 2.2, A and AA, and the best practices.\n\n",
            run.commit
        );
        table(&mut page, &["pages and states", "language", "theme", "size of text", "findings"], &self.looks);
        page.push_str("\nBeside every page, in Japanese:\n\n");
        for state in &self.states {
            let _ = writeln!(page, "- {state}");
        }
        page.push_str("\n## Our own looks\n\n");
        table(&mut page, &["what must hold on every page in every language", "looks", "findings"], &self.rules);
        page.push('\n');
        for figure in &self.figures {
            let _ = writeln!(page, "- {figure}");
        }
        page
    }
}

fn table(page: &mut String, heads: &[&str], rows: &[Vec<String>]) {
    let _ = writeln!(page, "| {} |\n|{}", heads.join(" | "), "---|".repeat(heads.len()));
    for row in rows {
        let _ = writeln!(page, "| {} |", row.join(" | "));
    }
}

#[cfg(test)]
mod tests {
    use super::{Access, Run};

    #[test]
    fn every_look_has_its_line() {
        let mut access = Access::default();
        for line in
            ["axe: 62|ja|dark|huge|0", "axe-state: the menu of languages", "access: a title|186|0", "test x ... ok"]
        {
            access.hear(line);
        }
        let page = access.page(&Run { commit: "abc of 2026-01-01".to_owned(), engines: Vec::new() });
        for expected in ["| 62 | ja | dark | huge | 0 |", "- the menu of languages\n", "| a title | 186 | 0 |"] {
            assert!(page.contains(expected), "{page}");
        }
    }
}
