//! What somebody sent whose sign-in had run out, given back after signing in.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

use crate::http::again::Again;
use crate::http::error::AppError;
use crate::http::form::Typed;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::people::roles::Contributor;
use crate::people::unsent;

/// The form, ready to be sent again.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct UnsentPage {
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
    let again = Again::new(frame.words, form.path, &Typed::new(form.body.into())).ok_or(AppError::NotFound)?;
    frame.show(&UnsentPage { title: frame.words.text("unsent-title"), again })
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::text::language::Language;
    use crate::text::words::Words;

    pub(in crate::http) fn unsent() -> Vec<UnsentPage> {
        let page = |body: &'static str| {
            let typed = Typed::new(body.as_bytes().into());
            Again::new(Words(Language::English), "/".into(), &typed)
                .map(|again| UnsentPage { title: "A".into(), again })
        };
        ["body=%3Cb%3E&key=k", "key=%3Cb%3E"].into_iter().filter_map(page).collect()
    }
}
