//! Who is looking, on the page of which trajectory, in which chair: one extractor for both halves of the
//! site. Under `/mine` it is the trajectory of the customer's link, under `/trajectories/{trajectory}` the
//! one that is named. The same handler serves both addresses.

use std::ops::Deref;

use axum::{
    extract::{FromRef, FromRequestParts},
    http::request::Parts,
};
use hullie_app::{
    AppError,
    walk::shared_page::{self, SharedPage},
};
use hullie_domain::{Actor, Chair, MomentId, Refused, TrajectoryId};

use crate::{
    error::Failed,
    visit::{Opened, Site, Visit},
};

/// Somebody on the page of a trajectory. Whether it is theirs to read is decided where it is opened.
pub struct OnPage {
    visit: Visit,
    opened: Opened,
    /// Which trajectory.
    pub id: TrajectoryId,
    half: Chair,
}

impl Deref for OnPage {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl OnPage {
    /// Who asks, on this half of the site.
    #[must_use]
    pub fn who(&self) -> &Actor {
        match self.half {
            Chair::Customer => &self.visit.customer,
            Chair::Employee => &self.visit.staff,
        }
    }

    /// The chair of this half of the site.
    #[must_use]
    pub fn chair(&self) -> Chair {
        self.half
    }

    /// The address of the page, to which everything on it leads back.
    #[must_use]
    pub fn base(&self) -> String {
        match self.half {
            Chair::Customer => "/mine".to_owned(),
            Chair::Employee => format!("/trajectories/{}", self.id),
        }
    }

    /// An error as it is told on this half of the site.
    #[must_use]
    pub fn failed(&self, error: impl Into<AppError>) -> Failed {
        failed(&self.visit, self.half, error.into())
    }

    /// Opens the page.
    ///
    /// # Errors
    /// Refuses those who may not read it.
    pub async fn open(&self) -> Result<SharedPage, Failed> {
        let found = shared_page::page(self.visit.app(), self.who(), self.id).await;
        let page = found.map_err(|error| self.failed(error))?;
        self.opened.0.get_or_init(|| self.id);
        Ok(page)
    }

    /// The moment that an address names, when it is on the page.
    ///
    /// # Errors
    /// Refuses as if it were somebody else's when it is not.
    pub fn moment(&self, shared: &SharedPage, named: &str) -> Result<MomentId, Failed> {
        let found = named.parse::<MomentId>().ok().filter(|id| shared.moment(*id).is_some());
        found.ok_or_else(|| self.failed(Refused::NotForYou))
    }
}

fn failed(visit: &Visit, half: Chair, error: AppError) -> Failed {
    match half {
        Chair::Customer => Failed::customer(visit.words, error),
        Chair::Employee => Failed::new(visit.words, error),
    }
}

/// The trajectory that an address names. What is no identifier gets the same answer as one that is not there.
fn named(path: &str) -> Result<TrajectoryId, Refused> {
    let after = path.strip_prefix("/trajectories/").unwrap_or_default();
    after.split('/').next().unwrap_or_default().parse().map_err(|_| Refused::NotForYou)
}

impl<S> FromRequestParts<S> for OnPage
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failed> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let path = parts.uri.path();
        let half = if path.starts_with("/mine") { Chair::Customer } else { Chair::Employee };
        let id = match (half, &visit.customer, &visit.staff) {
            (Chair::Customer, Actor::Customer { trajectory, .. }, _) => Ok(*trajectory),
            (Chair::Employee, _, Actor::Staff { .. }) => named(path),
            _ => Err(Refused::SignIn),
        };
        match id {
            Ok(id) => {
                let opened = parts.extensions.get::<Opened>().cloned().unwrap_or_default();
                Ok(Self { visit, opened, id, half })
            }
            Err(refused) => Err(failed(&visit, half, refused.into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_trajectory_or_nothing_that_is_there() {
        let id = TrajectoryId::new();
        for path in [format!("/trajectories/{id}"), format!("/trajectories/{id}/do/wish")] {
            assert_eq!(named(&path), Ok(id));
        }
        for path in ["/trajectories/", "/trajectories/7/do/wish", "/desk", "/trajectories"] {
            assert_eq!(named(path), Err(Refused::NotForYou), "{path}");
        }
    }
}
