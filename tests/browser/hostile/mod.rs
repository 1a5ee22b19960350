//! What attackers write, through every field and in every rendering, in a browser whose content security policy is
//! switched off: nothing of it runs.

mod corpus;

use std::borrow::Cow;

use mail_parser::MessageParser;
use plenary::http::routes::SITE_MAP;
use serde_json::{Value, json};

use crate::steps::*;
use crate::support::addresses::fill;
use crate::support::{Browser, Scripts, Server, TOPIC, soon};

/// What pages are given before anything of theirs runs: whatever calls for attention leaves a line in the console.
const NOTICE: &str = "for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => console.error(`EXECUTED ${name} in ${document.title}, ${document.querySelector('h1')?.textContent}: ${new Error().stack}`);";
/// What the test does from within a page.
const PAGE: &str = include_str!("page.js");

impl Browser {
    /// Switches the policy off, and notices whatever runs from now on.
    async fn drop_its_guard(&self) {
        self.devtools("Page.setBypassCSP", json!({ "enabled": true })).await;
        self.devtools("Page.enable", json!({})).await;
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTICE })).await;
    }

    /// Does something from within the page that is shown; `done` is called with what came of it.
    async fn within(&self, work: &str, given: Value) -> Value {
        let script = format!(
            "const [given, finish] = arguments; {PAGE}
             (async () => {{ {work} }})().then(finish, (error) => finish('failed: ' + error + error.stack));"
        );
        let done = self.client.execute_async(&script, vec![given]).await.unwrap();
        assert!(!done.as_str().is_some_and(|said| said.starts_with("failed")), "{done}");
        done
    }

    /// What ran since this was asked last.
    async fn executions(&self) -> Vec<String> {
        self.console().await.into_iter().filter(|line| line.contains("EXECUTED")).collect()
    }

    async fn nothing_ran(&self, where_to: &str) {
        assert_eq!(self.executions().await, [""; 0], "something ran {where_to}");
    }
}

#[tokio::test]
async fn nothing_that_is_typed_anywhere_runs_anywhere() {
    let server = Server::start();
    people(&server);
    let every_role = ["contributor", "moderator", "organiser", "administrator"].map(|role| ["--role", role]);
    server.account("zoe", every_role.as_flattened());
    let browser = Browser::open(Scripts::On).await;
    browser.client.update_timeouts(patient()).await.unwrap();
    browser.drop_its_guard().await;
    let (all, few) = (corpus::all(), corpus::few());
    assert!(all.len() >= 300, "{}", all.len());
    an_execution_would_be_noticed(&browser, &server, &all).await;

    sign_in(&browser, &server, "ana").await;
    let stored = contribute(&browser, &all).await;
    assert!(stored >= 300, "{stored} were stored");
    browser.nothing_ran("on the author's desk, in the preview and in refusals").await;
    sign_out(&browser).await;
    sign_in(&browser, &server, "mia").await;
    approve_all(&browser).await;
    browser.nothing_ran("on the moderators' desk").await;
    // An approval takes effect when it cannot be undone any more.
    let mut live = None;
    for _ in 0..6 {
        live =
            live.or(soon(async || (server.count("contribution where visibility = 'live'") >= 300).then_some(())).await);
    }
    assert!(live.is_some(), "not all were published");
    sign_out(&browser).await;

    sign_in(&browser, &server, "ana").await;
    correct(&browser, &few).await;
    sign_out(&browser).await;
    server.sql(include_str!("../../it/support/one_of_each.sql"));
    let reference = server.text(
        "select c.reference from contribution c join revision r on r.contribution_id = c.id where r.state = 'submitted' limit 1",
    );
    let pages = pages(&reference);
    for who in ["ben", "zoe"] {
        sign_in(&browser, &server, who).await;
        look_for_something_that_runs(&browser, &pages, &all, &few).await;
        browser.nothing_ran(&format!("where {who} looked")).await;
        fill_in_everything(&browser, &pages, &few).await;
        browser.nothing_ran(&format!("where {who} filled in forms")).await;
        sign_out(&browser).await;
    }
    look_for_something_that_runs(&browser, &pages, &all, &few).await;
    browser.nothing_ran("where a visitor looked").await;
    read_letters(&browser, &server).await;
    browser.close().await;
}

/// Shows the part of each letter that mail programs show.
async fn read_letters(browser: &Browser, server: &Server) {
    let pages: Vec<String> = server
        .letters()
        .iter()
        .filter_map(|raw| MessageParser::default().parse(raw.as_bytes())?.body_html(0).map(Cow::into_owned))
        .collect();
    assert!(pages.len() > 10, "{} letters", pages.len());
    browser.visit(&server.topic()).await;
    for some in pages.chunks(60) {
        browser.within("await atOnce(given, show);", json!(some)).await;
    }
    browser.nothing_ran("in letters").await;
}

fn patient() -> fantoccini::wd::TimeoutConfiguration {
    let time = Some(std::time::Duration::from_secs(170));
    fantoccini::wd::TimeoutConfiguration::new(time, time, None)
}

/// The same payloads, shown as they are: many of them run, and that is seen.
async fn an_execution_would_be_noticed(browser: &Browser, server: &Server, all: &[String]) {
    browser.visit(&server.topic()).await;
    assert_eq!(browser.executions().await, [""; 0]);
    browser
        .within(
            "document.querySelector('main').insertAdjacentHTML('beforeend', given); await sleep(200);",
            json!("<img src=x onerror=alert(1)>"),
        )
        .await;
    assert_eq!(browser.executions().await.len(), 1, "on a page of the site itself");
    browser.within("await atOnce(given, show);", json!(all)).await;
    let ran = browser.executions().await.len();
    assert!(ran > 150, "only {ran} executions of {} payloads were noticed", all.len());
}

