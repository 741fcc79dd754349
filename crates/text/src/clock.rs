//! Times of the clock as people write them: `8u30`, `8.30 uur`, `half negen`, `kwart over drie`, `8:30 pm`.

use crate::plain::Plain;

/// Reads a time of the clock, in minutes since midnight. Nothing when it is none.
///
/// A time in words has twelve hours: one to half past six is then the afternoon, when most doors are open.
/// What was understood is shown to who wrote it.
#[must_use]
pub fn read(text: &str) -> Option<i64> {
    let text = Plain::new(text).text.to_lowercase();
    let (text, half) = half_of_day(&text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let (minutes, spoken) = figures(&words.concat())
        .map(|found| (found, false))
        .or_else(|| spoken(&words).map(|found| (found, true)))?;
    let minutes = match half {
        Some(Half::After) if minutes < 720 => minutes + 720,
        Some(Half::Before) if (720..780).contains(&minutes) => minutes - 720,
        None if spoken && minutes < 390 => minutes + 720,
        _ => minutes,
    };
    (0..1_440).contains(&minutes).then_some(minutes)
}

#[derive(Clone, Copy)]
enum Half {
    Before,
    After,
}

/// The text without the words for a part of the day, and which half of the day they name.
fn half_of_day(text: &str) -> (String, Option<Half>) {
    const PARTS: [(&str, Half); 12] = [
        ("'s ochtends", Half::Before),
        ("'s morgens", Half::Before),
        ("'s nachts", Half::Before),
        ("'s middags", Half::After),
        ("'s avonds", Half::After),
        ("in the morning", Half::Before),
        ("in the afternoon", Half::After),
        ("in the evening", Half::After),
        ("a.m.", Half::Before),
        ("p.m.", Half::After),
        ("am", Half::Before),
        ("pm", Half::After),
    ];
    match PARTS.iter().find(|(word, _)| text.trim().ends_with(word) || text.trim().starts_with(word)) {
        Some((word, half)) => (text.replace(word, " "), Some(*half)),
        None => (text.to_owned(), None),
    }
}

/// `8`, `8u`, `8u30`, `8.30`, `08:30:00`, `0830`, `8uur30`.
fn figures(text: &str) -> Option<i64> {
    let text = text
        .trim_start_matches("rond")
        .trim_start_matches("om")
        .trim_end_matches("uur")
        .trim_end_matches(['u', 'h', '.']);
    let text = text.replace("uur", ":").replace(['u', 'h', '.', ',', '-'], ":");
    let parts: Vec<&str> = text.split(':').collect();
    if parts.iter().any(|part| part.is_empty() || part.len() > 4 || !part.bytes().all(|b| b.is_ascii_digit()))
    {
        return None;
    }
    let number = |part: &str| part.parse::<i64>().ok();
    let (hours, minutes) = match *parts.as_slice() {
        [whole] if whole.len() >= 3 => {
            (number(&whole[..whole.len() - 2])?, number(&whole[whole.len() - 2..])?)
        }
        [hours] => (number(hours)?, 0),
        [hours, minutes] if minutes.len() <= 2 => (number(hours)?, number(minutes)?),
        [hours, minutes, seconds] if minutes.len() <= 2 && number(seconds)? < 60 => {
            (number(hours)?, number(minutes)?)
        }
        _ => return None,
    };
    ((0..24).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 60 + minutes)
}

/// `half negen`, `kwart over drie`, `tien voor half negen`, `half past three`.
fn spoken(words: &[&str]) -> Option<i64> {
    let words: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| {
            !matches!(*word, "rond" | "om" | "uur" | "ongeveer" | "around" | "at" | "about" | "o'clock")
        })
        .collect();
    let found = match *words.as_slice() {
        [hour] => hour_of(hour)? * 60,
        ["half", hour] => hour_of(hour)? * 60 - 30,
        ["half", "past", hour] => hour_of(hour)? * 60 + 30,
        [before, "voor" | "to", "half", hour] => hour_of(hour)? * 60 - 30 - minutes_of(before)?,
        [after, "over", "half", hour] => hour_of(hour)? * 60 - 30 + minutes_of(after)?,
        [before, "voor" | "to", hour] => hour_of(hour)? * 60 - minutes_of(before)?,
        [after, "over" | "past", hour] => hour_of(hour)? * 60 + minutes_of(after)?,
        _ => return None,
    };
    Some(found)
}

fn hour_of(word: &str) -> Option<i64> {
    number(word).filter(|hour| (1..=12).contains(hour))
}

fn minutes_of(word: &str) -> Option<i64> {
    match word {
        "kwart" | "quarter" => Some(15),
        word => number(word).filter(|minutes| (1..30).contains(minutes)),
    }
}

/// A small number in figures or words.
pub(crate) fn number(word: &str) -> Option<i64> {
    const WORDS: [(&str, i64); 45] = [
        ("een", 1),
        ("eén", 1),
        ("'n", 1),
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("twee", 2),
        ("two", 2),
        ("drie", 3),
        ("three", 3),
        ("vier", 4),
        ("four", 4),
        ("vijf", 5),
        ("five", 5),
        ("zes", 6),
        ("six", 6),
        ("zeven", 7),
        ("seven", 7),
        ("acht", 8),
        ("eight", 8),
        ("negen", 9),
        ("nine", 9),
        ("tien", 10),
        ("ten", 10),
        ("elf", 11),
        ("eleven", 11),
        ("twaalf", 12),
        ("twelve", 12),
        ("dertien", 13),
        ("thirteen", 13),
        ("veertien", 14),
        ("fourteen", 14),
        ("vijftien", 15),
        ("fifteen", 15),
        ("zestien", 16),
        ("zeventien", 17),
        ("achttien", 18),
        ("negentien", 19),
        ("twintig", 20),
        ("twenty", 20),
        ("dertig", 30),
        ("thirty", 30),
        ("veertig", 40),
        ("vijftig", 50),
        ("zestig", 60),
    ];
    if word.len() <= 4 && !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok();
    }
    WORDS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_read_as_people_write_them() {
        for (text, hours, minutes) in [
            ("08:30", 8, 30),
            ("8.30", 8, 30),
            ("8u30", 8, 30),
            ("8u", 8, 0),
            ("8 uur", 8, 0),
            ("8.30 uur", 8, 30),
            ("08:30:00", 8, 30),
            ("8h30", 8, 30),
            ("0830", 8, 30),
            ("830", 8, 30),
            ("half negen", 8, 30),
            ("rond half negen", 8, 30),
            ("half 9", 8, 30),
            ("half drie", 14, 30),
            ("kwart over drie", 15, 15),
            ("kwart voor 9", 8, 45),
            ("tien voor half negen", 8, 20),
            ("vijf over half negen", 8, 35),
            ("drie uur", 15, 0),
            ("3 uur 's middags", 15, 0),
            ("'s avonds 8 uur", 20, 0),
            ("8:30 pm", 20, 30),
            ("12:15 am", 0, 15),
            ("half past three", 15, 30),
            ("quarter to nine", 8, 45),
            ("０８：３０", 8, 30),
            ("0:00", 0, 0),
            ("23:59", 23, 59),
        ] {
            assert_eq!(read(text), Some(hours * 60 + minutes), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "24:00",
            "8:60",
            "ochtend",
            "half",
            "kwart",
            "12-05-2025",
            "-8",
            "8:3x",
            "99",
            "25",
            "half dertien",
            "u",
            ":",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
