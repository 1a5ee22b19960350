//! What came back.

use actix_web::http::header::HeaderMap;

/// An answer, read to its end.
pub struct Page {
    pub status: u16,
    pub location: Option<String>,
    pub headers: HeaderMap,
    pub html: String,
    /// The body as it was sent.
    pub bytes: Vec<u8>,
}

impl Page {
    /// One header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where a form sent the browser.
    pub fn location(&self) -> &str {
        self.location.as_deref().unwrap_or_default()
    }

    /// The words of the main part, one line per block, without markup; so that a class changes nothing.
    pub fn words(&self) -> String {
        let main = self
            .html
            .split("id=\"main\"")
            .nth(1)
            .and_then(|rest| rest.split_once('>'))
            .map_or(self.html.as_str(), |(_, rest)| rest);
        let main = main.split("</main>").next().unwrap_or(main);
        let mut out = String::new();
        let mut inside = false;
        for c in main.chars() {
            match c {
                '<' => {
                    inside = true;
                    out.push('\n');
                }
                '>' => inside = false,
                c if !inside => out.push(c),
                _ => {}
            }
        }
        out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// The value of the hidden or text field of this name.
    pub fn field(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let rest = self.html.split(&mark).nth(1).unwrap_or_else(|| panic!("no field {name} in {}", self.html));
        unescape(rest.split('"').next().unwrap_or_default())
    }

    /// The fields that the list of complaints at the head of the form leads to; all of them are on the page.
    pub fn complained_about(&self) -> Vec<&str> {
        let list =
            self.html.split("class=\"errors\"").nth(1).map_or("", |rest| rest.split("</section>").next().unwrap());
        let fields: Vec<&str> = list.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        for field in &fields {
            assert_eq!(self.html.matches(&format!(" id=\"{field}\"")).count(), 1, "{field} in {}", self.html);
        }
        fields
    }

    /// What the page tells programs.
    pub fn data(&self) -> serde_json::Value {
        let (_, rest) = self.html.split_once("<script type=\"application/ld+json\">").unwrap();
        serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
    }

    /// Every address that the page links to.
    pub fn links(&self) -> Vec<String> {
        self.html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(unescape).collect()
    }
}

fn unescape(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#x3D;", "=")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}
