//! What somebody sent whose sign-in had run out, given back after signing in.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

use crate::http::error::AppError;
use crate::http::error_page::Again;
use crate::http::form::Typed;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::people::roles::Contributor;
use crate::people::unsent;

/// The form, ready to be sent again.
#[derive(Debug, Serialize)]
pub(super) struct UnsentPage {
    title: String,
    again: Again,
}

impl Page for UnsentPage {
    const TEMPLATE: &'static str = "account/unsent";
}

/// `GET /unsent/{token}`
pub(in crate::http) async fn show(
    frame: Frame,
    _by: Contributor,
    token: Path<String>,
) -> Result<HttpResponse, AppError> {
    let token = token.into_inner();
    let found = frame.site.db.read(move |conn| Ok::<_, AppError>(unsent::behind(conn, &token)?)).await?;
    let form = found.ok_or(AppError::NotFound)?;
    let fields = url::form_urlencoded::parse(&form.body).map(|(name, value)| (name.into_owned(), value.into_owned()));
    let again = Again::new(form.path, &Typed(fields.collect())).ok_or(AppError::NotFound)?;
    frame.show(&UnsentPage { title: frame.words.text("unsent-title"), again })
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn unsent() -> Vec<UnsentPage> {
        let page = |fields: &[(&str, &str)]| {
            let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            Again::new("/".into(), &Typed(fields)).map(|again| UnsentPage { title: "A".into(), again })
        };
        [page(&[("body", "<b>"), ("key", "k")]), page(&[("key", "<b>")])].into_iter().flatten().collect()
    }
}
