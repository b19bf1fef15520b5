//! Line icons on a 24-unit grid. They never stand alone: the words beside them carry the meaning.

use crate::ui::view::El;
use crate::ui::view::html::{path, svg};

/// An icon by what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Add one more.
    Plus,
    /// Open a file.
    Open,
    /// Make a backup file.
    Backup,
    /// Saved.
    Saved,
    /// Chosen.
    Tick,
    /// Take back.
    Undo,
    /// To the page before.
    Back,
    /// To the next page.
    Next,
    /// Settings.
    Settings,
    /// A day.
    Calendar,
    /// Being done.
    Clock,
    /// People.
    People,
    /// Change the text.
    Pen,
    /// Print.
    Print,
    /// This device.
    Device,
    /// Look at it.
    Look,
    /// An open promise.
    Promise,
    /// A kept promise.
    Kept,
    /// Please look.
    Care,
    /// For your information.
    Info,
    /// To be read aloud.
    Talk,
    /// Without a network.
    Cloudless,
    /// The self-check.
    Check,
    /// Close.
    Close,
    /// The data.
    Drum,
    /// Do again.
    Redo,
    /// Further up.
    Up,
    /// Further down.
    Down,
    /// Take out of the list.
    Remove,
    /// The language of the page.
    Language,
}

impl Icon {
    /// Draws it; a screen reader passes over it.
    pub fn draw(self) -> El {
        let drawing = svg().class("icon").attr("viewBox", "0 0 24 24").attr("aria-hidden", "true");
        drawing.with(path().attr("d", self.path()))
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Plus => "M12 5v14M5 12h14",
            Self::Open => "M4 19V6h5l2 2h9v3M4 19l3-8h15l-3 8z",
            Self::Backup => "M5 13v6h14v-6M12 15V4M8 8l4-4 4 4",
            Self::Saved => "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM8 12.5l2.8 2.8L16 9.5",
            Self::Tick => "M5 12.5l4.5 4.5L19 7.5",
            Self::Undo => "M9 6L4.5 10.5 9 15M4.5 10.5H15a4.5 4.5 0 0 1 0 9h-4",
            Self::Back => "M14.5 5.5L8 12l6.5 6.5",
            Self::Next => "M9.5 5.5L16 12l-6.5 6.5",
            Self::Settings => {
                "M4 7h9M19 7h1M4 17h2M12 17h8M13.4 7a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0zM6.4 17a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0z"
            }
            Self::Calendar => {
                "M5.5 5.5h13a1.5 1.5 0 0 1 1.5 1.5v11.5a1.5 1.5 0 0 1 -1.5 1.5h-13a1.5 1.5 0 0 1 -1.5 -1.5v-11.5a1.5 1.5 0 0 1 1.5 -1.5zM4 10.5h16M8.5 3v4M15.5 3v4"
            }
            Self::Clock => "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM12 7v5.5l3.5 2",
            Self::People => {
                "M5.6 8a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0zM3 20c0-4 2.6-6 6-6s6 2 6 6M15.5 5a3.4 3.4 0 0 1 0 6.2M17.5 14.6c2.2.8 3.5 2.6 3.5 5.4"
            }
            Self::Pen => "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5",
            Self::Print => "M7 8V4h10v4M7 16H4V8h16v8h-3M7 13.5h10V20H7z",
            Self::Device => "M6 5h12a1 1 0 0 1 1 1v8a1 1 0 0 1 -1 1h-12a1 1 0 0 1 -1 -1v-8a1 1 0 0 1 1 -1zM3 19h18",
            Self::Look => "M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM15 15l5.5 5.5",
            Self::Promise => {
                "M6.5 5h11a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1 -1.5 1.5h-11a1.5 1.5 0 0 1 -1.5 -1.5v-11a1.5 1.5 0 0 1 1.5 -1.5z"
            }
            Self::Kept => {
                "M6.5 5h11a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1 -1.5 1.5h-11a1.5 1.5 0 0 1 -1.5 -1.5v-11a1.5 1.5 0 0 1 1.5 -1.5zM8.5 12l2.7 2.7L16 9.5"
            }
            Self::Care => "M12 4l9 16H3zM12 10v4.5M12 17.3v.2",
            Self::Info => "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM12 11v5.5M12 7.6v.2",
            Self::Talk => "M4 5h12v8H9l-3.5 3v-3H4zM18.5 9H21v8h-1.5v3L16 17h-4v-1.5",
            Self::Cloudless => {
                "M4 9a12 12 0 0 1 16 0M7 12.5a7.5 7.5 0 0 1 10 0M10.6 17a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0 -2.8 0zM4 20L20 4"
            }
            Self::Check => {
                "M9 6h11M9 12h11M9 18h11M3.3 6a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0zM3.3 12a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0zM3.3 18a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0z"
            }
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Drum => {
                "M4.5 6a7.5 3 0 1 0 15 0a7.5 3 0 1 0 -15 0zM4.5 6v12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3V6M4.5 12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3"
            }
            Self::Redo => "M15 6l4.5 4.5L15 15M19.5 10.5H9a4.5 4.5 0 0 0 0 9h4",
            Self::Up => "M5.5 14.5L12 8l6.5 6.5",
            Self::Down => "M5.5 9.5L12 16l6.5-6.5",
            Self::Language => {
                "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM3.5 9h17M3.5 15h17M12 3c-4.5 4.5-4.5 13.5 0 18M12 3c4.5 4.5 4.5 13.5 0 18"
            }
            Self::Remove => "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5",
        }
    }
}
