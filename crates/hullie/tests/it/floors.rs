//! The floors inside the crates that make the product: no files that need each other in a circle, pages that
//! stand beside each other, and the same wings everywhere.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use syn::visit::{self, Visit};

/// The verbs of the product, and the house around them.
const WINGS: [&str; 5] = ["walk", "tell", "see", "change", "house"];

/// Circles that are known, each with the reason. What stands here is to become less, never more.
const CIRCLES: &[(&str, &[&str], &str)] = &[
    (
        "domain",
        &["kind", "rule", "sight", "taking_back"],
        "the one rule: a kind says who sees it and who takes it back, and both name kinds",
    ),
    (
        "app",
        &[
            "see::mirror::distance",
            "see::mirror::family",
            "see::mirror::figures",
            "see::mirror::gather",
            "see::mirror::glass",
            "see::mirror::potential",
            "see::mirror::released",
            "see::mirror::slice",
        ],
        "the mirror is made and looked at in one place",
    ),
];

fn sources(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(of).join("src")
}

/// Every file of a crate by its path in the code, such as `walk::entry`.
fn files(of: &str) -> BTreeMap<String, PathBuf> {
    let root = sources(of);
    let (mut stack, mut found) = (vec![root.clone()], BTreeMap::new());
    while let Some(path) = stack.pop() {
        if path.is_dir() {
            stack.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix(&root).unwrap().with_extension("");
            let parts: Vec<_> = name.iter().map(|part| part.to_str().unwrap()).collect();
            found.insert(parts.join("::"), path);
        }
    }
    found
}

/// The paths of the own crate that a file names, outside its tests.
#[derive(Default)]
struct Named {
    me: Vec<String>,
    all: Vec<Vec<String>>,
}

impl Named {
    fn of(name: &str, file: &Path) -> Self {
        let me = name.split("::").map(str::to_owned).collect();
        let mut named = Self { me, all: Vec::new() };
        named.visit_file(&syn::parse_file(&std::fs::read_to_string(file).unwrap()).unwrap());
        named
    }

    /// Notes a path that begins at the crate or above this file.
    fn note(&mut self, path: &[String]) {
        let above = path.iter().take_while(|part| *part == "super").count();
        let inside = self.me.len().checked_sub(above);
        match path.first().map(String::as_str) {
            Some("crate") => self.all.push(path[1..].to_vec()),
            Some("super") if inside.is_some() => {
                let base = &self.me[..inside.unwrap_or_default()];
                self.all.push([base, &path[above..]].concat());
            }
            Some("self") => self.all.push([&self.me[..], &path[1..]].concat()),
            _ => {}
        }
    }

    fn tree(&mut self, before: &[String], tree: &syn::UseTree) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            syn::UseTree::Path(path) => self.tree(&with(&path.ident), &path.tree),
            syn::UseTree::Group(group) => group.items.iter().for_each(|one| self.tree(before, one)),
            syn::UseTree::Name(name) if name.ident == "self" => self.note(before),
            syn::UseTree::Name(name) => self.note(&with(&name.ident)),
            syn::UseTree::Rename(name) if name.ident == "self" => self.note(before),
            syn::UseTree::Rename(name) => self.note(&with(&name.ident)),
            syn::UseTree::Glob(_) => self.note(before),
        }
    }
}

fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|one| {
        one.path().is_ident("cfg")
            && one.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}

impl<'ast> Visit<'ast> for Named {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&[], &item.tree);
    }

    // `pub(super)` uses nothing
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.note(&parts);
        visit::visit_path(self, path);
    }

    // the inside of a macro, such as a page, is not read as code: its words are looked through
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let text = call.tokens.to_string();
        let words: Vec<&str> = text.split_whitespace().collect();
        for (place, word) in words.iter().enumerate().filter(|(_, word)| ["crate", "super"].contains(word)) {
            let rest = words[place + 1..].chunks(2).take_while(|pair| pair.len() == 2 && pair[0] == "::");
            let path: Vec<String> =
                std::iter::once(*word).chain(rest.map(|pair| pair[1])).map(str::to_owned).collect();
            self.note(&path);
        }
    }
}

