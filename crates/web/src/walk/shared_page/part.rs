//! The page in three short parts, and all of it in one: which part is which, where it is, and where each
//! thing stands.

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{MomentId, kind::Kind};
use maud::{Markup, html};
use uuid::Uuid;

use crate::{visit::Visit, words::keys};

/// A part of the shared page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Whose turn it is, what is open, what comes next.
    Now,
    /// What happened, how it was, what is to come.
    Road,
    /// What was expected, promised, wished and agreed, and the story in short.
    Said,
    /// All of it, on one page.
    Whole,
}

impl Part {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Now, Self::Road, Self::Said, Self::Whole];

    /// The fixed word, in addresses and in keys of texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Road => "road",
            Self::Said => "said",
            Self::Whole => "whole",
        }
    }

    /// The address of this part of a page.
    #[must_use]
    pub fn address(self, base: &str) -> String {
        match self {
            Self::Now => base.to_owned(),
            other => format!("{base}/{}", other.code()),
        }
    }

    /// Where something of this kind about this stands.
    #[must_use]
    pub fn of(shared: &SharedPage, kind: Kind, about: Option<Uuid>) -> Self {
        let is_moment = about.is_some_and(|id| shared.moment(MomentId(id)).is_some());
        let is_step = about.is_some_and(|id| shared.house.route.iter().any(|step| step.id.0 == id));
        match kind {
            Kind::Felt | Kind::Plan | Kind::Moment | Kind::View => Self::Road,
            _ if is_moment || is_step => Self::Road,
            _ => Self::Said,
        }
    }

    /// Where the entry with this identifier stands; `None` when there is none on the page.
    #[must_use]
    pub fn of_entry(shared: &SharedPage, id: Uuid) -> Option<Self> {
        let entry = shared.entries.iter().find(|one| one.id.0 == id)?;
        // what answers something stands with it
        let with = entry.about_id.and_then(|about| Self::of_entry(shared, about));
        Some(with.unwrap_or_else(|| Self::of(shared, entry.kind, entry.about_id)))
    }

    /// Where whoever just put something of this kind there goes: to where it stands, or to the top where it
    /// changes what comes next.
    #[must_use]
    pub fn after(shared: &SharedPage, kind: Kind, about: Option<Uuid>) -> Self {
        match kind {
            Kind::CallMe | Kind::Did | Kind::Ended | Kind::HowItEnded | Kind::Reopened => Self::Now,
            // what closes something that was open is said where it was open
            Kind::Agree | Kind::Reply | Kind::TalkWay | Kind::ToOurAnswer | Kind::WinCame => Self::Now,
            _ => about
                .and_then(|about| Self::of_entry(shared, about))
                .unwrap_or_else(|| Self::of(shared, kind, about)),
        }
    }
}

/// What of a short page is one tap away; on the whole, and where somebody just came for what is in it, it is
/// open.
pub fn fold(visit: &Visit, here: Part, (id, title): (&str, &str), content: &Markup) -> Markup {
    let is_sought = visit.path.contains("?all") || visit.path.contains("?kept");
    html! {
        @if here == Part::Whole { section aria-labelledby=(id) { h2 id=(id) { (title) } (content) } }
        @else { details.fold id=(id) open[is_sought] { summary { h2 { (title) } } (content) } }
    }
}

/// The way to the other parts: plain links, the one that is read without.
pub fn between(visit: &Visit, base: &str, here: Part) -> Markup {
    html! {
        nav.parts aria-label=(visit.t("parts-label")) { ul {
            // from now to all of it; between the other two the way is short
            @for part in Part::ALL.into_iter().filter(|part| {
                *part != Part::Whole || matches!(here, Part::Now | Part::Whole)
            }) { li {
                @if part == here { strong aria-current="page" { (visit.t(keys::PART.of(part.code()))) } }
                @else { a href=(part.address(base)) { (visit.t(keys::PART.of(part.code()))) } }
            } }
        } }
    }
}
