//! What is on the screen: things found as assistive technology finds them, by role and accessible name, and waited for.

use super::found::Found;
use super::outline;
use super::role::{self, Role};
use super::wire;
use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long a thing may take to appear. Generous: a slow machine is no failure.
const PATIENCE: Duration = Duration::from_secs(15);
/// How often the page is asked.
const PAUSE: Duration = Duration::from_millis(40);
/// How many elements are asked when none looks right at first sight.
const MOST_ASKED: usize = 60;

/// Orders the elements that may be meant: first those whose text, label or attributes hold the name. A guess that saves time;
/// the browser's own answer decides.
const CANDIDATES: &str = "
    const [root, css, name] = arguments;
    const flat = (text) => (text || '').replace(/\\s+/g, ' ').trim();
    const said = (element) => [
        element.getAttribute('aria-label'), element.textContent, element.title, element.value, element.placeholder,
        element.getAttribute('alt'), ...[...(element.labels || [])].map((label) => label.textContent),
        ...(element.getAttribute('aria-labelledby') || '').split(' ').map((id) => document.getElementById(id)?.textContent),
        element.querySelector(':scope > legend, :scope > caption, :scope > title')?.textContent,
    ].some((text) => flat(text).includes(name));
    const all = [...(root || document).querySelectorAll(css)].filter((element) => element.isConnected);
    const likely = all.filter(said);
    return [likely, all.filter((element) => !likely.includes(element))];";

/// An accessible name to look for.
#[derive(Debug, Clone)]
pub enum Name {
    /// All of it.
    Whole(String),
    /// A part of it.
    Part(String),
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Whole(name.to_owned())
    }
}

/// A name of which only this part is sure.
pub fn part(text: &str) -> Name {
    Name::Part(text.to_owned())
}

impl Name {
    pub(super) fn text(&self) -> &str {
        let (Self::Whole(text) | Self::Part(text)) = self;
        text
    }

    pub(super) fn fits(&self, name: &str) -> bool {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        match self {
            Self::Whole(whole) => name == *whole,
            Self::Part(part) => name.contains(part),
        }
    }
}

/// The page in the current tab, or a part of it.
#[derive(Clone)]
pub struct Page {
    client: Client,
    root: Option<Element>,
}

impl Page {
    pub(super) fn of(client: Client) -> Self {
        Self { client, root: None }
    }

    pub(super) fn client(&self) -> &Client {
        &self.client
    }

    /// Only what lies inside a thing.
    #[must_use]
    pub fn inside(&self, found: &Found) -> Self {
        Self { client: self.client.clone(), root: Some(found.element().clone()) }
    }

    /// Waits for the first thing with this role and name.
    pub async fn find(&self, role: Role, name: impl Into<Name>) -> Found {
        let name = name.into();
        let what = format!("{} {name:?}", role.word);
        self.until(&what, async || self.all(role, name.clone()).await.into_iter().next()).await
    }

    /// All things with this role and name that are there now, in the order of the page.
    pub async fn all(&self, role: Role, name: impl Into<Name>) -> Vec<Found> {
        // A page that is just being rebuilt has no such thing now; whoever waits asks again.
        self.matching(role, &name.into()).await.unwrap_or_default()
    }

    /// Waits until there is no thing with this role and name.
    pub async fn gone(&self, role: Role, name: impl Into<Name>) {
        let name = name.into();
        let what = format!("no {} {name:?}", role.word);
        self.until(&what, async || self.all(role, name.clone()).await.is_empty().then_some(())).await;
    }

    /// Something to press.
    pub async fn button(&self, name: impl Into<Name>) -> Found {
        self.find(role::BUTTON, name).await
    }

    /// Something that leads elsewhere.
    pub async fn link(&self, name: impl Into<Name>) -> Found {
        self.find(role::LINK, name).await
    }

    /// A heading of any level.
    pub async fn heading(&self, name: impl Into<Name>) -> Found {
        self.find(role::HEADING, name).await
    }

    /// Something to type into or to choose from.
    pub async fn field(&self, name: impl Into<Name>) -> Found {
        self.find(role::FIELD, name).await
    }

    /// One of several.
    pub async fn radio(&self, name: impl Into<Name>) -> Found {
        self.find(role::RADIO, name).await
    }

