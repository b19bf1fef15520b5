//! The page as assistive technology gets it, as indented lines, or its text where the browser does not tell: what a failed test
//! shows.

use super::wire;
use fantoccini::Client;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Lines of an outline at most.
const LONGEST: usize = 150;

/// Roles that say nothing when they have no name.
const SILENT: [&str; 6] = ["generic", "none", "InlineTextBox", "LineBreak", "paragraph", "LayoutTableCell"];

/// Reads the outline of the current page.
pub async fn read(client: &Client) -> String {
    let address = client.current_url().await.map_or_else(|error| error.to_string(), |url| url.to_string());
    let Ok(tree) = wire::devtools(client, "Accessibility.getFullAXTree", json!({})).await else {
        // Only Chromium hands over its tree.
        let text = client.execute("return document.title + '\\n' + document.body?.innerText", Vec::new()).await;
        return format!("{address}\n{}", text.unwrap_or_default().as_str().unwrap_or_default());
    };
    let nodes: BTreeMap<&str, &Value> = tree["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let mut lines = vec![address];
    let root = nodes.values().find(|node| node["parentId"].is_null()).and_then(|root| root["nodeId"].as_str());
    if let Some(root) = root {
        write(&nodes, root, 1, &mut lines);
    }
    lines.truncate(LONGEST);
    lines.join("\n")
}

fn write(nodes: &BTreeMap<&str, &Value>, id: &str, depth: usize, lines: &mut Vec<String>) {
    let Some(node) = nodes.get(id) else { return };
    let (role, name) = (node["role"]["value"].as_str().unwrap_or("?"), node["name"]["value"].as_str().unwrap_or(""));
    let is_shown = node["ignored"] != true && !(SILENT.contains(&role) && name.is_empty()) && role != "InlineTextBox";
    if is_shown {
        let value = node["value"]["value"].as_str().map(|value| format!(" = {value:?}")).unwrap_or_default();
        lines.push(format!("{:indent$}{role} {name:?}{value}", "", indent = depth * 2));
    }
    let children = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
    for child in children {
        write(nodes, child, depth + usize::from(is_shown), lines);
    }
}
