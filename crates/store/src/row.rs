//! From rows to types, without a macro crate that would compile both engines a second time. Columns are read
//! by their place, which costs a quarter less than by name on a page.

use hullie_domain::{
    AccountId, AgreementId, AnswerId, AuditId, Chair, ChangeId, Day, EntryId, ExpectationId, HandoverId,
    InvitationId, JobId, LetterId, LimitationId, LinkId, Localised, MomentId, OrganisationId, PromiseId,
    Role, ServiceId, SessionId, StepId, StoryId, TeamId, Timestamp, TrajectoryId, TurnId, Value, ViewId,
    house::{
        profile::SectorProfile,
        way_in::{Door, Ended},
    },
    kind::Kind as EntryKind,
    walk::{
        limitation::Outcome as Handled,
        moment::{Channel, Outcome, Recognition, Release, Side, Source},
        promise::Became,
    },
};
use uuid::Uuid;

use crate::StoreError;

/// A type that stands in a column as a simpler one.
pub(crate) trait Column: Sized {
    /// How it stands in the column.
    type Raw;
    /// Reads it back.
    fn read(raw: Self::Raw) -> Result<Self, StoreError>;
}

macro_rules! plain {
    ($($kind:ty),*) => {$(
        impl Column for $kind {
            type Raw = Self;
            fn read(raw: Self) -> Result<Self, StoreError> { Ok(raw) }
        }
    )*};
}
plain!(String, i64, bool, f64, Uuid, Vec<u8>, Option<String>, Option<i64>, Option<Uuid>);

/// What is read from a code, or the error that says which code this version does not know.
fn known<T>(read: Option<T>, what: &'static str, found: String) -> Result<T, StoreError> {
    read.ok_or(StoreError::Unreadable { what, found })
}

macro_rules! wrapped {
    ($($kind:ident($raw:ty) |$value:ident| $make:expr;)*) => {$(
        impl Column for $kind {
            type Raw = $raw;
            fn read($value: $raw) -> Result<Self, StoreError> { Ok($make) }
        }
        impl Column for Option<$kind> {
            type Raw = Option<$raw>;
            fn read(raw: Self::Raw) -> Result<Self, StoreError> {
                raw.map(<$kind as Column>::read).transpose()
            }
        }
    )*};
}
wrapped! {
    OrganisationId(Uuid) |id| Self(id);
    TeamId(Uuid) |id| Self(id);
    ServiceId(Uuid) |id| Self(id);
    StepId(Uuid) |id| Self(id);
    AccountId(Uuid) |id| Self(id);
    TrajectoryId(Uuid) |id| Self(id);
    MomentId(Uuid) |id| Self(id);
    ViewId(Uuid) |id| Self(id);
    PromiseId(Uuid) |id| Self(id);
    StoryId(Uuid) |id| Self(id);
    LinkId(Uuid) |id| Self(id);
    SessionId(Uuid) |id| Self(id);
    JobId(Uuid) |id| Self(id);
    LetterId(Uuid) |id| Self(id);
    AuditId(Uuid) |id| Self(id);
    EntryId(Uuid) |id| Self(id);
    AnswerId(Uuid) |id| Self(id);
    LimitationId(Uuid) |id| Self(id);
    TurnId(Uuid) |id| Self(id);
    AgreementId(Uuid) |id| Self(id);
    HandoverId(Uuid) |id| Self(id);
    ChangeId(Uuid) |id| Self(id);
    ExpectationId(Uuid) |id| Self(id);
    InvitationId(Uuid) |id| Self(id);
    Localised(String) |text| Self::from_json(&text)
        .map_err(|error| StoreError::Unreadable { what: "text by language", found: error.to_string() })?;
    Timestamp(i64) |at| Self(at);
    Day(i64) |day| Self::from_number(day);
    Value(i64) |n| known(Self::new(n), "answer", n.to_string())?;
    Chair(String) |code| known(Self::from_code(&code), "chair", code)?;
    Role(String) |code| known(Self::from_code(&code), "role", code)?;
    Side(String) |code| known(Self::from_code(&code), "side", code)?;
    Channel(String) |code| known(Self::from_code(&code), "channel", code)?;
    Recognition(String) |code| known(Self::from_code(&code), "recognition", code)?;
    Release(String) |code| known(Self::from_code(&code), "release", code)?;
    Outcome(String) |code| known(Self::from_code(&code), "outcome", code)?;
    Became(String) |code| known(Self::from_code(&code), "change of a promise", code)?;
    Handled(String) |code| known(Self::from_code(&code), "outcome", code)?;
    Source(String) |code| known(Self::from_code(&code), "source", code)?;
    EntryKind(String) |code| known(Self::from_code(&code), "kind of entry", code)?;
    Door(String) |code| known(Self::from_code(&code), "way in", code)?;
    Ended(String) |code| known(Self::from_code(&code), "ending", code)?;
    SectorProfile(String) |code| known(Self::from_code(&code), "profile", code)?;
}

