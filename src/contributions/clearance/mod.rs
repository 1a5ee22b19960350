//! What an organisation clears before it is sent in its name.

pub mod answer;
pub mod in_its_name;
pub mod states;
pub mod store;
pub(in crate::contributions) mod typing;
