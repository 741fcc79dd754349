//! Views and guesses of two chairs as a table: one line for each moment of a trajectory, one column for each
//! answer.

use csv::ByteRecord;

use crate::{At, Limits, ReadError, error::excerpt, source::Source};

/// The answers about one moment, as they stand in the table. What is empty was not answered.
///
/// ```
/// use hullie_exchange::{Limits, source::{Progress, Source}, views};
/// let text = "trajectory,customer,employee guess\nr1,2,4\n";
/// let source = Source::from_reader(text.as_bytes(), Limits::default(), Progress::default()).expect("text");
/// let found = views::read(source).expect("a table");
/// assert_eq!((found[0].customer, found[0].employee_guess, found[0].employee), (Some(2), Some(4), None));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Views {
    /// Which trajectory; the number of the line when there is no such column.
    pub trajectory: String,
    /// Which step or issue; empty when there is no such column.
    pub step: String,
    /// Who sat in the employee's chair, as a code: to draw employees in the bootstrap, never shown.
    pub employee_code: Option<String>,
    /// The customer's own view, 1 to 5.
    pub customer: Option<i8>,
    /// The employee's own view, 1 to 5.
    pub employee: Option<i8>,
    /// The customer's guess of the employee's view, 1 to 5.
    pub customer_guess: Option<i8>,
    /// The employee's guess of the customer's view, 1 to 5.
    pub employee_guess: Option<i8>,
    /// The customer's guess of what the employee guesses, 1 to 5.
    pub customer_guess_of_guess: Option<i8>,
    /// The employee's guess of what the customer guesses, 1 to 5.
    pub employee_guess_of_guess: Option<i8>,
    /// What the customer expected beforehand, 1 to 5.
    pub expected: Option<i8>,
    /// How high the employee thinks that the customer's expectation was, 1 to 5.
    pub expected_guess: Option<i8>,
    /// "It was easy to arrange this", 1 to 7.
    pub easy: Option<i8>,
    /// Would recommend, 0 to 10.
    pub recommend: Option<i8>,
}

/// The columns, by the names that are understood.
const NAMES: [(&str, &[&str]); 13] = [
    ("trajectory", &["trajectory", "traject", "case", "zaak", "id"]),
    ("step", &["step", "stap", "issue", "moment", "onderwerp"]),
    ("employee code", &["employeecode", "medewerkercode", "guesser", "medewerkernummer"]),
    ("customer", &["customer", "klant", "dk"]),
    ("employee", &["employee", "medewerker", "dm"]),
    ("customer guess", &["customerguess", "klantdenkt", "mk"]),
    ("employee guess", &["employeeguess", "medewerkerdenkt", "mm"]),
    ("customer guess of guess", &["customerguessofguess", "klantdenktdenkt", "mmk"]),
    ("employee guess of guess", &["employeeguessofguess", "medewerkerdenktdenkt", "mmm"]),
    ("expected", &["expected", "verwacht", "verwachting", "e"]),
    ("expected guess", &["expectedguess", "verwachtingdenkt"]),
    ("easy", &["easy", "makkelijk", "ces"]),
    ("recommend", &["recommend", "aanbevelen", "aanbeveling"]),
];

/// The range of the answers in each of the columns above, after the first three.
const RANGES: [(i8, i8); 10] =
    [(1, 5), (1, 5), (1, 5), (1, 5), (1, 5), (1, 5), (1, 5), (1, 5), (1, 7), (0, 10)];