/// A struct that is read from the columns of a statement by their place, from one place on.
pub(crate) trait Columns<R>: Sized {
    /// How many columns it takes.
    const WIDTH: usize;
    /// Reads it from the columns that begin at this place.
    fn read_from(row: &R, from: usize) -> Result<Self, sqlx::Error>;
}

/// Refuses columns that do not bear the names of the fields in this order. Two texts that change places would
/// be read without a word, so each statement is held to its struct where the program is built for tests.
pub(crate) fn in_order<C: sqlx::Column>(
    columns: &[C],
    from: usize,
    fields: &[&str],
) -> Result<(), sqlx::Error> {
    for (place, field) in fields.iter().enumerate() {
        let name = columns.get(from + place).map(sqlx::Column::name);
        if name != Some(*field) {
            let found = name.unwrap_or("nothing");
            return Err(sqlx::Error::ColumnNotFound(format!("{field} (place {place} holds {found})")));
        }
    }
    Ok(())
}

/// A struct whose fields are the columns of a statement, in the same order, on both engines.
macro_rules! row {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind,)* }

        row!(@engine $name, sqlx::sqlite::SqliteRow, $($field: $kind,)*);
        row!(@engine $name, sqlx::postgres::PgRow, $($field: $kind,)*);
    };
    (@engine $name:ident, $row:ty, $($field:ident: $kind:ty,)*) => {
        impl $crate::row::Columns<$row> for $name {
            const WIDTH: usize = [$(stringify!($field)),*].len();

            fn read_from(row: &$row, from: usize) -> Result<Self, sqlx::Error> {
                use sqlx::Row as _;
                if cfg!(debug_assertions) {
                    $crate::row::in_order(row.columns(), from, &[$(stringify!($field)),*])?;
                }
                let mut places = from..;
                Ok(Self { $($field: {
                    let place = places.next().unwrap_or_default();
                    let raw: <$kind as $crate::row::Column>::Raw = row.try_get(place)?;
                    <$kind as $crate::row::Column>::read(raw)
                        .map_err(|error| sqlx::Error::Decode(Box::new(error)))?
                },)* })
            }
        }

        impl sqlx::FromRow<'_, $row> for $name {
            fn from_row(row: &$row) -> Result<Self, sqlx::Error> {
                <Self as $crate::row::Columns<$row>>::read_from(row, 0)
            }
        }
    };
}

/// A row of one table with what belongs to it in another, when there is something: a left join.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct With<A, B>(pub A, pub Option<B>);

macro_rules! with_on {
    ($($row:ty),*) => {$(
        impl<A: Columns<$row>, B: Columns<$row>> Columns<$row> for With<A, B> {
            const WIDTH: usize = A::WIDTH + B::WIDTH;

            fn read_from(row: &$row, from: usize) -> Result<Self, sqlx::Error> {
                use sqlx::{Row as _, ValueRef as _};
                // the first column of what is joined is its identifier, which is always there
                let is_there = !row.try_get_raw(from + A::WIDTH)?.is_null();
                let joined = is_there.then(|| B::read_from(row, from + A::WIDTH)).transpose()?;
                Ok(Self(A::read_from(row, from)?, joined))
            }
        }

        impl<A: Columns<$row>, B: Columns<$row>> sqlx::FromRow<'_, $row> for With<A, B> {
            fn from_row(row: &$row) -> Result<Self, sqlx::Error> {
                Self::read_from(row, 0)
            }
        }
    )*};
}
with_on!(sqlx::sqlite::SqliteRow, sqlx::postgres::PgRow);

/// What has been read of a join that gives each first row once for everything that belongs to it: the first
/// rows, each once, and all that belongs to them, both in the order of the statement.
pub(crate) fn apart<A, B, K: PartialEq>(rows: Vec<With<A, B>>, key: impl Fn(&A) -> K) -> (Vec<A>, Vec<B>) {
    let (mut firsts, mut seconds): (Vec<A>, Vec<B>) = (Vec::with_capacity(rows.len()), Vec::new());
    for With(first, second) in rows {
        if firsts.last().is_none_or(|last| key(last) != key(&first)) {
            firsts.push(first);
        }
        seconds.extend(second);
    }
    (firsts, seconds)
}
