//! Real addresses for the patterns of the site map, as every Plenary of the tests has them.

/// What stands for the places in patterns, the first that fits: things of `one_topic.sql` and `one_of_each.sql`.
const PLACES: &[(&str, &str)] = &[
    ("/organise/summaries/{slug}", "/organise/summaries/a-draft"),
    ("/topics/{slug}", "/topics/what-first"),
    ("/sessions/{slug}", "/sessions/a-session"),
    ("/processes/{slug}", "/processes/a-process"),
    ("/organisations/{slug}", "/organisations/invented-devices"),
    ("/summaries/{slug}", "/summaries/a-summary"),
    ("/organise/summaries/{slug}", "/organise/summaries/a-summary"),
    ("{id:[0-9]{1,18}}", "1"),
    ("{no:[0-9]{1,9}}", "1"),
    ("{id:[0-9]{1,18}}", "1"),
    ("{name:.*}", "plenary.css"),
    ("{language}", "fr"),
    ("/rules/{code}", "/rules/R1"),
    ("{token}", "a-secret-of-a-letter"),
];

/// The address behind `pattern`, with `reference` as the name of a case.
pub fn fill(pattern: &str, reference: &str) -> String {
    let filled = PLACES.iter().fold(pattern.to_owned(), |filled, (place, value)| filled.replace(place, value));
    // A place that nobody thought of yet names something that is not there.
    fill_all(&filled.replace("{reference}", reference), "1")
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
