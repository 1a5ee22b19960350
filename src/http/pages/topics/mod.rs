//! Topics: the list, and one with what was said about it.

pub(in crate::http::pages) mod head;
pub(in crate::http::pages) mod lines;
pub(in crate::http) mod list;
pub(in crate::http) mod news;
pub(in crate::http::pages) mod pages_view;
pub(in crate::http) mod print;
pub(in crate::http::pages) mod shared;
pub(in crate::http) mod show;
pub(in crate::http::pages) mod thread_asked;
pub(in crate::http::pages) mod thread_tools;
pub(in crate::http::pages) mod thread_view;
pub(in crate::http) mod unread;
