//! Recognising columns by their usual names, Dutch and English, with and without the prefixes that exports
//! put before them.

use crate::ReadError;

const CASE: &[&str] = &[
    "caseconceptname",
    "caseid",
    "casenumber",
    "case",
    "traceid",
    "traceconceptname",
    "trace",
    "trajectoryid",
    "trajectory",
    "zaakidentificatie",
    "zaaknummer",
    "zaakid",
    "zaak",
    "dossiernummer",
    "aanvraagnummer",
    "aanvraagid",
    "trajectid",
    "traject",
    "klantnummer",
];
const STEP: &[&str] = &[
    "conceptname",
    "eventconceptname",
    "activity",
    "activityname",
    "eventactivity",
    "activiteit",
    "stap",
    "stapnaam",
    "step",
    "stepname",
    "eventname",
    "event",
    "eventtype",
    "taak",
    "task",
    "taskname",
    "handeling",
    "statusomschrijving",
    "status",
];
const TIME: &[&str] = &[
    "timetimestamp",
    "eventtimetimestamp",
    "timestamp",
    "eventtimestamp",
    "completetimestamp",
    "completetime",
    "endtime",
    "datetime",
    "eventtime",
    "time",
    "tijdstip",
    "tijd",
    "datumtijd",
    "datumstatusgezet",
    "datum",
    "date",
];
const START: &[&str] = &[
    "starttimestamp",
    "eventstarttimestamp",
    "timestart",
    "starttime",
    "start",
    "starttijd",
    "begintijd",
    "begin",
];
const ACTOR: &[&str] = &[
    "orggroup",
    "eventorggroup",
    "group",
    "groep",
    "team",
    "teamnaam",
    "afdeling",
    "department",
    "orgrole",
    "eventorgrole",
    "role",
    "rol",
];
const LIFECYCLE: &[&str] =
    &["lifecycletransition", "eventlifecycletransition", "lifecycle", "eventlifecycle"];
const LABEL: &[&str] = &["eventactivitynamenl", "activitynamenl", "eventactivitynameen", "activitynameen"];
const PERSON: &[&str] = &[
    "orgresource",
    "eventorgresource",
    "resource",
    "user",
    "username",
    "employee",
    "medewerker",
    "behandelaar",
    "responsible",
    "caseresponsible",
    "monitoringresource",
    "eventmonitoringresource",
];

/// Where the columns are, counted from zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// Which trajectory.
    pub case: usize,
    /// Which step.
    pub step: usize,
    /// When it was done.
    pub time: usize,
    /// When it began.
    pub start: Option<usize>,
    /// Which team or group.
    pub actor: Option<usize>,
    /// Which part of a step's life.
    pub lifecycle: Option<usize>,
    /// A name of the step that people can read, beside a code.
    pub label: Option<usize>,
}

/// Names that were given instead of recognised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// `--case`
    pub case: Option<String>,
    /// `--step`
    pub step: Option<String>,
    /// `--time`
    pub time: Option<String>,
    /// `--actor`
    pub actor: Option<String>,
}

fn bare(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a column names single people instead of teams.
#[must_use]
pub fn names_people(column: &str) -> bool {
    PERSON.contains(&bare(column).as_str())
}

/// Finds the columns in a header.
///
/// # Errors
/// When a column that is needed cannot be found; the sentence lists the columns that are there.
pub fn find(header: &[&str], named: &Named) -> Result<Columns, ReadError> {
    let bare_names: Vec<String> = header.iter().map(|name| bare(name)).collect();
    let by_usual_name =
        |usual: &[&str]| usual.iter().find_map(|name| bare_names.iter().position(|b| b == name));
    let by_given_name = |name: &str, option: &'static str| {
        header.iter().position(|column| *column == name).ok_or_else(|| ReadError::NoSuchColumn {
            name: crate::error::excerpt(name),
            option,
            columns: list(header),
        })
    };
    let needed =
        |given: &Option<String>, usual: &[&str], what: &'static str, option: &'static str| match given {
            Some(name) => by_given_name(name, option),
            None => {
                by_usual_name(usual).ok_or_else(|| ReadError::Column { what, option, columns: list(header) })
            }
        };
    let actor = match &named.actor {
        Some(name) if names_people(name) => {
            return Err(ReadError::Person { name: crate::error::excerpt(name) });
        }
        Some(name) => Some(by_given_name(name, "--actor")?),
        None => by_usual_name(ACTOR),
    };
    let case = needed(&named.case, CASE, "the trajectory", "--case")?;
    let step = needed(&named.step, STEP, "the step", "--step")?;
    Ok(Columns {
        case,
        step,
        time: needed(&named.time, TIME, "the time", "--time")?,
        start: by_usual_name(START),
        actor,
        lifecycle: by_usual_name(LIFECYCLE),
        label: if named.step.is_none() { by_usual_name(LABEL) } else { None },
    })
}

fn list(header: &[&str]) -> String {
    let shown: Vec<String> = header.iter().take(40).map(|name| crate::error::excerpt(name)).collect();
    shown.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_with_prefixes_are_recognised() {
        let header =
            ["case_concept.name", "event_concept.name", "event_time.timestamp", "event_activityNameNL"];
        let found = find(&header, &Named::default()).unwrap();
        assert_eq!((found.case, found.step, found.time, found.label), (0, 1, 2, Some(3)));
        let header = [
            "case:channel",
            "case:concept:name",
            "case:group",
            "concept:name",
            "org:group",
            "time:timestamp",
        ];
        let found = find(&header, &Named::default()).unwrap();
        assert_eq!((found.case, found.step, found.time, found.actor), (1, 3, 5, Some(4)));
    }

    #[test]
    fn dutch_names_are_recognised() {
        let found = find(&["Zaaknummer", "Datum", "Stap", "Afdeling"], &Named::default()).unwrap();
        assert_eq!((found.case, found.step, found.time, found.actor), (0, 2, 1, Some(3)));
    }

    #[test]
    fn a_missing_column_is_asked_for_by_its_option() {
        let error = find(&["a", "b"], &Named::default()).unwrap_err().to_string();
        assert!(error.contains("--case") && error.contains("a, b"), "{error}");
        let named = Named { case: Some("a".into()), step: Some("c".into()), ..Named::default() };
        let error = find(&["a", "b"], &named).unwrap_err().to_string();
        assert!(error.contains("no column \"c\" (--step)"), "{error}");
    }

    #[test]
    fn people_are_no_actors() {
        let named = Named { actor: Some("org:resource".into()), ..Named::default() };
        let error = find(&["case", "step", "time", "org:resource"], &named).unwrap_err();
        assert!(matches!(error, ReadError::Person { .. }));
    }
}
