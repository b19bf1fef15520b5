//! The page as a picture and as paper, and what the system says about colours and the network.

use super::Browser;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// A page as it would be printed.
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
}

impl Pdf {
    /// How many sheets it has: Chromium writes one uncompressed page object for each.
    pub fn sheets(&self) -> usize {
        let text = String::from_utf8_lossy(&self.bytes);
        text.match_indices("/Type /Page").filter(|(at, found)| !text[at + found.len()..].starts_with('s')).count()
    }

    /// Keeps it as `NAME.pdf` beside the screenshots.
    pub fn keep(&self, name: &str) -> PathBuf {
        keep(&format!("{name}.pdf"), &self.bytes)
    }
}

impl Browser {
    /// The paper size that the style sheet says, with backgrounds.
    pub async fn print(&self) -> Pdf {
        let paper = json!({ "printBackground": true, "preferCSSPageSize": true });
        Pdf { bytes: bytes(&self.devtools("Page.printToPDF", paper).await) }
    }

    /// Keeps the whole page, below the fold too, as `NAME-WIDTH.png` with the width of the window.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        keep(&format!("{name}-{}.png", self.width()), &self.picture(None, 1.0).await)
    }

    /// The page as a picture (PNG): all of it, or so much from its top; `scale` makes it smaller.
    pub async fn picture(&self, height: Option<u32>, scale: f64) -> Vec<u8> {
        let layout = self.devtools("Page.getLayoutMetrics", json!({})).await;
        let (width, whole) = (&layout["cssContentSize"]["width"], &layout["cssContentSize"]["height"]);
        let height = height.map_or(whole.clone(), |height| json!(height));
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": scale });
        let picture = json!({ "captureBeyondViewport": true, "clip": clip });
        bytes(&self.devtools("Page.captureScreenshot", picture).await)
    }

    /// The medium (`print`, or nothing for the screen) and the colours (`dark` or `light`) that the system asks for.
    pub async fn set_media(&self, medium: &str, colours: &str) {
        self.emulate(medium, &[("prefers-color-scheme", colours)]).await;
    }

    /// What the system asks for beside that, on the screen: `("forced-colors", "active")`, `("prefers-reduced-motion", "reduce")`.
    pub async fn set_wishes(&self, wishes: &[(&str, &str)]) {
        self.emulate("", wishes).await;
    }

    async fn emulate(&self, medium: &str, wishes: &[(&str, &str)]) {
        let feature = |(name, value): &(&str, &str)| json!({ "name": name, "value": value });
        let features: Vec<_> = wishes.iter().map(feature).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).await;
    }

    /// Lays the page out for a window of this size, whatever the setup says; `scale` makes the pictures smaller or larger.
    pub async fn set_size(&self, (width, height): (u32, u32), scale: f64) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Whether the current tab thinks it has a network. Its service worker is not asked: stop the server for that.
    pub async fn set_online(&self, is_online: bool) {
        let network = json!({ "offline": !is_online, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.emulateNetworkConditions", network).await;
    }
}

fn bytes(answer: &Value) -> Vec<u8> {
    STANDARD.decode(answer["data"].as_str().unwrap_or_default()).expect("the browser answers in base64")
}

/// Writes a file into the folder of screenshots, `target/screens`.
fn keep(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screens");
    let path = folder.join(name);
    fs::create_dir_all(&folder).and_then(|()| fs::write(&path, bytes)).expect("the target folder can be written");
    path
}
