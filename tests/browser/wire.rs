//! Commands that the client library has no method for: the accessible role and name, the driver's logs, and Chromium's own
//! protocol through the driver.

use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// One request below the session's address.
#[derive(Debug)]
struct Command {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

/// What assistive technology is told that an element is.
pub async fn computed_role(client: &Client, element: &Element) -> Result<String, CmdError> {
    asked_of(client, element, "computedrole").await
}

/// What assistive technology is told that an element is called.
pub async fn computed_name(client: &Client, element: &Element) -> Result<String, CmdError> {
    asked_of(client, element, "computedlabel").await
}

async fn asked_of(client: &Client, element: &Element, what: &str) -> Result<String, CmdError> {
    let path = format!("element/{}/{what}", element.element_id().as_ref());
    let answer = client.issue_cmd(Command { path, body: None }).await?;
    Ok(answer.as_str().unwrap_or_default().to_owned())
}

/// Takes the entries of one of the driver's logs: `browser` or `performance`. Each entry is given once.
pub async fn log(client: &Client, kind: &str) -> Result<Vec<Value>, CmdError> {
    let command = Command { path: "se/log".to_owned(), body: Some(json!({ "type": kind })) };
    let answer = client.issue_cmd(command).await?;
    Ok(answer.as_array().cloned().unwrap_or_default())
}

/// A command of the Chrome DevTools Protocol.
pub async fn devtools(client: &Client, method: &str, params: Value) -> Result<Value, CmdError> {
    let body = Some(json!({ "cmd": method, "params": params }));
    client.issue_cmd(Command { path: "goog/cdp/execute".to_owned(), body }).await
}
