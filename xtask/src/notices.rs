//! The third-party notices: whose work is in the app and under which licence, as one text that ships with it.
//! What is listed is what cargo links into the wasm module; programs that only run while building are not in it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    path::Path,
};

use serde_json::Value;

use crate::{setup::WASM, trouble::Trouble, workspace};

/// How the files are called that hold a licence.
const NAMES: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];

/// Some packages come without the text of their licence; it is the same as that of others of that licence.
const HEAD: &str = "共創ノートに入っている、ほかの人の作品\nWork of others in 共創ノート\n\n\
    名前・ライセンス・作った人。ライセンスの文は、そのあとに並んでいます。\n\
    Name, licence, authors; the texts of the licences follow.\n";

/// A package that is linked into the app.
struct Package {
    title: String,
    license: String,
    authors: String,
    texts: Vec<String>,
}

/// The notices of everything the app is made of.
pub fn text() -> Result<String, Trouble> {
    let mut command = workspace::cargo();
    command.args(["metadata", "--locked", "--format-version", "1", "--filter-platform", WASM]);
    command.args(["--no-default-features", "--features", "csr"]);
    let step = "The list of packages (cargo metadata)";
    let failed = || Trouble::Failed { step: step.to_owned() };
    let output = command.output().ok().filter(|output| output.status.success()).ok_or_else(failed)?;
    let metadata: Value = serde_json::from_slice(&output.stdout).map_err(|_| failed())?;
    let linked = linked(&metadata);
    let packages = each(&metadata["packages"]).filter(|package| linked.contains(word(&package["id"]))).map(read);
    Ok(written(&packages.collect::<Vec<_>>()))
}

/// The ids of all packages that are reached from the app without passing a macro or a build script.
fn linked(metadata: &Value) -> BTreeSet<&str> {
    let is_macro = |package: &&Value| {
        each(&package["targets"]).any(|target| each(&target["kind"]).any(|kind| kind == "proc-macro"))
    };
    let macros: BTreeSet<&str> =
        each(&metadata["packages"]).filter(is_macro).map(|package| word(&package["id"])).collect();
    let nodes: BTreeMap<&str, &Value> =
        each(&metadata["resolve"]["nodes"]).map(|node| (word(&node["id"]), node)).collect();
    let root = word(&metadata["resolve"]["root"]);
    let (mut seen, mut waiting) = (BTreeSet::new(), vec![root]);
    while let Some(id) = waiting.pop() {
        if macros.contains(id) || !seen.insert(id) {
            continue;
        }
        let uses = nodes.get(id).into_iter().flat_map(|node| each(&node["deps"]));
        let linked = uses.filter(|used| each(&used["dep_kinds"]).any(|kind| kind["kind"].is_null()));
        waiting.extend(linked.map(|used| word(&used["pkg"])));
    }
    seen.remove(root);
    seen
}

fn read(package: &Value) -> Package {
    let license = word(&package["license"]).to_owned();
    let authors: Vec<&str> = each(&package["authors"]).map(word).collect();
    Package {
        title: format!("{} {}", word(&package["name"]), word(&package["version"])),
        texts: Path::new(word(&package["manifest_path"]))
            .parent()
            .map(|folder| texts(folder, &license))
            .unwrap_or_default(),
        authors: authors.join(", "),
        license,
    }
}

/// The licence texts in a package's folder. Where there is a choice, MIT is taken: it is the shortest.
fn texts(folder: &Path, license: &str) -> Vec<String> {
    let files = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let named = files.map(|file| (file.file_name().to_string_lossy().to_uppercase(), file.path()));
    let mut named: Vec<_> = named.filter(|(name, _)| NAMES.iter().any(|start| name.starts_with(start))).collect();
    named.sort();
    if license.contains("MIT") && !license.contains("AND") && named.iter().any(|(name, _)| name.contains("MIT")) {
        named.retain(|(name, _)| name.contains("MIT") || name.starts_with("NOTICE"));
    }
    named
        .into_iter()
        .filter_map(|(_, path)| fs::read_to_string(path).ok())
        .map(|text| text.trim().replace('\r', ""))
        .collect()
}

