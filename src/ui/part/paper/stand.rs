//! Where a paper stands: alone on its page, or after others. Its headings follow from that, and its name in the page.

use crate::ui::view::El;
use crate::ui::view::html::{h1, h2, h3};

/// Where a paper stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It is its page: its title is the heading of the page.
    Alone,
    /// One of several, with this number.
    Among(usize),
}

impl Stand {
    /// The name of the paper's title in the page.
    pub fn title_id(self) -> String {
        match self {
            Self::Alone => "title".to_owned(),
            Self::Among(number) => format!("paper-{number}"),
        }
    }

    /// The paper's title, still empty.
    pub fn title(self) -> El {
        let title = match self {
            Self::Alone => h1().attr("tabindex", "-1"),
            Self::Among(_) => h2(),
        };
        title.class("sheet-title").id(self.title_id())
    }

    /// A heading on the paper, still empty.
    pub fn heading(self) -> El {
        let heading = match self {
            Self::Alone => h2(),
            Self::Among(_) => h3(),
        };
        heading.class("sheet-heading")
    }
}
