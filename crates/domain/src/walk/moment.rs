//! Something that happened in a trajectory: whose doing it was, along which way, and whether it was noticed.

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The fixed word that is stored.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
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
    /// Whose doing a moment was.
    Side {
        /// The customer did something.
        Customer = "customer",
        /// The organisation did something.
        Organisation = "organisation",
        /// Somebody else did: another organisation, a doctor, a bank.
        Other = "other",
        /// Not told.
        Unknown = "unknown",
    }
}

coded! {
    /// Along which way people met or wrote.
    Channel {
        /// A conversation, face to face.
        Conversation = "conversation",
        /// By phone.
        Phone = "phone",
        /// At the desk.
        Desk = "desk",
        /// A letter.
        Letter = "letter",
        /// A mail message.
        Mail = "mail",
        /// A website or an app.
        Website = "website",
        /// A menu of choices on the phone (V04).
        Menu = "menu",
        /// Not open yet, or nobody there (V04).
        Closed = "closed",
        /// Work that the customer does not see (H10).
        Behind = "behind",
        /// Not told.
        Unknown = "unknown",
    }
}

impl Channel {
    /// Whether two can talk along it: a letter is read, and behind the scenes nobody meets.
    #[must_use]
    pub fn is_talk(self) -> bool {
        matches!(self, Self::Conversation | Self::Phone | Self::Desk | Self::Website | Self::Mail)
    }
}

coded! {
    /// The customer's answer to "had you noticed this?" about something the organisation did (P08).
    Recognition {
        /// Yes.
        Yes = "yes",
        /// No, this was no action for me.
        No = "no",
        /// I did not notice.
        NotNoticed = "not_noticed",
        /// I do not know.
        Unknown = "unknown",
    }
}

coded! {
    /// What somebody wants to happen with an own answer on the mirror page.
    Release {
        /// Only the two at the table see it.
        Closed = "closed",
        /// The words may be quoted, without a name.
        Quote = "quote",
    }
}

coded! {
    /// How an attempt ended (V02).
    Outcome {
        /// It worked.
        Worked = "worked",
        /// It did not work.
        Failed = "failed",
    }
}

coded! {
    /// Where an expectation came from (P03).
    Source {
        /// A letter or mail.
        Letter = "letter",
        /// A website.
        Website = "website",
        /// Somebody who works here.
        Colleague = "colleague",
        /// Somebody close.
        Friend = "friend",
        /// What happened earlier.
        Earlier = "earlier",
        /// Something else.
        Other = "other",
    }
}

impl Side {
    /// Reads a side that somebody chose: not to answer is no choice.
    #[must_use]
    pub fn chosen(code: &str) -> Option<Self> {
        Self::from_code(code).filter(|side| *side != Self::Unknown)
    }
}

impl Channel {
    /// Those that are offered: not to answer is no choice.
    pub fn offered() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|channel| *channel != Self::Unknown)
    }

    /// Reads a channel that somebody chose.
    #[must_use]
    pub fn chosen(code: &str) -> Option<Self> {
        Self::offered().find(|channel| channel.code() == code)
    }
}

/// How many attempts there were among some outcomes, and how many worked (V02).
#[must_use]
pub fn attempts(outcomes: impl Iterator<Item = Outcome>) -> (usize, usize) {
    outcomes.fold((0, 0), |(all, worked), one| (all + 1, worked + usize::from(one == Outcome::Worked)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_a_menu_and_work_behind_the_scenes_are_no_talk() {
        let no_talk: Vec<Channel> = Channel::ALL.iter().copied().filter(|c| !c.is_talk()).collect();
        assert_eq!(
            no_talk,
            [Channel::Letter, Channel::Menu, Channel::Closed, Channel::Behind, Channel::Unknown]
        );
    }

    #[test]
    fn codes_go_both_ways() {
        for side in Side::ALL {
            assert_eq!(Side::from_code(side.code()), Some(*side));
        }
        for channel in Channel::ALL {
            assert_eq!(Channel::from_code(channel.code()), Some(*channel));
        }
        assert_eq!(Side::from_code("nobody"), None);
        assert_eq!((Side::chosen("unknown"), Channel::chosen("unknown")), (None, None));
        assert_eq!(
            (Side::chosen("other"), Channel::chosen("desk")),
            (Some(Side::Other), Some(Channel::Desk))
        );
    }

    #[test]
    fn two_calls_that_failed_are_two_attempts_and_none_that_worked() {
        assert_eq!(attempts([Outcome::Failed, Outcome::Failed].into_iter()), (2, 0));
        assert_eq!(attempts([Outcome::Failed, Outcome::Worked].into_iter()), (2, 1));
    }
}
