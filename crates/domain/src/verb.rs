//! What somebody did, and to what: the words of the audit trail. Never a told word.

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$value_doc])* $value,)* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$value,)*];

            /// The fixed word that is stored.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$value => $code,)* }
            }

            /// Reads the stored word back.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// What somebody did.
    Verb {
        /// Signed in.
        SignIn = "sign-in",
        /// Came in by a personal link.
        OpenLink = "open-link",
        /// Ended a link or code.
        EndLink = "end-link",
        /// Made a new personal link.
        NewLink = "new-link",
        /// Made a paper with a code.
        Print = "print",
        /// Chose a word for a code.
        SetWord = "set-word",
        /// Ended a code by too many wrong words.
        CloseCode = "close-code",
        /// Asked somebody in: a relative, another organisation.
        Invite = "invite",
        /// Said to be the customer of a page.
        Join = "join",
        /// Said not to be the customer of a page.
        Unjoin = "unjoin",
        /// Went to the own page as a customer.
        Switch = "switch",
        /// Said that something was the own word.
        Confirm = "confirm",
        /// Read.
        Read = "read",
        /// Told how it was, or what is expected.
        Tell = "tell",
        /// Was asked something, and said nothing.
        Skip = "skip",
        /// Guessed what the other will say.
        Guess = "guess",
        /// Answered questions about a moment.
        Answer = "answer",
        /// Wrote something else.
        Write = "write",
        /// Took something back.
        Withdraw = "withdraw",
        /// Let words go to the mirror.
        Release = "release",
        /// Closed words, or an invitation.
        Close = "close",
        /// Started a trajectory.
        Start = "start",
        /// Kept a promise.
        KeepPromise = "keep-promise",
        /// Gave a customer to a colleague.
        HandOver = "hand-over",
        /// Read the story after a hand-over.
        HasRead = "has-read",
        /// Showed an own answer to a coach or lead.
        Show = "show",
        /// Took that back.
        TakeBack = "take-back",
        /// Took something off a list.
        Remove = "remove",
    }
}

coded! {
    /// To what it was done.
    Subject {
        /// A trajectory.
        Trajectory = "trajectory",
        /// A moment.
        Moment = "moment",
        /// Something that was put on the shared page.
        Entry = "entry",
        /// An expectation.
        Expectation = "expectation",
        /// Where mail goes.
        MailAddress = "mail-address",
        /// An invitation.
        Invitation = "invitation",
        /// A list of trajectories.
        List = "list",
        /// The list of what was not noticed.
        Unseen = "unseen",
        /// An account.
        Account = "account",
        /// A story.
        Story = "story",
        /// Who told a story.
        StoryTeller = "story-teller",
        /// The stories.
        Stories = "stories",
        /// What employees showed.
        Shown = "shown",
        /// The audit trail.
        Audit = "audit",
        /// The name of a role.
        Role = "role",
        /// The kind of organisation.
        Profile = "profile",
        /// What the mirror shows.
        Indicator = "indicator",
    }
}

/// Whether the other side has something new to read by it. Where mail goes is read by nobody else.
#[must_use]
pub fn is_said(verb: Verb, subject: Subject) -> bool {
    let said = matches!(verb, Verb::Tell | Verb::Write | Verb::Answer | Verb::Withdraw);
    said && subject != Subject::MailAddress
}

/// Whether the page of a trajectory shows something else after it, to anybody. Who comes in, where mail goes
/// and what is shown to a coach stand on no page that another reads.
#[must_use]
pub fn changes_page(verb: Verb, subject: Subject) -> bool {
    let apart = matches!(verb, Verb::EndLink | Verb::NewLink | Verb::Print | Verb::Show | Verb::TakeBack);
    !apart && subject != Subject::MailAddress
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_both_ways() {
        assert!(Verb::ALL.iter().all(|verb| Verb::from_code(verb.code()) == Some(*verb)));
        assert!(Subject::ALL.iter().all(|subject| Subject::from_code(subject.code()) == Some(*subject)));
        assert_eq!(Verb::from_code("delete"), None);
    }

    #[test]
    fn what_nobody_else_reads_is_not_said_and_changes_no_page() {
        assert!(is_said(Verb::Write, Subject::Entry) && changes_page(Verb::Guess, Subject::Moment));
        assert!(!is_said(Verb::Guess, Subject::Moment) && !is_said(Verb::Write, Subject::MailAddress));
        assert!(!changes_page(Verb::Write, Subject::MailAddress));
        assert!(!changes_page(Verb::Show, Subject::Moment));
    }
}