/// First the list, then each text once: whose it is, and under it the words that are the same for all of them.
fn written(packages: &[Package]) -> String {
    let mut out = HEAD.to_owned();
    let mut bodies: BTreeMap<String, Users> = BTreeMap::new();
    for package in packages {
        let by = if package.authors.is_empty() { String::new() } else { format!(" · {}", package.authors) };
        // Writing to a string cannot fail.
        let _ = write!(out, "\n{} · {}{by}", package.title, package.license);
        for text in &package.texts {
            let (head, body) = parted(text);
            let users = bodies.entry(flat(body)).or_insert_with(|| Users { body, by_head: BTreeMap::new() });
            users.by_head.entry(head.trim()).or_default().push(&package.title);
        }
    }
    for Users { body, by_head } in bodies.values() {
        let _ = write!(out, "\n\n{}", "-".repeat(72));
        for (head, titles) in by_head {
            let gap = if head.is_empty() { "" } else { "\n" };
            let _ = write!(out, "\n{}:{gap}{head}\n", titles.join(", "));
        }
        let _ = write!(out, "\n{body}");
    }
    out.push('\n');
    out
}

/// Who stands under one text: the packages by what stands above it in their copies, which names those who wrote them.
struct Users<'a> {
    body: &'a str,
    by_head: BTreeMap<&'a str, Vec<&'a str>>,
}

/// A text taken apart into what is the package's own (title, names, years) and what is the licence's.
fn parted(text: &str) -> (&str, &str) {
    const BODIES: [&str; 2] = ["Permission is hereby granted", "Redistribution and use in source and binary forms"];
    let begins = BODIES.iter().filter_map(|body| text.find(body)).min().unwrap_or_default();
    text.split_at(begins)
}

/// A text without the breaks of its lines, which differ from copy to copy.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Package, flat, linked, text, written};
    use serde_json::json;
    use std::collections::BTreeSet;

    #[test]
    fn what_only_builds_the_app_is_not_in_it() {
        let kind = |kind: &str| json!({ "targets": [{ "kind": [kind] }] });
        let package = |id: &str, of: &str| {
            let mut package = kind(of);
            package["id"] = json!(id);
            package
        };
        let uses = |id: &str, kind: Option<&str>| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [package("app", "bin"), package("a", "lib"), package("b", "lib"), package("m", "proc-macro"), package("q", "lib")],
            "resolve": { "root": "app", "nodes": [
                { "id": "app", "deps": [uses("a", None), uses("m", None), uses("q", Some("dev"))] },
                { "id": "a", "deps": [uses("b", None), uses("q", Some("build"))] },
                { "id": "m", "deps": [uses("q", None)] },
            ] },
        });
        assert_eq!(linked(&metadata), BTreeSet::from(["a", "b"]));
    }

    #[test]
    fn the_notices_name_what_the_app_is_made_of() {
        let text = text().unwrap();
        assert!(text.contains("\nyrs 0.") && text.contains("\nleptos 0.8."), "{text}");
        assert!(!text.contains("\nproptest ") && !text.contains("\nwasm-bindgen-macro "), "{text}");
        assert!(text.contains("MIT License") && text.contains("UNICODE LICENSE"), "{text}");
    }

    #[test]
    fn a_text_stands_once_for_all_who_use_it() {
        let package = |title: &str, texts: &[&str]| Package {
            title: title.to_owned(),
            license: "MIT".to_owned(),
            authors: "Somebody".to_owned(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        };
        let text = written(&[
            package("a 1.0.0", &["Copyright A\n\nPermission is hereby granted, free\nof charge"]),
            package("b 2.0.0", &["Copyright B\n\nPermission is hereby granted,\nfree of charge"]),
            package("c 1.0.0", &[]),
            package("d 1.0.0", &["Copyright A\n\nPermission is hereby granted, free\nof charge"]),
            package("e 1.0.0", &["Do as you like"]),
        ]);
        assert_eq!(flat(&text).matches("Permission is hereby granted, free of charge").count(), 1);
        assert!(text.contains("a 1.0.0, d 1.0.0:\nCopyright A\n\nb 2.0.0:\nCopyright B\n\nPermission"), "{text}");
        assert!(text.contains("e 1.0.0:\n\nDo as you like"), "{text}");
        assert!(text.contains("c 1.0.0 · MIT · Somebody"));
    }
}
