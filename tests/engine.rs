//! The browser engines that journeys run in, and what each cannot show, with the reason: data for the table of the fault matrix.
//! It starts no browser and knows no driver.

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Android.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari and every browser on an iPhone; here as `WebKitGTK`.
    WebKit,
}

/// A row of the fault matrix that an engine cannot show.
#[derive(Debug, Clone, Copy)]
pub struct Lack {
    /// The row's number.
    pub row: u8,
    /// Why, in a sentence for the table.
    pub reason: &'static str,
}

impl Engine {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        }
    }

    /// How the name of a test ends that runs in it.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Chromium => "_in_chromium",
            Self::Firefox => "_in_firefox",
            Self::WebKit => "_in_webkit",
        }
    }

    /// What it cannot show.
    pub fn lacks(self) -> &'static [Lack] {
        match self {
            Self::Chromium | Self::Firefox => &[],
            Self::WebKit => &[Lack {
                row: 3,
                reason: "its browser under automation (MiniBrowser) keeps all data in memory: nothing outlives its end",
            }],
        }
    }
}
