//! From rows to types, without a macro crate that would compile both engines a second time.

use hullie_domain::entry::Kind as EntryKind;
use hullie_domain::{
    AccountId, AuditId, Chair, Day, EntryId, ExpectationId, InvitationId, JobId, LetterId, LinkId, MomentId,
    OrganisationId, PromiseId, Role, ServiceId, SessionId, StepId, StoryId, TeamId, Timestamp, TrajectoryId,
    Value, ViewId,
    door::{Door, Ended},
    moment::{Channel, Outcome, Recognition, Release, Side, Source},
    profile::SectorProfile,
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

macro_rules! wrapped {
    ($($kind:ident($raw:ty) |$value:ident| $make:expr;)*) => {$(
        impl Column for $kind {
            type Raw = $raw;
            fn read($value: $raw) -> Result<Self, StoreError> { Ok($make) }
        }
        impl Column for Option<$kind> {
            type Raw = Option<$raw>;
            fn read(raw: Self::Raw) -> Result<Self, StoreError> { raw.map(<$kind as Column>::read).transpose() }
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
    ExpectationId(Uuid) |id| Self(id);
    InvitationId(Uuid) |id| Self(id);
    Timestamp(i64) |at| Self(at);
    Day(i64) |day| Self::from_number(day);
    Value(i64) |n| Self::new(n).ok_or_else(|| StoreError::Unreadable { what: "answer", found: n.to_string() })?;
    Chair(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "chair", found: code })?;
    Role(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "role", found: code })?;
    Side(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "side", found: code })?;
    Channel(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "channel", found: code })?;
    Recognition(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "recognition", found: code })?;
    Release(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "release", found: code })?;
    Outcome(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "outcome", found: code })?;
    Source(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "source", found: code })?;
    EntryKind(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "kind of entry", found: code })?;
    Door(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "way in", found: code })?;
    Ended(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "ending", found: code })?;
    SectorProfile(String) |code| Self::from_code(&code).ok_or(StoreError::Unreadable { what: "profile", found: code })?;
}

/// A struct whose fields are the columns of a statement, by name, on both engines.
macro_rules! row {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind,)* }

        row!(@engine $name, sqlx::sqlite::SqliteRow, $($field: $kind,)*);
        row!(@engine $name, sqlx::postgres::PgRow, $($field: $kind,)*);
    };
    (@engine $name:ident, $row:ty, $($field:ident: $kind:ty,)*) => {
        impl sqlx::FromRow<'_, $row> for $name {
            fn from_row(row: &$row) -> Result<Self, sqlx::Error> {
                use sqlx::Row as _;
                Ok(Self { $($field: {
                    let raw: <$kind as $crate::row::Column>::Raw = row.try_get(stringify!($field))?;
                    <$kind as $crate::row::Column>::read(raw).map_err(|error| sqlx::Error::Decode(Box::new(error)))?
                },)* })
            }
        }
    };
}
