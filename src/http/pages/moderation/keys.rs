//! Single keys on the moderators' desk: whether they act is each moderator's own choice.

use actix_web::HttpResponse;
use serde::{Deserialize, Serialize};

use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, local, see};
use crate::people::roles::Moderator;
use crate::people::settings;

/// The list of keys, and the form that switches them.
#[derive(Debug, Serialize)]
pub(super) struct KeysView {
    pub(super) on: bool,
    /// Whether the page is about one text at a time, which can be approved by a key, and that undone.
    pub(super) one_by_one: bool,
    /// Where the form leads back to.
    pub(super) back: String,
}

/// Whether they shall act.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct KeysForm {
    keys: String,
    back: String,
}

/// `POST /moderation/keys`
pub(in crate::http) async fn switch(
    frame: Frame,
    posted: Posted<Moderator, KeysForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let on = match form.keys.as_str() {
        "on" => true,
        "off" => false,
        _ => return Err(AppError::Unreadable),
    };
    frame.site.db.write(move |conn| Ok::<_, AppError>(settings::switch_desk_keys(conn, &by, on)?)).await?;
    Ok(see(local(&form.back).filter(|back| back.starts_with("/moderation")).unwrap_or("/moderation")))
}