/// Every payload as a contribution, as its translation and as the name of a group; every tenth looked at as a preview
/// first.
async fn contribute(browser: &Browser, all: &[String]) -> u64 {
    let mut stored = 0;
    for (n, some) in all.chunks(60).enumerate() {
        let work = "let stored = 0;
            await atOnce(given.some.map((payload, n) => [payload, n]), async ([payload, n]) => {
                const fields = { body: payload, action: 'submit', key: `hostile-${given.n}-${n}`, language: 'en', capacity: 'group',
                                 organisation: 'invented-devices', on_behalf_of: payload.slice(0, 300) };
                if (n % 10 === 0) await show((await post(given.path, { ...fields, action: 'preview' })).html);
                const kept = await post(given.path, { ...fields, action: 'draft' });
                if (!kept.path.startsWith('/desk/')) return show(kept.html);
                const translation = `${kept.path}/translations/ar`;
                if (n % 10 === 0) await show((await post(translation, { body: payload, action: 'preview' })).html);
                await post(translation, { body: payload, action: 'draft' });
                if (n % 10 === 0) await showAt(translation);
                const answer = await post(kept.path, { action: 'submit', body: payload, language: 'en' });
                if (answer.path.startsWith('/desk/')) stored += 1;
                await show(answer.html);
            });
            return stored;";
        let given = json!({ "path": format!("{TOPIC}/contributions"), "some": some, "n": n });
        stored += browser.within(work, given).await.as_u64().unwrap();
    }
    stored
}

/// Claims, looks at and approves whatever waits.
async fn approve_all(browser: &Browser) {
    let work = "for (let n = 0; n < 80; n += 1) {
            const item = await post('/moderation/claim', {});
            if (item.path === '/moderation') return 0;
            if (n % 4 === 0) await show(item.html);
            const form = read(item.html);
            const [token, version] = ['token', 'version'].map((name) => form.querySelector(`[name=${name}]`).value);
            await post(item.path, { action: 'approve', token, version });
        }
        return 1;";
    for _ in 0..10 {
        if browser.within(work, json!(null)).await == json!(0) {
            break;
        }
    }
}

/// A later text of the newest contributions, so that there are differences to look at.
async fn correct(browser: &Browser, few: &[String]) {
    let work = "const page = read(await (await fetch('/desk')).text());
        const cases = [...new Set([...page.querySelectorAll('main a[href^=\"/desk/\"]')].map((link) => link.getAttribute('href')))];
        for (const [n, payload] of given.entries()) {
            if (!cases[n]) break;
            const form = read(await (await fetch(cases[n])).text());
            const field = (name) => form.querySelector(`[name=${name}]`)?.value || '';
            const answer = await post(cases[n], { action: 'submit', language: 'en', revision: field('revision'), body: `Words.\\n\\n${payload}` });
            await show(answer.html);
            await showAt(cases[n]);
        }";
    browser.within(work, json!(few)).await;
}

/// Every address that can be read.
fn pages(reference: &str) -> Vec<String> {
    let readable = SITE_MAP.iter().filter(|(path, methods)| methods.contains(&"GET") && !path.starts_with("/assets/"));
    let mut pages: Vec<String> =
        readable.map(|(path, _)| fill(path, reference)).filter(|path| path != "/logout").collect();
    pages.extend(
        ["?view=order", "?view=compare", "?view=order&from=150", "?group=industry"]
            .map(|query| format!("{TOPIC}{query}")),
    );
    pages
}

/// Reads everything, with payloads in addresses too, and addresses that are nothing but a payload.
async fn look_for_something_that_runs(browser: &Browser, pages: &[String], all: &[String], few: &[String]) {
    browser.within("await atOnce(given, showAt);", json!(pages)).await;
    let work = "const names = ['view', 'group', 'from', 'lang', 'topic', 'action', 'rule', 'month', 'next', 'q', 'order', 'language'];
        await atOnce(given.pages, async (path) => {
            for (const payload of given.few) {
                const query = new URLSearchParams(names.map((name) => [name, payload]));
                await showAt(`${path.split('?')[0]}?${query}`);
                const [name] = names.splice(0, 1);
                names.push(name);
                await showAt(`${path.split('?')[0]}?${new URLSearchParams({ [name]: payload })}`);
            }
        });";
    for some in pages.chunks(12) {
        browser.within(work, json!({ "pages": some, "few": &few[..2] })).await;
    }
    browser
        .within("await atOnce(given, (payload) => showAt('/topics/' + encodeURIComponent(payload)));", json!(all))
        .await;
}

/// Fills in every field of every form of every page.
async fn fill_in_everything(browser: &Browser, pages: &[String], few: &[String]) {
    let mut answered = 0;
    for (some, payload) in pages.chunks(8).zip(few.iter().cycle()) {
        let work = "let answered = 0;
            for (const path of given.pages) answered += await fill(path, given.payload);
            return answered;";
        answered += browser.within(work, json!({ "pages": some, "payload": payload })).await.as_u64().unwrap();
    }
    assert!(answered > 3, "{answered} forms were sent");
    browser.within("await atOnce(given, showAt);", json!(pages)).await;
}
