//! A date and time that keeps how it was written, so that it can be written again as it was.

use serde::{Serialize, Serializer};

use crate::time;

/// A date and time: the text that stood in the file, and what it means.
///
/// ```
/// use hullie_exchange::date_time::DateTime;
///
/// // the same moment, written in two ways
/// let (one, two) = (DateTime::parse("1970-01-02"), DateTime::parse("2-1-1970"));
/// assert_ne!(one, two);
/// assert_eq!(one.map(|at| at.micros()), two.map(|at| at.micros()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateTime {
    text: String,
    micros: i64,
}

impl DateTime {
    /// Reads a text as [`crate::time::parse`] does; `None` when it is no date.
    ///
    /// ```
    /// use hullie_exchange::date_time::DateTime;
    ///
    /// let at = DateTime::parse("2026-11-24T09:30:00.5+01:00").expect("this is a date");
    /// assert_eq!(at.text(), "2026-11-24T09:30:00.5+01:00");
    /// assert!(DateTime::parse("next week").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(Self { text: text.to_owned(), micros: time::parse(text)? })
    }

    /// The date and time this many microseconds after the start of 1970, written in universal time.
    ///
    /// ```
    /// use hullie_exchange::date_time::DateTime;
    ///
    /// assert_eq!(DateTime::of(1_795_509_000_250_000).text(), "2026-11-24T08:30:00.250Z");
    /// assert_eq!(DateTime::of(-1).text(), "1969-12-31T23:59:59.999999Z");
    /// ```
    #[must_use]
    pub fn of(micros: i64) -> Self {
        const DAY: i64 = 86_400_000_000;
        let (year, month, day) = civil_from_days(micros.div_euclid(DAY));
        let clock = micros.rem_euclid(DAY);
        let (seconds, fraction) = (clock / 1_000_000, clock % 1_000_000);
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let fraction = match fraction {
            0 => String::new(),
            f if f % 1000 == 0 => format!(".{:03}", f / 1000),
            f => format!(".{f:06}"),
        };
        let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z");
        Self { text, micros }
    }

    /// The start of 1970: what OCEL gives to a value that was there from the beginning.
    ///
    /// ```
    /// assert_eq!(hullie_exchange::date_time::DateTime::epoch().text(), "1970-01-01T00:00:00Z");
    /// ```
    #[must_use]
    pub fn epoch() -> Self {
        Self::of(0)
    }

    /// How it was written.
    ///
    /// ```
    /// use hullie_exchange::date_time::DateTime;
    ///
    /// let kept = DateTime::parse("24-11-2026 09:30");
    /// assert_eq!(kept.as_ref().map(DateTime::text), Some("24-11-2026 09:30"));
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it means: microseconds since the start of 1970.
    ///
    /// ```
    /// use hullie_exchange::date_time::DateTime;
    ///
    /// assert_eq!(DateTime::parse("1970-01-02").map(|at| at.micros()), Some(86_400_000_000));
    /// ```
    #[must_use]
    pub fn micros(&self) -> i64 {
        self.micros
    }

    /// The same moment as the standards write it. What is written so already stays as it is, with its own
    /// zone.
    ///
    /// ```
    /// use hullie_exchange::date_time::DateTime;
    ///
    /// let written = |text| DateTime::parse(text).map(|at| at.standard().text().to_owned());
    /// assert_eq!(written("24-11-2026 09:30").as_deref(), Some("2026-11-24T09:30:00Z"));
    /// assert_eq!(written("2026-11-24T09:30:00+01:00").as_deref(), Some("2026-11-24T09:30:00+01:00"));
    /// ```
    #[must_use]
    pub fn standard(mut self) -> Self {
        self.make_standard();
        self
    }

    /// Writes it anew as the standards do, as [`DateTime::standard`].
    ///
    /// ```
    /// use hullie_exchange::date_time::DateTime;
    ///
    /// let mut at = DateTime::parse("2026-11-24 09:30:00").expect("this is a date");
    /// at.make_standard();
    /// assert_eq!(at.text(), "2026-11-24T09:30:00Z");
    /// ```
    pub fn make_standard(&mut self) {
        if is_standard(self.text.as_bytes()) {
            return;
        }
        let written = Self::of(self.micros);
        // at the very ends of the calendar another zone can be another era: then it stays as it is
        if time::parse(&written.text) == Some(self.micros) {
            *self = written;
        }
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// Whether a text is `2026-11-24T09:30:00`, perhaps with a fraction, and with `Z` or `+01:00` behind it.
fn is_standard(text: &[u8]) -> bool {
    let has_shape = |bytes: &[u8], shape: &[u8]| {
        bytes.len() == shape.len()
            && bytes.iter().zip(shape).all(|(b, s)| if *s == b'0' { b.is_ascii_digit() } else { b == s })
    };
    let Some((start, rest)) = text.split_at_checked(19) else { return false };
    let zone = match rest.strip_prefix(b".") {
        Some(fraction) => {
            let digits = fraction.iter().take_while(|b| b.is_ascii_digit()).count();
            if digits == 0 {
                return false;
            }
            &fraction[digits..]
        }
        None => rest,
    };
    has_shape(start, b"0000-00-00T00:00:00")
        && (zone == b"Z" || has_shape(zone, b"+00:00") || has_shape(zone, b"-00:00"))
}

/// The year, month and day of a number of days since 1 January 1970.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::DateTime;

    #[test]
    fn leap_days_and_ends_of_years_are_written_right() {
        for text in ["2000-02-29T00:00:00Z", "1999-12-31T23:59:59.000001Z", "2024-02-29T12:00:00.250Z"] {
            let read = DateTime::parse(text).unwrap();
            assert_eq!(DateTime::of(read.micros()).text(), text);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(micros in -60_000_000_000_000_000i64..250_000_000_000_000_000) {
            let written = DateTime::of(micros);
            prop_assert_eq!(DateTime::parse(written.text()).map(|at| at.micros()), Some(micros));
            prop_assert_eq!(written.clone().standard(), written);
        }
    }
}
