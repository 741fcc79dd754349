//! What something is about, made straight in the database, and what stands of a kind.

use std::collections::BTreeSet;

use hullie_domain::{
    AccountId, Chair, EntryId, MomentId, StoryText,
    kind::Kind,
    rule::About,
    walk::{
        expectation::Expectation,
        moment::{Channel, Side},
        promise::Became,
    },
};
use hullie_store::walk::{
    agreement, entry, expectation, handover,
    limitation::Limitation,
    moment, promise,
    shared_page::{self, Parts},
    trajectory,
};
use uuid::Uuid;

use super::people::House;

/// What something is about, and everything else that a form can point to.
#[derive(Debug, Clone)]
pub struct Ground {
    /// What it is about; `None` for the whole trajectory.
    pub about: Option<Uuid>,
    /// A moment of today by phone, at which nobody said anything yet.
    pub moment: MomentId,
    /// The hand-over to be read, where one is.
    pub handover: Option<Uuid>,
}

impl House {
    /// Everything on the page, as it lies in the database.
    pub async fn parts(&self) -> Parts {
        let who = self.world.as_customer();
        shared_page::open(&self.world.app.store, &who, self.world.trajectory).await.unwrap().2
    }

    /// Fresh ground for something of this kind that this side is to say.
    pub async fn ground(&self, kind: Kind, side: Side) -> Ground {
        let moment = self.happened().await;
        self.ground_at(kind, side, moment).await
    }

    /// The same, at a moment that is there already.
    pub async fn ground_at(&self, kind: Kind, side: Side, moment: MomentId) -> Ground {
        if matches!(kind, Kind::Did | Kind::Ended | Kind::Turn | Kind::Promise) {
            self.goes_on().await;
        }
        let mut handover = None;
        let about = match kind.rule().about {
            About::Whole | About::PromiseOrWhole => None,
            About::Moment | About::MomentOrWhole | About::PromiseOrMomentOr(_) | About::Anything => {
                Some(moment.0)
            }
            About::Step | About::StepOrWhole => Some(self.world.steps[2].0),
            About::Expectation | About::ExpectationOr(_) => Some(self.expected().await),
            // an opinion about a rule is read without a guess
            About::Told(_) => Some(self.entry(Kind::Opinion, None, (Side::Customer, None)).await.0),
            About::Promise => Some(self.promised().await),
            About::Entry(kinds) if kinds.contains(&Kind::Handover) => {
                handover = Some(self.handed_over().await);
                handover
            }
            About::Entry(_) if kind == Kind::Win => Some(self.agreed_wish().await.0),
            About::Entry(kinds) | About::EntryOrWhole(kinds) => Some(self.said_before(kinds, side).await.0),
        };
        Ground { about, moment, handover }
    }

    /// It is not over, and it is the customer's turn.
    async fn goes_on(&self) {
        let mut work = self.world.app.store.write().await.unwrap();
        let (id, now) = (self.world.trajectory, self.world.app.now());
        let by = (Side::Customer, None);
        if trajectory::has_ended(&mut work, id).await.unwrap() {
            let ended = self.parts().await.entries.into_iter().rfind(|one| one.kind == Kind::Ended);
            let new = entry::New { about: ended.map(|one| one.id.0), ..entry::New::default() };
            entry::insert(&mut work, id, Kind::Reopened, by, &new, now).await.unwrap();
        }
        trajectory::set_turn(&mut work, id, &Side::Customer.into(), now).await.unwrap();
        work.commit().await.unwrap();
    }

    /// A moment of today, by phone.
    pub async fn happened(&self) -> MomentId {
        let (app, id) = (&self.world.app, MomentId::new());
        let new = moment::New {
            id,
            step: None,
            team: Some(self.world.teams[0]),
            side: Side::Organisation,
            channel: Channel::Phone,
            title: "Wij belden u".to_owned(),
            benefit: Some("U weet meer.".to_owned()),
            happened_at: app.now(),
            more: moment::More::default(),
        };
        let mut work = app.store.write().await.unwrap();
        moment::insert(&mut work, self.world.trajectory, Chair::Employee, &new, app.now()).await.unwrap();
        work.commit().await.unwrap();
        id
    }