/// Which file of a crate uses which: the longest part of each path that is a file. A wing itself holds
/// nothing, so it is no room.
fn arrows(of: &str) -> BTreeMap<String, BTreeSet<String>> {
    let files = files(of);
    let mut all = BTreeMap::new();
    for (name, file) in &files {
        let named = Named::of(name, file);
        let mut used = BTreeSet::new();
        for path in named.all {
            let known = (1..=path.len()).rev().map(|n| path[..n].join("::")).find(|p| files.contains_key(p));
            // what a file has below it is its own inside
            used.extend(known.filter(|p| p != name && !WINGS.contains(&p.as_str())));
        }
        all.insert(name.clone(), used);
    }
    all
}

/// The files that can be reached from a file.
fn reached(from: &str, arrows: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    let (mut stack, mut seen) = (vec![from.to_owned()], BTreeSet::new());
    while let Some(one) = stack.pop() {
        for next in &arrows[&one] {
            if seen.insert(next.clone()) {
                stack.push(next.clone());
            }
        }
    }
    seen
}

#[test]
fn no_files_need_each_other_in_a_circle() {
    let mut seen = 0;
    for of in ["domain", "store", "app", "web"] {
        let arrows = arrows(of);
        seen += arrows.values().map(BTreeSet::len).sum::<usize>();
        let reach: BTreeMap<&String, BTreeSet<String>> =
            arrows.keys().map(|name| (name, reached(name, &arrows))).collect();
        let mut circles = BTreeSet::new();
        for (name, below) in &reach {
            if below.contains(*name) {
                let circle: Vec<String> =
                    below.iter().filter(|other| reach[other].contains(*name)).cloned().collect();
                circles.insert(circle);
            }
        }
        let known: BTreeSet<Vec<String>> = CIRCLES
            .iter()
            .filter(|(at, ..)| *at == of)
            .map(|(_, circle, _)| circle.iter().map(|one| (*one).to_owned()).collect())
            .collect();
        assert_eq!(circles, known, "in {of}");
    }
    assert!(seen > 400, "{seen} arrows were found");
}

/// The files that answer an address, by their path in the code.
fn pages() -> BTreeSet<String> {
    let text = std::fs::read_to_string(sources("web").join("addresses.rs")).unwrap();
    let handlers = text.lines().filter_map(|line| line.split_once(" => ")?.1.strip_suffix(';'));
    let answering: BTreeSet<Vec<String>> = handlers
        .filter_map(|handler| handler.rsplit_once("::"))
        .map(|(file, _)| file.split("::").map(str::to_owned).collect())
        .collect();
    // where the router has them from
    let router = Named::of("routes", &sources("web").join("routes.rs"));
    let files = files("web");
    let of = |short: &Vec<String>| {
        let found = router.all.iter().find(|path| path.last() == short.first()).cloned();
        let whole = [found.unwrap_or_default(), short[1..].to_vec()].concat().join("::");
        assert!(files.contains_key(&whole), "{short:?} is a file");
        whole
    };
    answering.iter().map(of).collect()
}

/// A page is made of parts; what two pages share is a part of its own below both.
#[test]
fn no_page_uses_another_page() {
    let (arrows, pages) = (arrows("web"), pages());
    assert!(pages.len() > 25, "{pages:?}");
    for (name, used) in arrows.iter().filter(|(name, _)| *name != "routes") {
        let others: Vec<&String> = used.iter().filter(|one| pages.contains(*one)).collect();
        // the parts of a page lie in a folder of its name and are not pages themselves
        assert_eq!(others, [] as [&String; 0], "{name} uses a page");
    }
}

/// One name for one thing, in every crate: a wing is a folder of the same name everywhere, and a feature lies
/// in the same wing wherever it is found.
#[test]
fn what_has_the_same_name_lies_in_the_same_wing_everywhere() {
    let mut places: BTreeMap<String, BTreeMap<String, &str>> = BTreeMap::new();
    for of in ["domain", "store", "app", "web"] {
        for name in files(of).into_keys() {
            if let Some((wing, feature)) = name.split_once("::").filter(|(wing, _)| WINGS.contains(wing)) {
                let first = feature.split("::").next().unwrap();
                places.entry(first.to_owned()).or_default().insert(wing.to_owned(), of);
            }
        }
    }
    assert!(places.len() > 50, "{} features were found", places.len());
    for (feature, wings) in places {
        assert_eq!(wings.len(), 1, "{feature} lies in more than one wing: {wings:?}");
    }
}
