//! Somebody at a browser: keeps cookies, follows no redirects.

use std::cell::RefCell;
use std::rc::Rc;

use actix_http::Request;
use actix_web::cookie::Cookie;
use actix_web::http::header;
use actix_web::test::{self, TestRequest};

use super::{Answer, Page, Plenary, TOPIC};

pub struct Visitor {
    /// Keeps the database as long as somebody visits it.
    _plenary: Plenary,
    answer: Rc<dyn Fn(Request) -> Answer>,
    cookies: RefCell<Vec<Cookie<'static>>>,
}

impl Visitor {
    pub(super) fn new(plenary: Plenary, answer: Rc<dyn Fn(Request) -> Answer>) -> Self {
        Self { _plenary: plenary, answer, cookies: RefCell::default() }
    }

    pub async fn visit(&self, address: &str) -> Page {
        self.send(TestRequest::get().uri(address)).await
    }

    /// Sends a form of this site, as a browser does.
    pub async fn submit(&self, address: &str, fields: &[(&str, &str)]) -> Page {
        self.send(TestRequest::post().uri(address).insert_header(("sec-fetch-site", "same-origin")).set_form(fields))
            .await
    }

    /// Keeps a draft as the script of a page does; says the status and what the script is told.
    pub async fn keep(&self, address: &str, fields: &[(&str, &str)]) -> (u16, serde_json::Value) {
        let fields: Vec<(&str, &str)> = [("action", "draft")].into_iter().chain(fields.iter().copied()).collect();
        let request = TestRequest::post().uri(address).insert_header(("sec-fetch-site", "same-origin"));
        let page = self.send(request.insert_header(("accept", "application/json")).set_form(fields)).await;
        (page.status, serde_json::from_str(&page.html).unwrap_or_default())
    }

    /// Sends a request made by hand, with this browser's cookies.
    pub async fn send(&self, mut request: TestRequest) -> Page {
        for cookie in self.cookies.borrow().iter() {
            request = request.cookie(cookie.clone());
        }
        let answer = (self.answer)(request.to_request()).await;
        for cookie in answer.response().cookies().map(Cookie::into_owned) {
            let mut jar = self.cookies.borrow_mut();
            jar.retain(|kept| kept.name() != cookie.name());
            if !cookie.value().is_empty() {
                jar.push(cookie);
            }
        }
        let status = answer.status().as_u16();
        let headers = answer.headers().clone();
        let location = headers.get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned());
        let bytes = test::read_body(answer).await.to_vec();
        let html = String::from_utf8_lossy(&bytes).into_owned();
        Page { status, location, headers, html, bytes }
    }

    pub fn cookie(&self, name: &str) -> Option<Cookie<'static>> {
        self.cookies.borrow().iter().find(|kept| kept.name() == name).cloned()
    }

    /// Uses a cookie that was kept elsewhere.
    pub fn keep_cookie(&self, cookie: Cookie<'static>) {
        self.cookies.borrow_mut().push(cookie);
    }

    /// Writes in the topic of every test; says where the browser was sent.
    pub async fn contribute(&self, text: &str) -> Page {
        self.write(&[("body", text), ("action", "submit")]).await
    }

    pub async fn reply(&self, to: i32, text: &str) -> Page {
        self.write(&[("body", text), ("action", "submit"), ("reply_to", &to.to_string())]).await
    }

    /// Fills the form of the topic as it was rendered, with these fields changed.
    pub async fn write(&self, changed: &[(&str, &str)]) -> Page {
        let key = self.visit(TOPIC).await.field("key");
        let fields: Vec<(&str, &str)> = [("key", key.as_str())].into_iter().chain(changed.iter().copied()).collect();
        self.submit(&format!("{TOPIC}/contributions"), &fields).await
    }

    /// Claims the next text and says its address, `/moderation/…`.
    pub async fn claim(&self) -> String {
        let page = self.submit("/moderation/claim", &[]).await;
        assert_eq!(page.status, 303, "{}", page.html);
        page.location().to_owned()
    }

    /// Decides about the text that the page at `address` shows.
    pub async fn decide(&self, address: &str, action: &str, more: &[(&str, &str)]) -> Page {
        let page = self.visit(address).await;
        let (token, version) = (page.field("token"), page.field("version"));
        let form = [("action", action), ("token", token.as_str()), ("version", version.as_str())];
        let fields: Vec<(&str, &str)> = form.into_iter().chain(more.iter().copied()).collect();
        self.submit(address, &fields).await
    }

    /// Claims the next text and approves it.
    pub async fn approve_next(&self) {
        let address = self.claim().await;
        let page = self.decide(&address, "approve", &[]).await;
        assert_eq!(page.status, 303, "{}", page.html);
    }
}
