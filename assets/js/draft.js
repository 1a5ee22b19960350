// <p data-drafting> in a form: its text is kept as a draft while one types, as the button of the form does it.
// What another window kept meanwhile is shown beside it; nothing is overwritten before somebody chooses.
import { suggest } from "./suggest.js";

const QUIET = 1500; // milliseconds without a key
const OFTEN = 8000; // and while somebody types on
const AGAIN = 5000; // after a failure, doubled each time
const LONGEST = 60000;

function fields(form) {
  const data = new URLSearchParams(new FormData(form));
  data.delete("action");
  return data;
}

// What would be stored: the draft that it is a version of does not belong to it.
function content(form) {
  const data = fields(form);
  data.delete("revision");
  return data.toString();
}

class Drafting {
  constructor(said, form) {
    Object.assign(this, { said, form, area: form.querySelector("textarea[name=body]"), sent: new Set() });
    this.revision = form.querySelector("[name=revision]");
    this.other = form.querySelector("[data-other]");
    this.aside = form.querySelector("[data-put-aside]");
    this.stored = content(form);
    this.failures = 0;
    form.addEventListener("input", () => this.changed());
    form.addEventListener("change", () => this.changed());
    form.addEventListener("submit", (event) => this.submitting(event));
    window.addEventListener("online", () => this.soon(0));
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.save(true));
    this.other.querySelector("[data-mine]").addEventListener("click", () => this.settle());
    this.other.querySelector("[data-theirs]").addEventListener("click", () => this.takeTheirs());
  }

  changed() {
    this.firstChange ??= Date.now();
    this.soon(Math.max(0, Math.min(QUIET, this.firstChange + OFTEN - Date.now())));
  }

  soon(wait) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.save(), wait);
  }

  // Spoken where it is news: that a draft is kept at all, that it is not, and that it is again.
  say(words, news) {
    this.said.setAttribute("aria-live", news && news !== this.told ? "polite" : "off");
    this.told = news ?? this.told;
    this.said.textContent = words;
    this.said.classList.toggle("late", this.told === "late");
  }

  async save(leaving = false) {
    clearTimeout(this.waiting);
    if (this.saving || this.submitted || !this.other.hidden || this.ended) return;
    if (!this.area.value.trim() || content(this.form) === this.stored) return;
    this.firstChange = undefined;
    this.saving = this.send(leaving).catch(() => this.failed(this.said.dataset.offline));
    await this.saving;
    this.saving = undefined;
    if (this.submitter) this.form.requestSubmit(this.submitter);
    else if (!this.failures && content(this.form) !== this.stored) this.changed();
  }

  async send(leaving) {
    const [now, text] = [content(this.form), this.area.value];
    const body = fields(this.form);
    body.set("action", "draft");
    if (!this.failures) this.say(this.said.dataset.saving);
    this.sent.add(this.area.value.replaceAll("\r\n", "\n").trimEnd());
    const answer = await fetch(this.form.getAttribute("action") || location.pathname, {
      method: "POST",
      body,
      headers: { accept: "application/json" },
      redirect: "manual",
      keepalive: leaving && body.toString().length < 60000,
    });
    if (answer.type === "opaqueredirect") return this.signedOut();
    const told = await answer.json().catch(() => ({}));
    if (answer.ok && told.revision) return this.kept(told, now, text);
    if (answer.status === 409 && told.stored !== undefined) return this.conflict(told);
    if (told.complaint) return this.refused(told.complaint, answer.status);
    return this.failed(this.said.dataset.failed, Number(answer.headers.get("retry-after")) * 1000);
  }

  kept(told, now, text) {
    this.failures = 0;
    this.stored = now;
    this.revision.value = told.revision;
    this.say(this.said.dataset.saved.replace("{time}", () => told.saved), "saved");
    suggest(this.form, this.said, told.suggestion);
    this.form.dispatchEvent(new CustomEvent("counted", { detail: { words: told.words, text } }));
    // A page that is loaded again goes on with the draft.
    if (this.form.querySelector("[name=key]") && !location.pathname.endsWith("/contributions")) {
      const address = new URL(location.href);
      address.search = new URLSearchParams({ draft: told.reference });
      history.replaceState(history.state, "", address);
    }
  }

  failed(words, wait = 0) {
    this.failures += 1;
    this.say(words, "late");
    this.soon(Math.max(wait || 0, Math.min(LONGEST, AGAIN * 2 ** (this.failures - 1))));
  }

  signedOut() {
    this.failed(this.said.dataset.signedOut);
    const link = document.createElement("a");
    Object.assign(link, { href: "/login", target: "_blank", rel: "noopener", textContent: this.said.dataset.signIn });
    this.said.append(" ", link);
  }

  refused(complaint, status) {
    this.failures = 0;
    this.stored = content(this.form);
    this.ended = status === 409;
    this.say(`${this.said.dataset.refused} ${complaint}`, "late");
  }

  conflict(told) {
    // The answer to an earlier try was lost on its way: what is stored there came from here.
    if (told.revision && this.sent.has(told.stored.trimEnd())) {
      this.revision.value = told.revision;
      this.stored = undefined;
      return this.soon(0);
    }
    this.theirs = told;
    this.say("");
    this.other.querySelector("pre").textContent = told.stored;
    this.other.querySelector("a").href = told.href;
    for (const button of this.other.querySelectorAll("button")) button.hidden = !told.revision;
    this.other.hidden = false;
    if (!this.form.contains(document.activeElement)) return;
    this.other.scrollIntoView({ block: "nearest" });
  }

  settle() {
    this.revision.value = this.theirs.revision;
    this.other.hidden = true;
    this.stored = undefined;
    this.area.focus();
    this.soon(0);
  }

  takeTheirs() {
    this.aside.querySelector("pre").textContent = this.area.value;
    this.aside.hidden = false;
    this.area.value = this.theirs.stored;
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
    this.settle();
  }

  // What is on its way goes first, or the form would not know the draft that it is a version of.
  submitting(event) {
    if (event.defaultPrevented) return;
    clearTimeout(this.waiting);
    if (this.saving && !this.submitter) {
      event.preventDefault();
      this.submitter = event.submitter;
      return;
    }
    this.submitted = true;
    // Back in this page by the browser's own button.
    window.addEventListener("pageshow", () => Object.assign(this, { submitted: false, submitter: undefined }), { once: true });
  }
}

export function start() {
  for (const said of document.querySelectorAll("[data-drafting]")) new Drafting(said, said.closest("form"));
}
