//! SQL about contributions: of one case, of what an author sees, of what everybody reads.

use diesel::QueryResult;

pub mod appeals;
pub mod caps;
pub mod case;
pub mod clearances;
pub mod closings;
pub mod desk;
pub mod earlier;
pub mod invariants;
pub mod proposals;
pub mod read_marks;
pub mod redactions;
pub mod reports;
pub mod right_of_reply;
pub mod shared;
pub mod speaking;
pub mod store;
pub mod thread;
pub mod translations;

/// Anything but one changed row means that the transition was computed from something else.
fn only_one(changed: usize) -> QueryResult<()> {
    if changed == 1 { Ok(()) } else { Err(diesel::result::Error::NotFound) }
}
