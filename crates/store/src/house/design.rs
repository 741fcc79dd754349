//! How a house is designed, as rows: its teams, its services and the steps of their routes.

use hullie_domain::{Localised, OrganisationId, ServiceId, StepId, TeamId};

row! {
    /// A team, described by what it does for you.
    pub struct Team {
        /// Which one.
        pub id: TeamId,
        /// Whose team.
        pub organisation_id: OrganisationId,
        /// A short word for imports.
        pub key: String,
        /// Its name.
        pub name: Localised,
        /// What it does for you.
        pub does: Localised,
        /// Its own number, when it has one.
        pub phone: Option<String>,
    }
}

row! {
    /// A service.
    pub struct Service {
        /// Which one.
        pub id: ServiceId,
        /// Whose service.
        pub organisation_id: OrganisationId,
        /// The team that helps first.
        pub team_id: TeamId,
        /// A short word for addresses.
        pub key: String,
        /// Its place in the list.
        pub position: i64,
        /// Its name.
        pub name: Localised,
        /// What you get.
        pub summary: Localised,
    }
}

row! {
    /// A step of a route.
    pub struct Step {
        /// Which one.
        pub id: StepId,
        /// Of which service.
        pub service_id: ServiceId,
        /// The team that does it.
        pub team_id: TeamId,
        /// A short word for imports.
        pub key: String,
        /// Its place in the route.
        pub position: i64,
        /// Its name.
        pub name: Localised,
        /// Promised days after the step before; none when nothing is promised.
        pub promised_days: Option<i64>,
        /// What the customer has from it.
        pub benefit: Localised,
        /// How much time it asks of the customer, in minutes (P11).
        pub customer_minutes: Option<i64>,
    }
}

/// What the pages of a service need of its house: read once, until somebody changes it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct House {
    /// Which version: it goes up with every change.
    pub version: i64,
    /// The route of the service, in order.
    pub route: Vec<Step>,
    /// The teams of the organisation, by name.
    pub teams: Vec<Team>,
}