    async fn expected(&self) -> Uuid {
        let before = self.standing(Kind::Expectation).await;
        let mut work = self.world.app.store.write().await.unwrap();
        let own_words = Some(StoryText::new("iets").unwrap());
        let said = Expectation { own_words, ..Expectation::default() };
        let now = self.world.app.now();
        expectation::insert(&mut work, self.world.trajectory, &said, false, now).await.unwrap();
        work.commit().await.unwrap();
        let after = self.standing(Kind::Expectation).await;
        *after.difference(&before).next().expect("it was kept")
    }

    async fn promised(&self) -> Uuid {
        let (app, words) = (&self.world.app, "Wij schrijven u.");
        let mut work = app.store.write().await.unwrap();
        let (id, due) = (self.world.trajectory, app.today().plus_days(3));
        let made = promise::insert(&mut work, id, &promise::New::by_us(words, due), app.now()).await;
        work.commit().await.unwrap();
        made.unwrap().0
    }

    async fn handed_over(&self) -> Uuid {
        let app = &self.world.app;
        let teams = (Some(self.world.teams[1]), Some(self.world.teams[0]));
        let new = handover::New { teams, by: None, reason: Some("verlof"), read: None };
        let mut work = app.store.write().await.unwrap();
        let made = handover::insert(&mut work, self.world.trajectory, &new, app.now()).await.unwrap();
        work.commit().await.unwrap();
        made.0
    }

    /// Something that was said before, of one of these kinds, by whoever has to have said it.
    async fn said_before(&self, kinds: &[Kind], side: Side) -> EntryId {
        let (customer, organisation) =
            ((Side::Customer, None), (Side::Organisation, Some(self.world.employee)));
        let (own, other) =
            if side == Side::Customer { (customer, organisation) } else { (organisation, customer) };
        match kinds {
            [Kind::Wish] => self.entry(Kind::Wish, None, customer).await,
            // the own win, as whoever won says that it came true
            [Kind::Win] => {
                let wish = self.entry(Kind::Wish, None, customer).await;
                self.entry(Kind::Win, Some(wish), own).await
            }
            [Kind::Ended] => self.entry(Kind::Ended, None, organisation).await,
            [Kind::OurAnswer] => {
                let said = EntryId(self.expected().await);
                self.entry(Kind::OurAnswer, Some(said), organisation).await
            }
            [Kind::Claim] => self.entry(Kind::Claim, None, organisation).await,
            [Kind::NotPromised, Kind::Talk, Kind::CallMe] | [Kind::Talk] => {
                self.entry(Kind::Talk, None, own).await
            }
            // what the other wrote: nobody agrees with themselves
            [Kind::Proposal, ..] => {
                let wish = self.entry(Kind::Wish, None, customer).await;
                self.entry(Kind::Proposal, Some(wish), other).await
            }
            other => panic!("say what was said before something about {other:?}"),
        }
    }

    /// A wish that both came to an agreement about.
    async fn agreed_wish(&self) -> EntryId {
        let wish = self.entry(Kind::Wish, None, (Side::Customer, None)).await;
        let ours = (Side::Organisation, Some(self.world.employee));
        let proposal = self.entry(Kind::Proposal, Some(wish), ours).await;
        let (app, customer) = (&self.world.app, (Side::Customer, None));
        let mut work = app.store.write().await.unwrap();
        agreement::insert(&mut work, self.world.trajectory, customer, proposal, None, app.now())
            .await
            .unwrap();
        work.commit().await.unwrap();
        wish
    }

