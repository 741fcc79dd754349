//! What the reader of told words sees and does not see, measured on two tables of our own: writings that point to a person, and
//! sentences that do not.

mod personal;
