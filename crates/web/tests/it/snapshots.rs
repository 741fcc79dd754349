//! The pages that matter, kept as they are for each reader in Dutch and English: a changed word or a changed
//! page is a changed snapshot, and whoever reads the change reads the sentence that people will read.
//!
//! What differs at each run is taken out or gets a name: an identifier is `id-1` when it is the first one on
//! its page, tokens and codes are `(token)` and `(code)`. Only the title and what stands between header and
//! footer is kept, a tag a line. Both engines make the same snapshots.
//!
//! To accept what changed: `INSTA_UPDATE=always cargo test -p hullie-web --test it snapshots`, and then look
//! at the difference in git. A snapshot of which no page is left is named by the test; take it away by hand.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hullie_domain::{Chair, Role};
use hullie_testkit::{Reply, Visitor, World, part, world::email};
use hullie_web::{visit::LANGUAGE_COOKIE, words::Language};
use insta::Settings;

use crate::{see::mirror, story::Story};

/// Tags that stand within a line.
const WITHIN: [&str; 12] =
    ["a", "abbr", "b", "bdi", "br", "em", "i", "q", "small", "span", "strong", "title"];

/// The languages in which pages are kept: a further one adds no picture of every page.
fn kept_in() -> [Language; 2] {
    [Language::first(), Language::english()]
}

/// Looks at pages and keeps them in a folder of its own; at the end it says which of them changed.
struct Album {
    folder: &'static str,
    settings: Settings,
    kept: Vec<String>,
    changed: Vec<String>,
}

impl Album {
    fn new(folder: &'static str) -> Self {
        let mut settings = Settings::new();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.set_snapshot_path(format!("snapshots/{folder}"));
        for (what, name) in [
            (r"/([li])/[A-Za-z0-9_-]{32}", "/$1/(token)"),
            (r"\b[A-Z2-7]{4}(-[A-Z2-7]{4}){3}\b", "(code)"),
            // what stands for the reader and the form when a browser keeps what was typed
            ("data-keep=\"[^\"]+\"", "data-keep=\"(key)\""),
            // the version of the page, which is another with each deed before it
            ("name=\"seen\" value=\"[0-9]+\"", "name=\"seen\" value=\"(version)\""),
            // where something is drawn, as precise as anybody can see
            (r"(\d\.\d)\d+", "$1"),
            // customers of the mirror are numbered, and their words are dealt anew for each mirror
            ("(ik wachtte lang op de bel) [0-9]+", "$1"),
        ] {
            settings.add_filter(what, name);
        }
        Self { folder, settings, kept: Vec::new(), changed: Vec::new() }
    }

    /// A page in both languages.
    async fn page(&mut self, name: &str, who: &mut Visitor, address: &str) {
        for language in kept_in() {
            who.set_cookie(LANGUAGE_COOKIE, language.code());
            let reply = who.get(address).await;
            self.keep(name, language, &reply);
        }
    }

    /// What is answered to a form, in both languages.
    async fn answer(&mut self, name: &str, who: &mut Visitor, address: &str, fields: &[(&str, &str)]) {
        for language in kept_in() {
            who.set_cookie(LANGUAGE_COOKIE, language.code());
            let reply = who.post(address, fields).await;
            self.keep(name, language, &reply);
        }
    }

    fn keep(&mut self, name: &str, language: Language, reply: &Reply) {
        let name = format!("{name}.{}", language.code());
        assert_eq!(reply.status, 200, "{name}: {}", reply.body);
        let page = as_kept(reply);
        // each page is compared, so that one change shows on all pages on which it stands
        let same = catch_unwind(AssertUnwindSafe(|| {
            self.settings.bind(|| insta::assert_snapshot!(name.as_str(), page));
        }));
        if same.is_err() {
            self.changed.push(name.clone());
        }
        self.kept.push(format!("{name}.snap"));
    }

    fn all_as_they_were(&self) {
        assert!(self.changed.is_empty(), "changed: {}", self.changed.join(", "));
        let folder = format!("{}/tests/it/snapshots/{}", env!("CARGO_MANIFEST_DIR"), self.folder);
        let there = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
        let there =
            there.map(|name| name.to_string_lossy().into_owned()).filter(|name| name.ends_with(".snap"));
        let left: Vec<String> = there.filter(|name| !self.kept.contains(name)).collect();
        assert!(left.is_empty(), "no page is left of: {}", left.join(", "));
    }
}

