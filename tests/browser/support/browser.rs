//! A fresh Chromium, driven through its own driver.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::command::Vendor;
use super::soon;

/// Whether pages may run scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    On,
    Off,
}

/// A browser with a profile of its own; it ends with the test, whatever the test does.
pub struct Browser {
    pub client: Client,
    pub scripts: Scripts,
    driver: Child,
    /// Where the driver listens.
    port: u16,
    /// The driver would end if nobody listened any more.
    _said: BufReader<ChildStdout>,
    profile: tempfile::TempDir,
}

/// Where files to take along go, within the profile.
const DOWNLOADS: &str = "taken-along";

const MISSING: &str = "the browser tests need Chromium and its driver: run script/setup browser";

impl Browser {
    pub async fn open(scripts: Scripts) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|cause| panic!("{MISSING} (chromedriver: {cause})"));
        let mut said = BufReader::new(driver.stdout.take().unwrap());
        let port = port(&mut said);
        let capabilities = capabilities(profile.path().to_str().unwrap());
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.as_object().unwrap().clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        let client = match client {
            Ok(client) => client,
            Err(cause) => {
                let _ = driver.kill();
                panic!("{MISSING} ({cause})")
            }
        };
        let browser = Self { client, scripts, driver, port, _said: said, profile };
        browser.allow(scripts).await;
        browser
    }

    /// Closes it. A test that fails leaves that to [`Drop`].
    pub async fn close(self) {
        let _ = self.client.clone().close().await;
    }

    pub async fn visit(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    /// The path that the address bar shows, with the query.
    pub async fn path(&self) -> String {
        let url = self.client.current_url().await.unwrap();
        url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
    }

    pub async fn find(&self, css: &str) -> Element {
        match self.client.find(Locator::Css(css)).await {
            Ok(element) => element,
            Err(cause) => panic!("no {css} at {}: {cause}\n{}", self.path().await, self.words().await),
        }
    }

    pub async fn has(&self, css: &str) -> bool {
        self.client.find(Locator::Css(css)).await.is_ok()
    }

    /// Types into a field, in place of what stands there.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Presses what changes nothing but this page.
    pub async fn press(&self, css: &str) {
        self.find(css).await.click().await.unwrap();
    }

    /// Presses what leads to another page, and waits for that.
    pub async fn go(&self, css: &str) {
        let element = self.find(css).await;
        self.leave_by(element).await;
    }

    /// Follows the link with these words.
    pub async fn follow(&self, words: &str) {
        match self.client.find(Locator::LinkText(words)).await {
            Ok(link) => self.leave_by(link).await,
            Err(_) => panic!("no link {words} at {}: {}", self.path().await, self.words().await),
        }
    }

    async fn leave_by(&self, element: Element) {
        self.leave(async || element.click().await.unwrap()).await;
    }

    /// Does something that leads to another page, and waits for that. The driver waits for a page that is already on
    /// its way only, so this one has to be gone first.
    pub async fn leave(&self, step: impl AsyncFnOnce()) {
        let before = self.find("html").await.element_id();
        step().await;
        let followed = soon(async || {
            let now = self.client.find(Locator::Css("html")).await.ok()?;
            (now.element_id() != before && self.has("body > footer").await).then_some(())
        });
        if followed.await.is_none() {
            panic!("nothing followed at {}: {}", self.path().await, self.words().await);
        }
    }

    /// Presses what gives a file with this ending to take along, and says what is in it.
    pub async fn download(&self, css: &str, ending: &str) -> String {
        self.press(css).await;
        let folder = self.profile.path().join(DOWNLOADS);
        let file = soon(async || {
            let mut files = std::fs::read_dir(&folder).ok()?.flatten().map(|file| file.path());
            files.find(|path| path.extension().is_some_and(|ext| ext == ending))
        });
        let file = file.await.unwrap_or_else(|| panic!("{css} gives no .{ending}"));
        std::fs::read_to_string(file).unwrap()
    }

    /// Goes back as the browser's own button does.
    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// What stands in a field.
    pub async fn typed_in(&self, css: &str) -> String {
        self.find(css).await.prop("value").await.unwrap().unwrap_or_default()
    }

    /// Lets pages run scripts from now on, or not.
    pub async fn allow(&self, scripts: Scripts) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": scripts == Scripts::Off })).await;
    }

    /// What the main part says to somebody who looks at it.
    pub async fn words(&self) -> String {
        match self.client.find(Locator::Css("main")).await {
            Ok(main) => main.text().await.unwrap(),
            Err(_) => self.client.source().await.unwrap_or_default(),
        }
    }

    /// Fails unless the main part says this.
    pub async fn says(&self, words: &str) {
        let all = self.words().await;
        assert!(all.contains(words), "{} does not say {words:?}:\n{all}", self.path().await);
    }

    /// Fails if the main part says this.
    pub async fn does_not_say(&self, words: &str) {
        let all = self.words().await;
        assert!(!all.contains(words), "{} says {words:?}:\n{all}", self.path().await);
    }

    pub async fn devtools(&self, name: &str, parameters: Value) -> Value {
        self.client
            .issue_cmd(Vendor::devtools(name, parameters))
            .await
            .unwrap_or_else(|cause| panic!("{name}: {cause}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver takes its browser along when it is asked to end, and only then.
        let ended = TcpStream::connect(("127.0.0.1", self.port)).and_then(|mut driver| {
            driver.set_read_timeout(Some(Duration::from_secs(5)))?;
            driver.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")?;
            driver.read(&mut [0])
        });
        if !ended.is_ok_and(|answered| answered > 0) {
            let _ = self.driver.kill();
        }
        let _ = self.driver.wait();
    }
}

/// The port that the driver chose.
fn port(said: &mut impl BufRead) -> u16 {
    let mut all = String::new();
    for line in said.lines().map_while(Result::ok) {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return port.trim_end_matches('.').parse().unwrap();
        }
        all.push_str(&line);
    }
    panic!("{MISSING} (chromedriver said: {all})")
}

fn capabilities(profile: &str) -> Value {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--no-first-run".to_owned(),
        // So that a change of colours is done when it is looked at.
        "--force-prefers-reduced-motion".to_owned(),
        "--lang=en".to_owned(),
        "--window-size=1280,900".to_owned(),
        format!("--user-data-dir={profile}"),
    ];
    if is_root() {
        // Chromium's sandbox refuses to run as root.
        arguments.push("--no-sandbox".to_owned());
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": arguments,
            "prefs": { "download.default_directory": format!("{profile}/{DOWNLOADS}") },
        },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}
