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
    walk::shared_page::{self, Page as Walk},
};
use hullie_domain::{Actor, Chair, MomentId, Refused, TrajectoryId};

use crate::{
    error::Failed,
    visit::{Page, Site},
};

/// Somebody on the page of a trajectory. Whether it is theirs to read is decided where it is opened.
pub struct OnPage {
    page: Page,
    /// Which trajectory.
    pub id: TrajectoryId,
    half: Chair,
}

impl Deref for OnPage {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl OnPage {
    /// Who asks, on this half of the site.
    #[must_use]
    pub fn who(&self) -> &Actor {
        match self.half {
            Chair::Customer => &self.page.customer,
            Chair::Employee => &self.page.staff,
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
        failed(&self.page, self.half, error.into())
    }

    /// Opens the page.
    ///
    /// # Errors
    /// Refuses those who may not read it.
    pub async fn open(&self) -> Result<Walk, Failed> {
        shared_page::page(self.page.app(), self.who(), self.id).await.map_err(|error| self.failed(error))
    }

    /// The moment that an address names, when it is on the page.
    ///
    /// # Errors
    /// Refuses as if it were somebody else's when it is not.
    pub fn moment(&self, walk: &Walk, named: &str) -> Result<MomentId, Failed> {
        let found = named.parse::<MomentId>().ok().filter(|id| walk.moment(*id).is_some());
        found.ok_or_else(|| self.failed(Refused::NotForYou))
    }
}

fn failed(page: &Page, half: Chair, error: AppError) -> Failed {
    match half {
        Chair::Customer => Failed::customer(page.words, error),
        Chair::Employee => Failed::new(page.words, error),
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
        let page = Page::from_request_parts(parts, state).await?;
        let path = parts.uri.path();
        let half = if path.starts_with("/mine") { Chair::Customer } else { Chair::Employee };
        let id = match (half, &page.customer, &page.staff) {
            (Chair::Customer, Actor::Customer { trajectory, .. }, _) => Ok(*trajectory),
            (Chair::Employee, _, Actor::Staff { .. }) => named(path),
            _ => Err(Refused::SignIn),
        };
        match id {
            Ok(id) => Ok(Self { page, id, half }),
            Err(refused) => Err(failed(&page, half, refused.into())),
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