    /// Yes or no.
    pub async fn checkbox(&self, name: impl Into<Name>) -> Found {
        self.find(role::CHECKBOX, name).await
    }

    /// The texts of all polite messages, one a line.
    pub async fn status(&self) -> String {
        let mut texts = Vec::new();
        for found in self.all(role::STATUS, part("")).await {
            texts.push(found.text().await);
        }
        texts.join("\n")
    }

    /// Waits until a polite message holds the text.
    pub async fn status_says(&self, text: &str) {
        self.until(&format!("status {text:?}"), async || self.status().await.contains(text).then_some(())).await;
    }

    /// Waits until the text can be read somewhere.
    pub async fn shows(&self, text: &str) {
        self.until(&format!("text {text:?}"), async || self.text().await.contains(text).then_some(())).await;
    }

    /// All that can be read, as it is laid out.
    pub async fn text(&self) -> String {
        let script = "return (arguments[0] || document.body)?.innerText || ''";
        let answer = self.client.execute(script, vec![self.root_value()]).await.unwrap_or_default();
        answer.as_str().unwrap_or_default().to_owned()
    }

    /// What a script in the page returns as a text; empty while there is none.
    pub async fn said(&self, script: &str) -> String {
        let answer = self.client.execute(script, Vec::new()).await.unwrap_or_default();
        answer.as_str().unwrap_or_default().to_owned()
    }

    /// The page's title.
    pub async fn title(&self) -> String {
        self.client.title().await.unwrap_or_default()
    }

    /// What follows the `#` of the address.
    pub async fn route(&self) -> String {
        let address = self.client.current_url().await.expect("a page is open");
        address.fragment().unwrap_or_default().to_owned()
    }

    /// Loads the page again, as a person does.
    pub async fn reload(&self) {
        let name = self.client.capabilities().and_then(|said| said.get("browserName")?.as_str());
        if name != Some("firefox") {
            return self.client.refresh().await.expect("the page loads again");
        }
        // The driver's own way goes past the service worker there, as no person's does.
        let script = "window.isBefore = true; location.reload()";
        self.client.execute(script, Vec::new()).await.expect("a page is open");
        let is_there = "return !window.isBefore && document.readyState === 'complete'";
        self.until("the page again", async || {
            self.client.execute(is_there, Vec::new()).await.is_ok_and(|answer| answer == true).then_some(())
        })
        .await;
    }

    /// Waits until the answer is there; fails with what was waited for and the page's outline.
    pub async fn until<T>(&self, what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            if Instant::now() > end {
                let outline = outline::read(&self.client).await;
                panic!("waited {PATIENCE:?} for {what}; the page is\n{outline}");
            }
            sleep(PAUSE).await;
        }
    }

    async fn matching(&self, role: Role, name: &Name) -> Result<Vec<Found>, CmdError> {
        let arguments = vec![self.root_value(), json!(role.css), json!(name.text())];
        let answer = self.client.execute(CANDIDATES, arguments).await?;
        let likely = self.fitting(role, name, &answer[0], usize::MAX).await?;
        if likely.is_empty() { self.fitting(role, name, &answer[1], MOST_ASKED).await } else { Ok(likely) }
    }

    async fn fitting(&self, role: Role, name: &Name, list: &Value, most: usize) -> Result<Vec<Found>, CmdError> {
        let mut found = Vec::new();
        for reference in list.as_array().into_iter().flatten().take(most) {
            let Some(id) = reference.as_object().and_then(|object| object.values().next()?.as_str()) else { continue };
            let element = Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()));
            let computed = wire::computed_role(&self.client, &element).await?;
            // WebKit calls a list to choose from a button.
            let is_list =
                role.word == role::FIELD.word && computed == "button" && element.tag_name().await? == "select";
            // HTML gives a field for files no role, and every engine its own.
            let is_file = role.word == role::FILE.word;
            if !(is_list || is_file || role.computed.contains(&computed.as_str())) {
                continue;
            }
            let computed = wire::computed_name(&self.client, &element).await?;
            // Some say the file that is chosen, or the button's word, in the same breath.
            if name.fits(&computed) || (is_file && computed.contains(name.text())) {
                found.push(Found::new(self.client.clone(), element, format!("{} {name:?}", role.word)));
            }
        }
        Ok(found)
    }

    fn root_value(&self) -> Value {
        self.root.as_ref().map_or(Value::Null, |root| json!(root))
    }
}
