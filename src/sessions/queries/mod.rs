//! SQL about processes and sessions.

pub mod desk;
pub mod processes;
pub mod public;
pub mod store;

/// Loads the parts of a session from the tables in scope: the public's views, or the tables
/// that organisers see drafts in. Both have the same columns.
macro_rules! load_parts {
    ($conn:expr, $id:expr, $sections:expr) => {
        Ok(crate::sessions::parts::Parts {
            readings: session_time_reading::table
                .filter(session_time_reading::session_id.eq($id))
                .order(session_time_reading::position)
                .select((
                    session_time_reading::words,
                    session_time_reading::found_in,
                    session_time_reading::starts_at,
                    session_time_reading::ends_at,
                    session_time_reading::zone,
                    session_time_reading::chosen,
                    session_time_reading::note,
                ))
                .load($conn)?,
            organisations: session_organisation::table
                .filter(session_organisation::session_id.eq($id))
                .order(session_organisation::position)
                .select((session_organisation::name, session_organisation::role))
                .load($conn)?,
            people: session_person::table
                .filter(session_person::session_id.eq($id))
                .order(session_person::position)
                .select((
                    session_person::name,
                    session_person::role,
                    session_person::affiliation,
                    session_person::group_id,
                ))
                .load($conn)?,
            links: session_link::table
                .filter(session_link::session_id.eq($id))
                .order(session_link::position)
                .select((session_link::role, session_link::url, session_link::label))
                .load($conn)?,
            programme: session_part::table
                .filter(session_part::session_id.eq($id))
                .order(session_part::position)
                .select((session_part::title, session_part::starts_at, session_part::ends_at))
                .load($conn)?,
            sections: $sections,
        })
    };
}

use load_parts;
