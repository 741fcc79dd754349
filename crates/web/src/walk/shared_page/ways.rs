//! Where the parts of the page lead, and what the reader can do from there.

use std::collections::HashSet;

use hullie_app::walk::shared_page::SharedPage;
use hullie_domain::{Chair, MomentId, kind::Kind, reader::Reader as ReaderOf, walk::moment::Side};
use maud::{Markup, html};
use uuid::Uuid;

use super::{part::Part, reader::Reader as Spoken};
use crate::{visit::Visit, words::keys};

/// Where the parts of the page lead for this reader, and in which chair the reader writes.
pub struct Ways {
    /// Address of the page.
    pub base: String,
    /// The part of it that is read.
    pub part: Part,
    /// The side that the reader writes for; `None` for those who only read.
    pub side: Option<Side>,
    /// Who reads; `None` where nothing can be done, such as on paper.
    reader: Option<ReaderOf>,
    /// Whether somebody said that the customer has died: then nothing is agreed or asked any more (V13).
    bereaved: bool,
    /// What the reader said so often as one person may, and what can be said no more; and about what.
    said: HashSet<(Kind, Option<Uuid>)>,
    /// The version of the page that the reader sees.
    pub seen: i64,
    /// How sentences speak to the reader, and what the customer is called.
    spoken: (Spoken, String),
}

impl Ways {
    /// For whoever reads this page.
    #[must_use]
    pub fn of(shared: &SharedPage) -> Self {
        Self::on(shared, Part::Whole)
    }

    /// For whoever reads this part of the page.
    #[must_use]
    pub fn on(shared: &SharedPage, part: Part) -> Self {
        let base = match shared.chair {
            Some(Chair::Customer) => "/mine".to_owned(),
            _ => format!("/trajectories/{}", shared.trajectory.id),
        };
        let reader = shared.reader;
        let (side, bereaved) = (reader.side(), shared.trajectory.bereaved);
        let spoken = (Spoken::of(shared), shared.trajectory.name.clone());
        let all = shared.entries.iter().map(|one| (one.kind, one.about_id));
        let said = all.filter(|(kind, about)| shared.has_said_all(*kind, *about));
        // no yes is asked to what was replaced, was taken back, or has one
        let yes = shared.entries.iter().filter(|one| one.kind.takes_yes());
        let yes = yes.map(|one| (Kind::Agree, Some(one.id.0)));
        let said =
            said.chain(yes.filter(|(kind, about)| shared.is_open_to(*kind, *about).is_err())).collect();
        let seen = shared.trajectory.version;
        Self { base, part, side, reader: Some(reader), bereaved, said, seen, spoken }
    }

    /// The address that takes back a whole moment with its title, when the reader may.
    #[must_use]
    pub fn whole(&self, shared: &SharedPage, moment: MomentId) -> Option<String> {
        shared.may_take_moment_back(moment).then(|| format!("{}/back/{moment}", self.base))
    }

    /// What becomes of the title of a moment when what was told there is taken back: the sentence, and the
    /// address that takes back the whole moment, when the reader may. `None` for a title of the organisation.
    #[must_use]
    pub fn title_left(
        &self,
        shared: &SharedPage,
        moment: MomentId,
    ) -> Option<(&'static str, Option<String>)> {
        let here = shared.moment(moment).filter(|one| one.withdrawn_at.is_none())?;
        // after a hand-over a colleague may have written it
        let of_colleague = shared.chair == Some(Chair::Employee) && !shared.handovers.is_empty();
        let own = shared.is_own_moment(here) && !of_colleague;
        match (own, self.whole(shared, moment)) {
            (false, None) => None,
            (true, None) => Some(("withdraw-title-shared", None)),
            (true, whole) => Some(("withdraw-title-stays", whole)),
            (false, whole) => Some(("withdraw-title-others", whole)),
        }
    }

    /// For a page that is only read, such as the one on paper.
    #[must_use]
    pub fn reading() -> Self {
        let spoken = (Spoken::Colleague, String::new());
        let (base, said) = (String::new(), HashSet::new());
        let part = Part::Whole;
        Self { base, part, side: None, reader: None, bereaved: false, said, seen: 0, spoken }
    }

    /// Whether the reader may write something of this kind by itself.
    #[must_use]
    pub fn may(&self, kind: Kind) -> bool {
        self.reader
            .is_some_and(|reader| kind.may_put(reader) && !(self.bereaved && kind.stops_at_death(reader)))
    }

    /// Whether the reader may still write something of this kind about this: what one person says once is not
    /// asked again.
    #[must_use]
    pub fn may_about(&self, kind: Kind, about: Option<Uuid>) -> bool {
        self.may(kind) && !self.said.contains(&(kind, about))
    }

    /// Whether the reader may write something of this kind, by the deed that makes it.
    #[must_use]
    pub fn writes(&self, kind: Kind) -> bool {
        self.reader.is_some_and(|reader| kind.may_write(reader))
    }

    /// The chair in which the reader writes.
    #[must_use]
    pub fn chair(&self) -> Chair {
        if self.side == Some(Side::Customer) { Chair::Customer } else { Chair::Employee }
    }

    /// What a deed is called for this reader.
    fn called(&self, visit: &Visit, kind: Kind) -> String {
        let (reader, name) = &self.spoken;
        visit.words.with(keys::DO.of(kind), &[("reader", reader.code().into()), ("name", name.into())])
    }

    /// Whether a page is shown on which the reader can go from part to part: not on paper.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.reader.is_some()
    }

    /// The address of a place on a part of the page; on the part that is read, or on the whole, a place on
    /// it.
    #[must_use]
    pub fn to(&self, part: Part, anchor: &str) -> String {
        if self.part == part || self.part == Part::Whole {
            format!("#{anchor}")
        } else {
            // a place in what is folded opens with it
            let all = if anchor.starts_with("e-") { "?all" } else { "" };
            format!("{}{all}#{anchor}", part.address(&self.base))
        }
    }

    /// As [`Ways::link`], as a quiet button, about the whole.
    #[must_use]
    pub fn quiet(&self, visit: &Visit, kind: Kind) -> Markup {
        html! { @if self.may_about(kind, None) { li {
            a.quiet href=(format!("{}/do/{}", self.base, kind.code())) { (self.called(visit, kind)) }
        } } }
    }

    /// A link to the form of a kind, as an item of a menu; nothing when the reader may not write it.
    #[must_use]
    pub fn link(&self, visit: &Visit, kind: Kind, about: Option<Uuid>) -> Markup {
        html! { @if self.may_about(kind, about) {
            @let of = about.map_or_else(String::new, |id| format!("?about={id}"));
            @let address = format!("{}/do/{}{of}", self.base, kind.code());
            li { a href=(address) { (self.called(visit, kind)) } }
        } }
    }

    /// A button that says something at once, without a form.
    #[must_use]
    pub fn tap(&self, visit: &Visit, kind: Kind, about: Option<Uuid>) -> Markup {
        self.tap_as(kind, about, &self.called(visit, kind))
    }

    /// As [`Ways::tap`], with what the button says.
    #[must_use]
    pub fn tap_as(&self, kind: Kind, about: Option<Uuid>, says: &str) -> Markup {
        html! { @if self.may_about(kind, about) { li {
            form method="post" action=(format!("{}/do/{}", self.base, kind.code())) {
                @if let Some(about) = about { input type="hidden" name="about" value=(about); }
                input type="hidden" name="seen" value=(self.seen);
                button.link-button { (says) }
            }
        } } }
    }
}
