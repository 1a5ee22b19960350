//! What changed between two texts, piece by piece.

use serde::Serialize;

use crate::text::difference::Piece;

/// A run of words that was kept, put in or taken out.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PieceView {
    pub(super) same: bool,
    pub(super) added: bool,
    pub(super) words: String,
}

/// The pieces of both texts, where they are not the same.
pub(super) fn shown(pieces: Vec<Piece>) -> Option<Vec<PieceView>> {
    let view = |piece: Piece| PieceView {
        same: matches!(piece, Piece::Same(_)),
        added: matches!(piece, Piece::Added(_)),
        words: piece.shown(),
    };
    let changed = pieces.iter().any(|piece| !matches!(piece, Piece::Same(_)));
    changed.then(|| pieces.into_iter().map(view).collect())
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn pieces() -> Vec<PieceView> {
        let piece = |same, added| PieceView { same, added, words: "<b>".into() };
        vec![piece(true, false), piece(false, true), piece(false, false)]
    }
}
