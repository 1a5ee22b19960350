//! What attackers write: each payload of the renderer's own tests, alone and where it would break out of something.

#[path = "../../../src/text/markdown/payloads.rs"]
mod known;

/// What ends an attribute, a comment, or an element whose content is text.
const BREAKING_OUT: &[&str] =
    &["", "\"'>", "--></title></style></textarea></noscript></script>", "x\" autofocus onfocus=alert(1) y=\""];

/// What fits many places at once, and what other template languages and parsers would take for theirs.
const ANYWHERE: &[&str] = &[
    "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert(1) )//</stYle/</titLe/</teXtarEa/</scRipt/--!><sVg/<sVg/oNloAd=alert(1)//>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    "</script><script>alert(1)</script>",
    "</title></textarea><img src=x onerror=alert(1)>",
    "{{{constructor.constructor('alert(1)')()}}}<img src=x onerror=alert(1)>",
    "${alert(1)}`-alert(1)-`\" onmouseover=alert(1) x=\"",
    "\u{2028}alert(1)\u{2029}<script>alert(1)</script>",
];

/// All of them.
pub fn all() -> Vec<String> {
    let broken_out =
        BREAKING_OUT.iter().flat_map(|out| known::PAYLOADS.iter().map(move |payload| format!("{out}{payload}")));
    broken_out.chain(ANYWHERE.iter().map(|payload| (*payload).to_owned())).collect()
}

/// The few that go into every field of every form and every address.
pub fn few() -> Vec<String> {
    ANYWHERE.iter().map(|payload| (*payload).to_owned()).collect()
}
