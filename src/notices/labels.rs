//! What a letter says about a contribution besides its words, as pages, prints and feeds do.

use crate::contributions::published::Published;
use crate::sessions::dates::long_date;
use crate::text::words::{Words, isolated};

/// That it is a right of reply, that staff entered it and from what, and that there are translations: a line each.
pub(super) fn labels(words: Words, said: &Published) -> Vec<String> {
    let reply = said.spoken_as.as_deref().filter(|_| said.right_of_reply);
    let reply = reply.map(|who| words.with("right-of-reply-of", &[("who", isolated(who).into())]));
    let filed = said.filed_from.zip(said.received_on).map(|(kind, received)| {
        words.with(&format!("filed-from-{}", kind.label()), &[("date", long_date(received, words.0).into())])
    });
    let name = |language: &str| words.text(&format!("language-{language}"));
    let into = said.translations.iter().flat_map(|all| &all.0).map(|one| name(one.language.as_str()));
    let into = into.collect::<Vec<_>>().join(", ");
    let translated = (!into.is_empty()).then(|| words.with("letter-news-translated", &[("languages", into.into())]));
    [reply, filed, translated].into_iter().flatten().collect()
}
