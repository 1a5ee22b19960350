//! A critical look at the page that is shown: accessible, within the window, and silent, wide and narrow,
//! light and dark.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::command::Vendor;
use super::{Browser, Scripts};

/// The rules of axe-core, as `npm ci` put them there.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(file)
        .unwrap_or_else(|cause| panic!("axe-core is missing: run `npm ci` in tests/browser ({cause})"))
});

const RUN: &str = "const [rules, done] = arguments;
    const only = rules ? { runOnly: { type: 'rule', values: rules } } : {};
    axe.run(document, { resultTypes: ['violations'], ...only }).then(
        (found) => done(found.violations.map((one) => one.id + ': ' + one.help + ' at '
            + one.nodes.map((node) => node.target.join(' ') + ' [' + (node.any[0] || {}).message + ']').slice(0, 5).join('; '))),
        (error) => done(['axe failed: ' + error]));";

/// What sticks out of the window to the side.
const OVERFLOW: &str = "const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
        .filter((one) => one.getBoundingClientRect().right > width + 1 || one.getBoundingClientRect().left < -1)
        .slice(0, 5).map((one) => one.tagName + '.' + one.className);";

/// What may differ between day and night.
const COLOURS: &[&str] = &["color-contrast", "link-in-text-block"];

impl Browser {
    /// Looks at the page on a desk and on a telephone, by day and by night; fails at the first thing amiss.
    pub async fn look(&self, page: &str) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "{page} at {}: {complaints:#?}", self.path().await);
    }

    /// Everything that is amiss with the page.
    pub async fn complaints(&self) -> Vec<String> {
        let mut all = Vec::new();
        // The page is there already and ran nothing; axe itself is a script.
        self.allow(Scripts::On).await;
        for (device, width, height, mobile) in [("wide", 1280, 900, false), ("narrow", 390, 844, true)] {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
            self.devtools("Emulation.setDeviceMetricsOverride", size).await;
            let out = texts(&self.client.execute(OVERFLOW, vec![]).await.unwrap());
            all.extend(out.iter().map(|one| format!("{device}: {one} sticks out to the side")));
            for (colours, rules) in [("light", None), ("dark", Some(COLOURS))] {
                let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": colours }] });
                self.devtools("Emulation.setEmulatedMedia", media).await;
                let violations = self.axe(rules).await;
                all.extend(violations.iter().map(|one| format!("{device}, {colours}: {one}")));
            }
        }
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({})).await;
        self.allow(self.scripts).await;
        all.extend(self.console().await);
        all
    }

    async fn axe(&self, rules: Option<&[&str]>) -> Vec<String> {
        if self.client.execute("return typeof axe", vec![]).await.unwrap() != json!("object") {
            self.client.execute(&AXE, vec![]).await.unwrap();
        }
        texts(&self.client.execute_async(RUN, vec![json!(rules)]).await.unwrap())
    }

    /// What the console and the security policy had to say. An answer such as 404 or 422 is said in the console too
    /// and is no mistake of the page.
    pub async fn console(&self) -> Vec<String> {
        let said = self.client.issue_cmd(Vendor::console()).await.unwrap();
        let lines = said.as_array().into_iter().flatten();
        lines
            .filter(|line| line["level"] == "SEVERE" || line["level"] == "WARNING")
            .filter_map(|line| line["message"].as_str())
            .filter(|line| line.contains("/assets/") || !line.contains("Failed to load resource: the server responded"))
            .map(str::to_owned)
            .collect()
    }
}

fn texts(found: &Value) -> Vec<String> {
    found.as_array().into_iter().flatten().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}