    /// An entry of this kind.
    pub async fn entry(&self, kind: Kind, about: Option<EntryId>, by: (Side, Option<AccountId>)) -> EntryId {
        let app = &self.world.app;
        let code = kind.rule().codes.first().map(|code| (*code).to_owned());
        let new = entry::New {
            about: about.map(|about| about.0),
            words: Some("eerder gezegd".to_owned()),
            code,
            ..entry::New::default()
        };
        let mut work = app.store.write().await.unwrap();
        let id = entry::insert(&mut work, self.world.trajectory, kind, by, &new, app.now()).await.unwrap();
        work.commit().await.unwrap();
        id
    }

    /// What stands of a kind, by its identifier; by the moment for what has none of its own.
    pub async fn standing(&self, kind: Kind) -> BTreeSet<Uuid> {
        standing(&self.parts().await, kind)
    }

    /// How much there is of a kind: what stands on the page, or the rows of what is on no page.
    pub async fn count(&self, kind: Kind) -> i64 {
        match table(kind) {
            None => self.standing(kind).await.len() as i64,
            Some(table) => self.world.database.rows().await.unwrap()[table],
        }
    }
}

/// The table of what stands on no page of a customer.
pub fn table(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Door => Some("link"),
        Kind::MailAddress => Some("mail_address"),
        Kind::Look => Some("audit"),
        Kind::Story => Some("story"),
        Kind::Teller => Some("story_teller"),
        Kind::Reflection => Some("reflection"),
        Kind::Support => Some("support"),
        Kind::Shown => Some("shown"),
        Kind::Indicator => Some("indicator"),
        kind if Kind::PUT.contains(&kind) => None,
        Kind::View
        | Kind::Guess
        | Kind::Recognition
        | Kind::Expectation
        | Kind::Moment
        | Kind::Promise
        | Kind::Invitation => None,
        other => panic!("say where {other:?} is kept"),
    }
}

fn standing(parts: &Parts, kind: Kind) -> BTreeSet<Uuid> {
    let stands = |one: &&Limitation| one.withdrawn_at.is_none();
    let changes = |became: Became| parts.changes.iter().filter(move |one| one.became == became);
    let views = |guess: bool| parts.views.iter().filter(move |one| one.seat().is_guess() == guess);
    match kind {
        Kind::Agree => parts.agreements.iter().map(|one| one.id.0).collect(),
        Kind::Limitation => parts.limitations.iter().filter(stands).map(|one| one.id.0).collect(),
        Kind::Answer => {
            parts.answers.iter().filter(|one| one.withdrawn_at.is_none()).map(|one| one.id.0).collect()
        }
        Kind::Extend => changes(Became::Later).map(|one| one.id.0).collect(),
        Kind::WithdrawPromise => changes(Became::Withdrawn).map(|one| one.id.0).collect(),
        Kind::Handover => parts.handovers.iter().map(|one| one.id.0).collect(),
        Kind::HasRead => {
            parts.handovers.iter().filter(|one| one.read_at.is_some()).map(|one| one.id.0).collect()
        }
        Kind::Turn => parts.turns.iter().map(|one| one.id.0).collect(),
        Kind::View => views(false).map(|one| one.id.0).collect(),
        Kind::Guess => views(true).map(|one| one.id.0).collect(),
        Kind::Recognition => parts.noticed.iter().map(|one| one.moment_id.0).collect(),
        Kind::Expectation => {
            parts.expectations.iter().filter(|one| one.withdrawn_at.is_none()).map(|one| one.id.0).collect()
        }
        Kind::Moment => {
            parts.moments.iter().filter(|one| one.withdrawn_at.is_none()).map(|one| one.id.0).collect()
        }
        Kind::Promise => parts.promises.iter().map(|one| one.id.0).collect(),
        Kind::Invitation => parts.invited.iter().map(|one| one.id.0).collect(),
        kind if table(kind).is_some() => panic!("{kind:?} stands on no page"),
        // words have one table for all their kinds
        kind => {
            let stands = parts.entries.iter().filter(|one| one.withdrawn_at.is_none());
            stands.filter(|one| one.kind == kind).map(|one| one.id.0).collect()
        }
    }
}
