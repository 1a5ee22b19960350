//! Compressed forms: which readers take them, and how they are made.

use std::io::Write;

use actix_web::http::header::{self, HeaderMap};
use flate2::Compression;
use flate2::write::GzEncoder;

/// From so many bytes on it is worth it.
const WORTH_IT: usize = 1024;

/// The compressed form, where it is shorter. Takes milliseconds: made once, never for one request.
pub(super) fn compressed(body: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 4), Compression::default());
    encoder.write_all(body).ok()?;
    encoder.finish().ok().filter(|gzip| body.len() >= WORTH_IT && gzip.len() < body.len())
}

/// Whether the reader takes gzip: named, or by `*`, and not refused by a quality of nothing.
pub(super) fn is_accepted(asked: &HeaderMap) -> bool {
    let Some(accepted) = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()) else {
        return false;
    };
    let quality = |coding: &str| {
        accepted.split(',').find_map(|part| {
            let (name, parameter) = part.split_once(';').unwrap_or((part, ""));
            let quality = parameter.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.trim().parse::<f32>().ok());
            name.trim().eq_ignore_ascii_case(coding).then(|| quality.unwrap_or(0.0))
        })
    };
    quality("gzip").or_else(|| quality("*")).is_some_and(|quality| quality > 0.0)
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    #[test]
    fn gzip_is_for_who_takes_it() {
        for (header, takes) in [
            ("gzip, deflate, br, zstd", true),
            ("br;q=1.0, GZIP;q=0.5", true),
            ("*", true),
            ("gzip;q=0, *", false),
            ("identity", false),
            ("br", false),
            ("", false),
        ] {
            let mut asked = HeaderMap::new();
            asked.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(header));
            assert_eq!(is_accepted(&asked), takes, "{header}");
        }
        assert!(!is_accepted(&HeaderMap::new()));
    }
}
