//! Summaries: as everybody reads them and takes them along, and the desk on which organisers write them.

mod checks;
pub(in crate::http) mod desk;
pub(in crate::http) mod desk_list;
pub(in crate::http) mod editing;
mod editor;
pub(in crate::http) mod files;
pub(in crate::http) mod list;
pub(in crate::http) mod new;
pub(in crate::http) mod publishing;
pub(in crate::http) mod show;
