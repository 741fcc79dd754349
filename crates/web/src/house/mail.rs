//! The words of a mail to a customer: whose turn it is, by when, and where to look. No told word, no request
//! in it, no sympathy that nobody wrote (V11): those stay on the page.

use hullie_domain::{Day, walk::moment::Side};
use hullie_store::house::mail::{REMINDER, Waiting};

use crate::{
    format::day,
    walk::shared_page::reader::Reader,
    words::{Language, Words, keys},
};

/// A mail as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The subject.
    pub subject: String,
    /// The text, in short lines of whole sentences.
    pub body: String,
}

/// Writes the mail in the language that the customer chose. No sentence of a mail names a chair, so the names
/// that an organisation uses for them make no difference here.
#[must_use]
pub fn write(waiting: &Waiting, today: Day) -> Letter {
    in_words(Words::new(Language::from_code(&waiting.language).unwrap_or_default()), waiting, today)
}

fn in_words(words: Words, waiting: &Waiting, today: Day) -> Letter {
    let service = words.pick(&waiting.service);
    let is_reminder = waiting.kind == REMINDER;
    let subject = if is_reminder { "mail-subject-reminder" } else { "mail-subject-turn" };
    // a mail goes to whoever holds the customer's own link, and says "you" as the page does
    let reader = if waiting.spoken_for { Reader::Relative } else { Reader::Customer };
    let fill = [("reader", reader.code().into()), ("name", (&waiting.name).into())];
    let mut lines = vec![words.with("mail-hello", &fill), String::new()];
    let turn = words.with(keys::TURN.of(waiting.turn_side), &fill);
    lines.push(format!("{}.", turn.trim_end_matches(',')));
    if let (Side::Customer, Some(due)) = (waiting.turn_side, waiting.turn_due) {
        let due = words.with("turn-due", &[("day", (&day(words, due, today)).into())]);
        let mut letters = due.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        lines.push(format!("{first}{}.", letters.as_str()));
    }
    lines.push(words.with("mail-where", &fill));
    lines.push(words.with("mail-call", &[("phone", (&waiting.phone).into())]));
    if is_reminder {
        lines.push(words.get("mail-once"));
    }
    lines.extend([String::new(), waiting.organisation.clone(), String::new(), words.get("mail-stop")]);
    let [reader, _] = fill;
    Letter { subject: words.with(subject, &[reader, ("service", service.into())]), body: lines.join("\n") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting(kind: &str, language: &str) -> Waiting {
        Waiting {
            id: hullie_domain::LetterId(uuid::Uuid::nil()),
            kind: kind.to_owned(),
            address: "a@voorbeeld.example".to_owned(),
            language: language.to_owned(),
            name: "Robin".to_owned(),
            service: hullie_domain::Localised::new([("nl", "Hulp thuis"), ("en", "Help at home")]).unwrap(),
            turn_side: Side::Customer,
            turn_ask: Some("uw loonstrook".to_owned()),
            turn_due: Day::parse("2026-06-19"),
            organisation: "Gemeente Toets".to_owned(),
            phone: "0123 456 789".to_owned(),
            spoken_for: false,
        }
    }

    #[test]
    fn a_mail_says_whose_turn_it_is_and_by_when_and_no_more() {
        let today = Day::parse("2026-06-15").unwrap();
        let letter = write(&waiting("turn", "nl"), today);
        assert_eq!(letter.subject, "Hulp thuis: wie er nu aan zet is");
        assert!(letter.body.contains("U bent aan zet.\nGraag uiterlijk vrijdag 19 juni."), "{}", letter.body);
        assert!(!letter.body.contains("loonstrook"), "what is asked stands on the page only");
        assert!(!letter.body.contains("herinnering"));
    }

    #[test]
    fn who_speaks_for_the_customer_is_not_called_by_that_name() {
        let today = Day::parse("2026-06-15").unwrap();
        for (language, turn) in [("nl", "Robin is aan zet."), ("en", "It is the turn of Robin.")] {
            for kind in ["turn", REMINDER] {
                let letter = write(&Waiting { spoken_for: true, ..waiting(kind, language) }, today);
                assert!(letter.body.contains(turn), "{}", letter.body);
                for you in [
                    "Dag Robin",
                    "Hello Robin",
                    "U bent aan zet",
                    "your turn",
                    "uw eigen pagina",
                    "own page",
                    "van u gevraagd",
                    "asked of you",
                ] {
                    let whole = format!("{}\n{}", letter.subject, letter.body);
                    assert!(!whole.contains(you), "{you}: {whole}");
                }
            }
        }
    }

    #[test]
    fn no_mail_names_a_chair_and_names_stand_in_it_as_they_were_typed() {
        use crate::words::{Names, names::Chairs};
        let names = Names::ready(&Chairs::of(hullie_domain::house::profile::SectorProfile::Care));
        let today = Day::parse("2026-06-15").unwrap();
        for language in Language::all() {
            for (kind, side) in Side::ALL.iter().flat_map(|&side| [("turn", side), (REMINDER, side)]) {
                let mut waiting = waiting(kind, language.code());
                waiting.turn_side = side;
                waiting.name = "Ro{bin} \"<b>\" \\n".to_owned();
                let letter = write(&waiting, today);
                assert_eq!(letter, in_words(Words::named(language, names), &waiting, today));
                assert!(letter.body.contains(&waiting.name), "{}", letter.body);
            }
        }
    }

    #[test]
    fn a_reminder_says_that_it_is_the_only_one() {
        let letter = write(&waiting(REMINDER, "en"), Day::parse("2026-06-15").unwrap());
        assert!(letter.body.contains("This is the only reminder."));
        assert!(letter.subject.contains("Help at home"));
    }
}
