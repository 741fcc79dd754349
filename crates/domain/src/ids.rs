//! Identifiers: one type for each thing, so that a team can never be passed where a trajectory is meant.

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// A UUID of version 7: it sorts by when it was made, so it is never shown where that would tell
        /// something.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub Uuid);

        impl $name {
            /// Makes a new identifier out of the current time and randomness.
            #[must_use]
            #[allow(clippy::new_without_default, reason = "a fresh identifier is not a default value")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )*};
}

ids! {
    /// An organisation that serves people.
    OrganisationId;
    /// A team of an organisation, described by what it does for you.
    TeamId;
    /// A service: what is offered.
    ServiceId;
    /// A designed step in the route of a service.
    StepId;
    /// Somebody who works here and can sign in.
    AccountId;
    /// One customer's run through a service.
    TrajectoryId;
    /// Something that happened in a trajectory.
    MomentId;
    /// One answer of one chair about one seat.
    ViewId;
    /// A promise by either side.
    PromiseId;
    /// A story told to an interviewer.
    StoryId;
    /// A personal link of a customer.
    LinkId;
    /// A sign-in that is going on.
    SessionId;
    /// A piece of work to be done later.
    JobId;
    /// A mail that is sent or waits to be sent.
    LetterId;
    /// Something that a chair put on the shared page.
    EntryId;
    /// An answer to a question about a moment.
    AnswerId;
    /// Something that did not work, as one of the two said it.
    LimitationId;
    /// That it became somebody's turn.
    TurnId;
    /// A yes to what the other side wrote.
    AgreementId;
    /// That somebody else helps from now on.
    HandoverId;
    /// What became of a promise.
    ChangeId;
    /// An expectation as it was said.
    ExpectationId;
    /// An invitation of another organisation to one moment.
    InvitationId;
    /// A line in the audit trail.
    AuditId;
}
