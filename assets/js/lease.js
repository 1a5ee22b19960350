// <form data-lease="180">: while somebody reads or types, their claim is renewed by the form's own button "keep",
// every 180 seconds at most. Whoever does nothing keeps nothing.
const SIGNS_OF_LIFE = ["keydown", "pointerdown", "scroll"];

function body(form) {
  const fields = new URLSearchParams({ action: "keep" });
  if (form.elements.token) fields.set("token", form.elements.token.value);
  for (const box of form.querySelectorAll("input[name=item]")) fields.append("item", box.value);
  return fields;
}

// What the answer says of the time that is left, or why there is none.
function show(page) {
  const until = page.querySelector("[data-held-until]");
  const here = document.querySelector("[data-held-until]");
  if (until && here) {
    here.dateTime = until.dateTime;
    here.textContent = until.textContent;
  }
}

function lost(form, page) {
  const said = page.querySelector(".notice.warning");
  if (!said) return;
  const notice = document.createElement("p");
  notice.className = "notice warning";
  notice.setAttribute("role", "alert");
  notice.textContent = said.textContent;
  form.before(notice);
}

function watch(form) {
  const every = Number(form.dataset.lease) * 1000;
  let last = Date.now();
  let alive = false;
  for (const sign of SIGNS_OF_LIFE) {
    document.addEventListener(sign, () => { alive = true; }, { passive: true, capture: true });
  }
  const timer = setInterval(async () => {
    if (!alive || Date.now() - last < every) return;
    alive = false;
    last = Date.now();
    try {
      const answer = await fetch(form.getAttribute("action"), { method: "POST", body: body(form), redirect: "error" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.ok) show(page);
      if (answer.status === 409) {
        clearInterval(timer);
        lost(form, page);
      }
    } catch {
      // Away for a moment: the next time.
    }
  }, Math.min(every, 10000));
}

export function start() {
  for (const form of document.querySelectorAll("form[data-lease]")) watch(form);
}