/// What is kept of a page.
fn as_kept(reply: &Reply) -> String {
    let body = reply.without_marks();
    let title = part(&body, "<title>", "</title>");
    let main = part(&body, "<main id=\"main\">", "</main>");
    with_names(&a_tag_a_line(&format!("<title>{title}</title>{main}")))
}

/// Each tag on a line of its own, but for those that stand within a line.
fn a_tag_a_line(html: &str) -> String {
    let name = |tag: &str| -> String {
        tag.trim_start_matches(['<', '/']).chars().take_while(char::is_ascii_alphanumeric).collect()
    };
    let within = |tag: &str| tag.is_empty() || WITHIN.contains(&name(tag).as_str());
    let mut lines = String::new();
    let mut before = "";
    for piece in html.split_inclusive('>') {
        let (words, tag) = piece.rfind('<').map_or((piece, ""), |at| piece.split_at(at));
        lines.push_str(words);
        // what closes stays with its words, and goes below what was closed before it
        let is_below = words.is_empty() && !within(before);
        let is_empty = !before.starts_with("</") && name(before) == name(tag);
        let begins = if tag.starts_with("</") { is_below && !is_empty } else { !lines.is_empty() };
        if begins && !within(tag) && !lines.ends_with('\n') {
            lines.push('\n');
        }
        lines.push_str(tag);
        before = tag;
    }
    lines
}

