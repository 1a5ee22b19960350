// What the test does from within a page of the site: sends forms, and shows answers as documents of their own.
const sleep = (time) => new Promise((done) => setTimeout(done, time));
let sent = 0;
const from = () => `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent++ & 255}`;

const kind = (answer) => answer.headers.get("content-type") || "";
// What a browser shows as a page, given or taken along; tables and data are none, and are served so that none is made of them.
const isPage = (answer) => kind(answer).startsWith("text/html");

// Like a browser that sends a form: the cookies go along, and each comes from an address of its own.
const post = async (path, fields) => {
  const answer = await fetch(path, { method: "POST", body: new URLSearchParams(fields), headers: { "x-forwarded-for": from() } });
  return { status: answer.status, path: new URL(answer.url).pathname, html: isPage(answer) ? await answer.text() : "" };
};
const read = (html) => new DOMParser().parseFromString(html, "text/html");

// Runs whatever would run: handlers are called, and links that are no addresses are followed.
const poke = (page) => {
  for (const one of page.querySelectorAll("*")) {
    for (const name of one.getAttributeNames().filter((name) => name.startsWith("on"))) one.dispatchEvent(new Event(name.slice(2)));
    if (one.localName === "a" && one.href && !/^(https?|mailto):/.test(one.protocol)) one.click();
    if (one.localName === "form" && /^javascript:/i.test(one.action)) one.submit();
  }
};

const show = async (html) => {
  const frame = document.createElement("iframe");
  const loaded = new Promise((done) => { frame.onload = done; });
  frame.srcdoc = html;
  document.body.append(frame);
  await Promise.race([loaded, sleep(3000)]);
  await sleep(20);
  if (frame.contentDocument) poke(frame.contentDocument);
  frame.remove();
};

// Pages as they are; of feeds what a reader of feeds would show.
const showAt = async (path) => {
  const answer = await fetch(path, { headers: { "x-forwarded-for": from() } });
  const text = await answer.text();
  if (isPage(answer)) return show(text);
  if (!kind(answer).includes("xml")) return undefined;
  const feed = new DOMParser().parseFromString(text, "application/xml");
  const said = [...feed.querySelectorAll("content, summary")].filter((one) => one.getAttribute("type") === "html");
  return show(said.map((one) => one.textContent).join("\n"));
};

const atOnce = async (things, work) => {
  const left = [...things];
  await Promise.all([...Array(6)].map(async () => { while (left.length) await work(left.shift()); }));
};

// Every form of a page with this in every field for words; passwords and ways out are left alone.
const fill = async (path, payload) => {
  const page = read(await (await fetch(path)).text());
  let answered = 0;
  for (const form of page.querySelectorAll("main form[method=post]")) {
    const action = form.getAttribute("action") || path;
    if (/^\/(log|unsent)/.test(action) || form.querySelector("[type=password]:not([name=old_password])") && !/account\/new/.test(action)) continue;
    for (const field of form.querySelectorAll("textarea, input:not([type]), input[type=text], input[type=email], input[type=search]")) {
      if (!/^(zone|key|opens_|closes_|email|date|starts|ends)/.test(field.name)) field.value = payload.slice(0, field.maxLength > 0 ? field.maxLength : undefined);
    }
    const buttons = [...form.querySelectorAll("button")];
    for (const button of buttons.length ? buttons : [null]) {
      if (button && /withdraw|logout|discard/.test(button.value)) continue;
      const fields = new FormData(form);
      if (button && button.name) fields.append(button.name, button.value);
      const answer = await post(action, fields);
      answered += 1;
      await show(answer.html);
    }
  }
  return answered;
};
