//! Bodies that say how far they are: a request that arrives in pieces, an answer that is being taken.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use axum::body::{Body, Bytes};
use http_body::{Frame, SizeHint};
use hyper::body::Incoming;
use tower_http::timeout::TimeoutBody;

use super::table::{Seat, Stage};

/// The body of a request: each next piece has its time, and once all is there the work begins.
pub struct Arriving {
    inner: Pin<Box<TimeoutBody<Incoming>>>,
    seat: Arc<Seat>,
}

impl Arriving {
    /// A body of which each piece may take so long.
    pub fn new(body: Incoming, piece: Duration, seat: Arc<Seat>) -> Self {
        Self { inner: Box::pin(TimeoutBody::new(piece, body)), seat }
    }
}

impl http_body::Body for Arriving {
    type Data = Bytes;
    type Error = <TimeoutBody<Incoming> as http_body::Body>::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let polled = self.inner.as_mut().poll_frame(context);
        if polled.is_ready() {
            let all = matches!(polled, Poll::Ready(None)) || self.inner.is_end_stream();
            self.seat.is_at(if all { Stage::Working } else { Stage::Silent });
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

/// The body of an answer: when the last of it is handed over, the line is silent again.
pub struct Leaving {
    inner: Body,
    seat: Arc<Seat>,
}

impl Leaving {
    /// A body that is going out.
    pub fn new(inner: Body, seat: Arc<Seat>) -> Self {
        Self { inner, seat }
    }
}

impl http_body::Body for Leaving {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.inner).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

impl Drop for Leaving {
    fn drop(&mut self) {
        self.seat.is_at(Stage::Silent);
    }
}