/// The text with a name for each identifier, in the order in which they appear.
fn with_names(text: &str) -> String {
    let is_id = |piece: &&str| {
        piece.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
    };
    let (mut named, mut seen, mut rest) = (String::new(), Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let length = match rest.get(..36).filter(is_id) {
            Some(id) => {
                let place = seen.iter().position(|known| *known == id).unwrap_or_else(|| {
                    seen.push(id);
                    seen.len() - 1
                });
                named.push_str(&format!("id-{}", place + 1));
                id.len()
            }
            None => {
                named.push(first);
                first.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    named
}

#[tokio::test]
async fn the_shared_page_is_as_it_was_for_each_reader() {
    let mut album = Album::new("shared");
    let Story { mut table, mut daughter, .. } = Story::new().await;
    let page = table.page.clone();
    let lead = email(Role::TeamLead);
    album.page("customer", &mut table.customer, "/mine").await;
    album.page("relative", &mut daughter, "/mine").await;
    album.page("employee", &mut table.employee, &page).await;
    album.page("colleague", &mut table.world.staff("colleague@test.example").await, &page).await;
    album.page("lead", &mut table.world.staff(&lead).await, &page).await;
    album.page("overview-customer", &mut table.customer, "/mine/overview").await;
    album.page("overview-employee", &mut table.employee, &format!("{page}/overview")).await;
    album.answer("paper-customer", &mut table.customer, "/mine/paper", &[]).await;
    album.answer("paper-employee", &mut table.employee, &format!("{page}/paper"), &[]).await;
    album.all_as_they_were();
}

#[tokio::test]
async fn the_page_of_a_moment_is_as_it_was_in_each_chair() {
    let mut album = Album::new("moment");
    let mut story = Story::new().await;
    let [customer, employee] = [&mut story.table.customer, &mut story.table.employee];
    let chair = format!("{}/moments", story.table.page);
    for (name, moment) in [
        ("told", &story.visit),
        ("own", &story.pharmacy),
        ("to-tell", &story.behind),
        ("by-phone", &story.by_phone),
        ("taken-back", &story.letter),
    ] {
        let address = format!("/mine/moments/{moment}");
        album.page(&format!("customer-{name}"), customer, &address).await;
    }
    for (name, moment) in [("to-tell", &story.behind), ("told", &story.visit)] {
        let address = format!("/mine/moments/{moment}");
        album.page(&format!("relative-{name}"), &mut story.daughter, &address).await;
    }
    for (name, moment) in [
        ("before-the-guess", &story.unguessed),
        ("by-phone", &story.by_phone),
        ("after-the-guess", &story.visit),
        ("after-both-guessed", &story.pharmacy),
    ] {
        album.page(&format!("employee-{name}"), employee, &format!("{chair}/{moment}")).await;
    }
    album.page("customer-questions", customer, &format!("/mine/moments/{}/questions", story.behind)).await;
    album.page("employee-questions", employee, &format!("{chair}/{}/questions", story.behind)).await;
    album.all_as_they_were();
}

#[tokio::test]
async fn the_forms_say_what_they_said_and_who_reads_it() {
    let mut album = Album::new("form");
    let mut story = Story::new().await;
    let talk = story.table.puts(Chair::Customer, "talk", &[("words", "Over de sleutel")]).await;
    let [customer, employee] = [&mut story.table.customer, &mut story.table.employee];
    let page = &story.table.page;
    let (visit, wish) = (&story.visit, &story.wish);
    for (name, address) in [
        ("expectation", "/mine/expectation".to_owned()),
        ("own-moment", "/mine/moments/new".to_owned()),
        ("people", "/mine/people".to_owned()),
        ("invite", format!("/mine/moments/{}/invite", story.pharmacy)),
        ("do-pressure", "/mine/do/pressure".to_owned()),
        ("do-impression", "/mine/do/impression".to_owned()),
        ("do-observation", format!("/mine/do/observation?about={visit}")),
        ("do-proposal", format!("/mine/do/proposal?about={wish}")),
        ("take-back-expectation", format!("/mine/back/{}", story.expectation)),
        ("take-back-wish", format!("/mine/back/{wish}")),
    ] {
        album.page(&format!("customer-{name}"), customer, &address).await;
    }
    let felt = format!("/mine/do/felt?about={visit}");
    album.page("relative-do-felt", &mut story.daughter, &felt).await;
    album.page("relative-expectation", &mut story.daughter, "/mine/expectation").await;
    for (name, address) in [
        ("happened", format!("{page}/moments/new")),
        ("hand-over", format!("{page}/hand-over")),
        ("doors", format!("{page}/doors")),
        ("do-claim", format!("{page}/do/claim?about={visit}")),
        ("do-summary", format!("{page}/do/summary")),
        ("do-by-phone", format!("{page}/do/by-phone?about={}", story.letter)),
        ("do-extend", format!("{page}/do/extend?about={}", story.late)),
        ("do-talked", format!("{page}/do/talked?about={talk}")),
    ] {
        album.page(&format!("employee-{name}"), employee, &address).await;
    }
    album.all_as_they_were();
}

#[tokio::test]
async fn the_desk_and_the_page_of_a_guest_are_as_they_were() {
    let mut album = Album::new("desk");
    let mut story = Story::new().await;
    let world = &story.table.world;
    let employee = &mut story.table.employee;
    let mut lead = world.staff(&email(Role::TeamLead)).await;
    album.page("employee", employee, "/desk").await;
    album.page("unseen", employee, "/desk/unseen").await;
    album.page("sides", employee, "/desk/sides").await;
    album.page("support", employee, "/support").await;
    album.page("reflection", employee, "/reflection").await;
    album.page("lead", &mut lead, "/desk").await;
    album.page("shown-to-lead", &mut lead, "/shown").await;
    album.page("guest", &mut story.guest, "/guest").await;
    album.all_as_they_were();
}

#[tokio::test]
async fn what_anybody_may_see_is_as_it_was() {
    let mut album = Album::new("public");
    let world = World::new().await;
    let mut anybody = world.visitor();
    for (name, address) in [
        ("home", "/"),
        ("privacy", "/privacy"),
        ("accessibility", "/accessibility"),
        ("services", "/services"),
        ("service", "/services/hulp"),
        ("sign-in", "/sign-in"),
        ("code", "/code"),
        ("link", world.link.as_str()),
    ] {
        album.page(name, &mut anybody, address).await;
    }
    album.all_as_they_were();
}

#[tokio::test]
async fn the_mirror_is_as_it_was_for_who_works_here_and_for_a_customer() {
    let mut album = Album::new("mirror");
    let world = World::new().await;
    mirror::walk(&world, 16, &[0], 2, "ik wachtte lang op de bel").await;
    mirror::guessed(&world).await;
    world.days_later(1);
    let mut manager = world.staff(&email(Role::Manager)).await;
    let mut customer = world.customer().await;
    album.page("list", &mut manager, "/mirror").await;
    album.page("manager", &mut manager, "/mirror/hulp").await;
    album.page("stories", &mut manager, "/mirror/hulp/stories").await;
    album.page("step", &mut manager, "/mirror/hulp/steps/vraag").await;
    album.page("distance", &mut manager, "/mirror/hulp/distance").await;
    album.page("customer", &mut customer, "/mirror/hulp").await;
    album.all_as_they_were();
}
