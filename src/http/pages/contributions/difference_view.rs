//! What changed between two texts, piece by piece.

use serde::Serialize;

use crate::text::difference::Piece;

/// A run of words that was kept, put in or taken out.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct PieceView {
    pub(in crate::http::pages) same: bool,
    pub(in crate::http::pages) added: bool,
    pub(in crate::http::pages) words: String,
}

/// The pieces of both texts, where they are not the same.
pub(in crate::http::pages) fn shown(pieces: Vec<Piece>) -> Option<Vec<PieceView>> {
    let view = |piece: Piece| PieceView {
        same: matches!(piece, Piece::Same(_)),
        added: matches!(piece, Piece::Added(_)),
        words: piece.shown(),
    };
    let changed = pieces.iter().any(|piece| !matches!(piece, Piece::Same(_)));
    changed.then(|| pieces.into_iter().map(view).collect())
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn pieces() -> Vec<PieceView> {
        let piece = |same, added| PieceView { same, added, words: "<b>".into() };
        vec![piece(true, false), piece(false, true), piece(false, false)]
    }
}
