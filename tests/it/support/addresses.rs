//! Real addresses for the patterns of the site map, as every Plenary of the tests has them.

/// What stands for the places in patterns. A part that comes with a colleague's pages is said here once.
const PLACES: &[(&str, &str)] = &[
    ("/topics/{slug}", "/topics/what-first"),
    ("/sessions/{slug}", "/sessions/a-session"),
    ("/processes/{slug}", "/processes/a-process"),
    ("/organisations/{slug}", "/organisations/invented-devices"),
    ("/summaries/{slug}", "/summaries/a-summary"),
    ("{no:[0-9]{1,9}}", "1"),
    ("{name:.*}", "plenary.css"),
];

/// The address behind `pattern`, with `reference` as the name of a case.
pub fn fill(pattern: &str, reference: &str) -> String {
    let filled = PLACES.iter().fold(pattern.to_owned(), |filled, (place, value)| filled.replace(place, value));
    let filled = filled.replace("{reference}", reference);
    assert!(!filled.contains('{'), "tests/it/support/addresses.rs has to say what stands for the place in {pattern}");
    filled
}

/// The pattern with `value` in every place.
pub fn fill_all(pattern: &str, value: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for c in pattern.chars() {
        match c {
            '{' => {
                if depth == 0 {
                    out.push_str(value);
                }
                depth += 1;
            }
            '}' => depth -= 1,
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}