/// Reads a table whose first line names the columns.
///
/// # Errors
/// When it is no table, no column with answers is recognised, or an answer lies outside its range; with the
/// place.
pub fn read(source: Source) -> Result<Vec<Views>, ReadError> {
    let limits: Limits = *source.limits();
    let mut source = source;
    let delimiter = {
        let start = std::io::BufRead::fill_buf(&mut source);
        crate::csv_log::separator(start.map_err(ReadError::Open)?)
    };
    let mut table = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(source);
    let header = match table.headers() {
        Ok(header) => header.clone(),
        Err(_) => return Err(wrong(1, "the first line cannot be read")),
    };
    let bare = |name: &str| -> String {
        name.trim_start_matches('\u{feff}')
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let places: Vec<Option<usize>> = NAMES
        .iter()
        .map(|(_, names)| header.iter().position(|column| names.contains(&bare(column).as_str())))
        .collect();
    if places[3..].iter().all(Option::is_none) {
        return Err(ReadError::Column {
            what: "answers",
            option: "one of: customer, employee, customer guess, employee guess",
            columns: header.iter().take(40).map(excerpt).collect::<Vec<_>>().join(", "),
        });
    }
    let mut found = Vec::new();
    let mut record = ByteRecord::new();
    let mut line = 1;
    loop {
        match table.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(found),
            Err(error) => {
                let line = error.position().map_or(line + 1, csv::Position::line);
                return Err(wrong(line, "this line has more or fewer fields than the first line"));
            }
        }
        line = record.position().map_or(line + 1, csv::Position::line);
        found.push(row(&record, &places, line)?);
        table.get_mut().mark();
        if found.len() as u64 > limits.events {
            let at = At { line, column: 1 };
            return Err(ReadError::Limit { at, what: "the number of lines", limit: limits.events });
        }
    }
}

fn wrong(line: u64, what: &str) -> ReadError {
    ReadError::Malformed { at: At { line, column: 1 }, format: "CSV", what: what.to_owned() }
}

fn row(record: &ByteRecord, places: &[Option<usize>], line: u64) -> Result<Views, ReadError> {
    let text = |column: usize| {
        let bytes = places[column].and_then(|place| record.get(place)).unwrap_or_default();
        String::from_utf8_lossy(bytes).trim().to_owned()
    };
    let answer = |column: usize| -> Result<Option<i8>, ReadError> {
        let written = text(column);
        if crate::read::stands_for_nothing(&written) {
            return Ok(None);
        }
        let (low, high) = RANGES[column - 3];
        let value = written.parse::<i8>().ok().filter(|value| (low..=high).contains(value));
        value.map(Some).ok_or_else(|| {
            let (name, written) = (NAMES[column].0, excerpt(&written));
            let what = format!(
                "\"{written}\" in the column {name} is no whole number from {low} to {high}; leave it empty \
                 when nobody answered"
            );
            wrong(line, &what)
        })
    };
    let trajectory = text(0);
    let code = text(2);
    Ok(Views {
        trajectory: if trajectory.is_empty() { format!("#{line}") } else { trajectory },
        step: text(1),
        employee_code: (!code.is_empty()).then_some(code),
        customer: answer(3)?,
        employee: answer(4)?,
        customer_guess: answer(5)?,
        employee_guess: answer(6)?,
        customer_guess_of_guess: answer(7)?,
        employee_guess_of_guess: answer(8)?,
        expected: answer(9)?,
        expected_guess: answer(10)?,
        easy: answer(11)?,
        recommend: answer(12)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Progress;

    fn of(text: &'static str) -> Result<Vec<Views>, ReadError> {
        read(Source::from_reader(text.as_bytes(), Limits::default(), Progress::default()).unwrap())
    }

    #[test]
    fn dutch_names_and_semicolons_are_understood_and_empty_is_unknown() {
        let found = of("Traject;Klant;Medewerker denkt;Verwachting\nr1;2;4;\nr2;;5;3\n").unwrap();
        assert_eq!((found[0].customer, found[0].employee_guess, found[0].expected), (Some(2), Some(4), None));
        assert_eq!((found[1].customer, found[1].expected), (None, Some(3)));
    }

    #[test]
    fn an_answer_outside_the_scale_is_shown_with_its_place() {
        let said = of("customer,employee\n2,4\n7,1\n").unwrap_err().to_string();
        assert!(said.starts_with("line 3") && said.contains("from 1 to 5"), "{said}");
        assert!(of("a,b\n1,2\n").unwrap_err().to_string().contains("The columns are: a, b"));
    }
}
