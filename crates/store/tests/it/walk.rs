//! What the database itself refuses on the page that two share.

mod entry;
