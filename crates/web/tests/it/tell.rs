//! What people tell, and what each thinks that the other would say.

mod found;
mod left_alone;
mod order;
mod relatives;
mod slice;
mod speakers;
mod stands;
mod whose;
mod written_back;
