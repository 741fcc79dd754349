//! A calendar file with promised days (RFC 5545), for the calendar that people already have.

use std::fmt::Write;

use hullie_domain::{Day, Timestamp};

/// The most octets on a line, without its end.
const WIDTH: usize = 75;

/// A day to remember.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What stays the same when the entry is given out again: a calendar then changes the entry instead of
    /// adding one.
    pub id: String,
    /// The day.
    pub day: Day,
    /// What the calendar shows on that day.
    pub title: &'a str,
    /// What it says when the entry is opened; may be empty.
    pub notes: &'a str,
    /// The address of the page about it; may be empty.
    pub address: &'a str,
}

/// The calendar file with these entries, as whole days that keep nobody occupied. It says no language: titles
/// are what people typed, in whichever language that was.
#[must_use]
pub fn calendar(entries: &[Entry<'_>], now: Timestamp) -> String {
    let made = moment(now);
    let mut file = String::new();
    line(&mut file, "BEGIN:VCALENDAR");
    line(&mut file, "VERSION:2.0");
    line(&mut file, "PRODID:-//Hullie//EN");
    line(&mut file, "METHOD:PUBLISH");
    for entry in entries {
        line(&mut file, "BEGIN:VEVENT");
        line(&mut file, &format!("UID:{}@hullie", text(&entry.id)));
        line(&mut file, &format!("DTSTAMP:{made}"));
        line(&mut file, &format!("DTSTART;VALUE=DATE:{}", date(entry.day)));
        line(&mut file, &format!("DTEND;VALUE=DATE:{}", date(entry.day.plus_days(1))));
        line(&mut file, &format!("SUMMARY:{}", text(entry.title)));
        if !entry.notes.is_empty() {
            line(&mut file, &format!("DESCRIPTION:{}", text(entry.notes)));
        }
        let address = address(entry.address);
        if !address.is_empty() {
            line(&mut file, &format!("URL:{address}"));
        }
        line(&mut file, "TRANSP:TRANSPARENT");
        line(&mut file, "END:VEVENT");
    }
    line(&mut file, "END:VCALENDAR");
    file
}

/// Adds a line, folded before it gets too long and never inside a character.
fn line(file: &mut String, content: &str) {
    let mut room = WIDTH;
    for c in content.chars() {
        if c.len_utf8() > room {
            file.push_str("\r\n ");
            room = WIDTH - 1;
        }
        file.push(c);
        room -= c.len_utf8();
    }
    file.push_str("\r\n");
}

/// A text as it stands in the file: nothing in it can end the line or begin another value.
fn text(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => safe.push_str("\\\\"),
            ';' => safe.push_str("\\;"),
            ',' => safe.push_str("\\,"),
            '\n' | '\u{2028}' | '\u{2029}' => safe.push_str("\\n"),
            '\t' => safe.push(c),
            // the return before a line break, and what no text may hold
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// An address is not escaped: what cannot be in one is left out.
fn address(address: &str) -> String {
    address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect()
}

fn date(day: Day) -> String {
    // the form has four digits and no sign
    format!("{:04}{:02}{:02}", day.0.year().max(0), day.0.month(), day.0.day())
}

/// A point in time in universal time.
fn moment(now: Timestamp) -> String {
    let seconds = now.0.rem_euclid(Timestamp::DAY) / 1_000_000;
    let mut moment = date(Day::from_number(now.0.div_euclid(Timestamp::DAY)));
    // writing to a text does not fail
    let _ = write!(moment, "T{:02}{:02}{:02}Z", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    moment
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        let seconds = 9 * 3_600 + 5 * 60 + 7;
        Timestamp(Day::parse("2026-11-22").unwrap().number() * Timestamp::DAY + seconds * 1_000_000 + 42)
    }

    fn entry<'a>(title: &'a str, notes: &'a str) -> Entry<'a> {
        Entry {
            id: "belofte-1".to_owned(),
            day: Day::parse("2026-12-31").unwrap(),
            title,
            notes,
            address: "https://voorbeeld.nl/mijn/1?a=1,2;b",
        }
    }

    /// The lines of the file as a calendar reads them.
    fn unfolded(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    /// The text of a value as a calendar reads it.
    fn unescaped(value: &str) -> String {
        let mut text = String::new();
        let mut chars = value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(c) => text.push(c),
                    None => panic!("a backslash at the end of {value}"),
                },
                c => text.push(c),
            }
        }
        text
    }

    fn value(file: &str, name: &str) -> String {
        let lines = unfolded(file);
        let found: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix(name)).collect();
        assert_eq!(found.len(), 1, "{name}");
        unescaped(found[0])
    }

    #[test]
    fn an_entry_is_a_whole_day_that_keeps_nobody_occupied() {
        let file = calendar(&[entry("Antwoord van de gemeente", "Zij zeiden: voor oud en nieuw")], now());
        assert_eq!(
            unfolded(&file),
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Hullie//EN",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:belofte-1@hullie",
                "DTSTAMP:20261122T090507Z",
                "DTSTART;VALUE=DATE:20261231",
                "DTEND;VALUE=DATE:20270101",
                "SUMMARY:Antwoord van de gemeente",
                "DESCRIPTION:Zij zeiden: voor oud en nieuw",
                "URL:https://voorbeeld.nl/mijn/1?a=1,2;b",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
            ]
        );
    }

    #[test]
    fn what_was_written_is_what_is_read() {
        let long = "Een heel lange titel met café, ñ, 漢字 en 👩‍🦽 erin; ".repeat(9);
        for text in [
            "kort",
            "komma, punt; schuin \\ en \\n zonder regeleinde",
            "twee\nregels\n",
            " spaties voor en achter ",
            "é".repeat(200).as_str(),
            "👩‍🦽".repeat(50).as_str(),
            long.as_str(),
        ] {
            let file = calendar(&[entry(text, text)], now());
            assert_eq!(value(&file, "SUMMARY:"), text);
            assert_eq!(value(&file, "DESCRIPTION:"), text);
        }
    }

    #[test]
    fn no_line_is_too_long() {
        for length in 0..200 {
            for letter in ["a", "é", "漢", "👍", ","] {
                let title = letter.repeat(length);
                let file = calendar(&[entry(&title, &title)], now());
                assert!(file.ends_with("END:VCALENDAR\r\n"));
                for line in file.split("\r\n") {
                    assert!(line.len() <= WIDTH, "{line}");
                    assert!(!line.contains(['\r', '\n']), "{line}");
                }
            }
        }
    }

    #[test]
    fn nothing_told_adds_a_line_of_its_own() {
        let plain = unfolded(&calendar(&[entry("titel", "uitleg")], now())).len();
        for end in ["\r\n", "\n", "\r", "\u{85}", "\u{b}", "\u{c}", "\u{2028}", "\u{2029}", "\0"] {
            let hostile = format!("titel{end}ATTACH:https://kwaad.voorbeeld{end}END:VEVENT");
            let entry = Entry {
                id: hostile.clone(),
                day: Day::parse("2026-12-31").unwrap(),
                title: &hostile,
                notes: &hostile,
                address: &hostile,
            };
            let file = calendar(&[entry], now());
            let lines = unfolded(&file);
            assert_eq!(lines.len(), plain, "{end:?}");
            assert!(!lines.iter().any(|line| line.starts_with("ATTACH")), "{end:?}");
            assert_eq!(lines.iter().filter(|line| *line == "END:VEVENT").count(), 1, "{end:?}");
            assert!(!file.replace("\r\n", "").contains(char::is_control), "{end:?}");
        }
        assert_eq!(value(&calendar(&[entry("a\r\nb", "")], now()), "SUMMARY:"), "a\nb");
    }

    #[test]
    fn what_is_empty_is_left_out() {
        let mut bare = entry("titel", "");
        bare.address = "";
        let file = calendar(&[bare.clone(), bare], now());
        assert!(!file.contains("DESCRIPTION") && !file.contains("URL") && !file.contains("LANGUAGE"));
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 2);
        assert!(!calendar(&[], now()).contains("VEVENT"));
    }

    #[test]
    fn the_edges_of_time_hold() {
        for now in [Timestamp(i64::MIN), Timestamp(-1), Timestamp(0), Timestamp(i64::MAX)] {
            assert_eq!(moment(now).len(), 16);
        }
        assert_eq!(moment(Timestamp(-1)), "19691231T235959Z");
        assert_eq!(moment(Timestamp(0)), "19700101T000000Z");
    }
}
