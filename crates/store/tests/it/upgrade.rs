//! Databases of every earlier version come along, word for word.

mod blocks;
mod content;
mod doors;
mod guard;
mod jobs;
mod names;
mod release;
mod taken_back;
mod told;
mod voices;
