//! The packages the house stands on: their licences, their duplicates and the reasons for them. The lists are those of
//! `deny.toml`, so that `cargo deny` and this guard, which needs no tool and no network, say the same.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::OnceLock;
use std::{env, fs};

/// What `cargo metadata` says, as far as it is asked.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_members: Vec<String>,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    path: Option<String>,
    /// Nothing for what ships, `dev` or `build` for the rest.
    kind: Option<String>,
}

/// The part of `deny.toml` that is read here.
#[derive(Deserialize)]
struct Deny {
    licenses: Licenses,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
    exceptions: Vec<Exception>,
}

/// A licence that is allowed for one package only.
#[derive(Deserialize)]
struct Exception {
    allow: Vec<String>,
    #[serde(rename = "crate")]
    package: String,
}

#[derive(Deserialize)]
struct Bans {
    skip: Vec<Skip>,
}

/// An older version that is known to stand beside a newer one, as `name@version` or `name@major`.
#[derive(Deserialize)]
struct Skip {
    #[serde(rename = "crate")]
    package: String,
    reason: String,
}

fn ask_cargo(words: &[&str]) -> Output {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["metadata", "--locked", "--format-version", "1"]).args(words);
    command.current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("cargo runs")
}

fn metadata() -> &'static Metadata {
    static METADATA: OnceLock<Metadata> = OnceLock::new();
    METADATA.get_or_init(|| {
        // On a machine that has built nothing yet, cargo may first have to fetch what other platforms need.
        let output = [&["--offline"][..], &[]].into_iter().map(ask_cargo).find(|output| output.status.success());
        let output =
            output.unwrap_or_else(|| panic!("cargo metadata: {}", String::from_utf8_lossy(&ask_cargo(&[]).stderr)));
        serde_json::from_slice(&output.stdout).expect("cargo metadata is what its manual says")
    })
}

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name} is part of the house: {error}"))
}

fn deny() -> Deny {
    toml::from_str(&file("deny.toml")).expect("deny.toml has lists of licences and duplicates")
}

/// The names of the crates that the app is made of, as Rust writes them. What only tests use may be named by any test.
pub fn shipped_crates() -> &'static BTreeSet<String> {
    static NAMES: OnceLock<BTreeSet<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let own = metadata().packages.iter().filter(|package| package.name == env!("CARGO_PKG_NAME"));
        let shipped = own.flat_map(|package| &package.dependencies).filter(|dependency| dependency.kind.is_none());
        shipped.map(|dependency| dependency.name.replace('-', "_")).collect()
    })
}

/// Whether an SPDX expression can be met with these licences. `/` is the old way to write `OR`.
fn is_met(expression: &str, allowed: &BTreeSet<&str>) -> bool {
    let text = expression.replace('/', " OR ");
    let text = text.trim();
    for (word, all) in [(" OR ", false), (" AND ", true)] {
        let parts = split(text, word);
        if parts.len() > 1 {
            let mut met = parts.into_iter().map(|part| is_met(part, allowed));
            return if all { met.all(|met| met) } else { met.any(|met| met) };
        }
    }
    match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some(inside) => is_met(inside, allowed),
        None => allowed.contains(text),
    }
}

/// The parts between a word, parentheses kept whole.
fn split<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    for (at, sign) in text.char_indices() {
        depth += i32::from(sign == '(') - i32::from(sign == ')');
        if depth == 0 && at >= start && text[at..].starts_with(word) {
            parts.push(&text[start..at]);
            start = at + word.len();
        }
    }
    parts.push(&text[start..]);
    parts
}

/// The packages whose licence the lists do not allow.
fn unlicensed<'a>(packages: &'a [Package], deny: &Deny) -> Vec<&'a str> {
    let is_fine = |package: &&Package| {
        let own = deny.licenses.exceptions.iter().filter(|exception| exception.package == package.name);
        let own = own.flat_map(|exception| &exception.allow);
        let allowed = deny.licenses.allow.iter().chain(own).map(String::as_str).collect();
        package.license.as_ref().is_some_and(|license| is_met(license, &allowed))
    };
    packages.iter().filter(|package| !is_fine(package)).map(|package| package.name.as_str()).collect()
}

/// Every version of a package but its newest, as `name@version`.
fn duplicates(packages: &[Package]) -> BTreeSet<String> {
    let number =
        |version: &str| -> Vec<u64> { version.split(['.', '-', '+']).map_while(|part| part.parse().ok()).collect() };
    let mut versions: BTreeMap<&str, BTreeSet<(Vec<u64>, &str)>> = BTreeMap::new();
    for package in packages {
        versions.entry(&package.name).or_default().insert((number(&package.version), &package.version));
    }
    let older = |(name, versions): (&str, BTreeSet<(Vec<u64>, &str)>)| {
        let newest = versions.len() - 1;
        versions.into_iter().take(newest).map(move |(_, version)| format!("{name}@{version}")).collect::<Vec<_>>()
    };
    versions.into_iter().flat_map(older).collect()
}

/// Whether `name@1` or `name@1.5.0` names this duplicate.
fn names(skip: &Skip, duplicate: &str) -> bool {
    duplicate.strip_prefix(&skip.package).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[test]
fn every_licence_is_allowed() {
    assert_eq!(unlicensed(&metadata().packages, &deny()), [""; 0], "licences that deny.toml does not allow");
}

#[test]
fn duplicates_are_known_and_still_there() {
    let found = duplicates(&metadata().packages);
    let known = deny().bans.skip;
    let unknown: Vec<_> = found.iter().filter(|found| !known.iter().any(|skip| names(skip, found))).collect();
    assert!(unknown.is_empty(), "packages in two versions that deny.toml does not list: {unknown:?}");
    for skip in &known {
        assert!(found.iter().any(|found| names(skip, found)), "{} is no duplicate any more: unlist it", skip.package);
        assert!(!skip.reason.is_empty(), "{} stands twice without a reason", skip.package);
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let reasons = file("docs/dependencies.md");
    let members = &metadata().workspace_members;
    let own = metadata().packages.iter().filter(|package| members.contains(&package.id));
    let asked = own.flat_map(|package| &package.dependencies).filter(|dependency| dependency.path.is_none());
    let without: BTreeSet<_> =
        asked.map(|dependency| &dependency.name).filter(|name| !reasons.contains(&format!("`{name}`"))).collect();
    assert!(without.is_empty(), "docs/dependencies.md gives no reason, size and replacement for {without:?}");
}

#[test]
fn planted_packages_are_caught() {
    let package = |name: &str, version: &str, license: Option<&str>| Package {
        id: String::new(),
        name: name.to_owned(),
        version: version.to_owned(),
        license: license.map(str::to_owned),
        dependencies: Vec::new(),
    };
    let packages = [
        package("a", "1.10.0", Some("MIT OR GPL-3.0-only")),
        package("a", "1.9.0", Some("MIT AND (Zlib OR GPL-3.0-only)")),
        package("b", "1.0.0", Some("GPL-3.0-only")),
        package("c", "1.0.0", Some("MIT AND GPL-3.0-only")),
        package("d", "1.0.0", None),
        package("e", "1.0.0", Some("Apache-2.0/MIT")),
    ];
    assert_eq!(unlicensed(&packages, &deny()), ["b", "c", "d"]);
    assert_eq!(duplicates(&packages), BTreeSet::from(["a@1.9.0".to_owned()]));
}
