//! The words of the pages, and (through a running site) what each role gets to see.

mod words;
