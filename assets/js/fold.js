// ol.sayings[data-hide][data-show]: a button under each contribution with replies that hides and shows them.
const depth = (saying) => Number(/\bdepth-(\d)/.exec(saying.className)?.[1] ?? 0);

/** What stands below a contribution on this page. */
function below(saying) {
  const found = [];
  const own = depth(saying);
  for (let next = saying.nextElementSibling; next && depth(next) > own; next = next.nextElementSibling) found.push(next);
  return found;
}

function show(saying, button, shown) {
  button.setAttribute("aria-expanded", String(shown));
  const list = saying.parentElement;
  button.firstChild.textContent = shown ? list.dataset.hide : list.dataset.show;
  let folded = Infinity;
  for (const reply of below(saying)) {
    const own = depth(reply);
    if (own <= folded) folded = Infinity;
    reply.hidden = !shown || own > folded;
    if (own < folded && reply.querySelector(".fold[aria-expanded='false']")) folded = own;
  }
}

/** What an address leads to must not stay hidden. */
function reveal() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  const saying = target && target.closest(".saying");
  for (let above = saying; above && saying.hidden; above = above.previousElementSibling) {
    const button = above.querySelector(".fold[aria-expanded='false']");
    if (button && below(above).includes(saying)) show(above, button, true);
  }
  if (saying) saying.scrollIntoView();
}

export function start() {
  for (const list of document.querySelectorAll("ol.sayings[data-hide]")) {
    for (const saying of list.children) {
      const acts = saying.querySelector(".acts");
      if (!acts || below(saying).length === 0) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "fold";
      const name = document.createElement("span");
      name.className = "sr";
      name.textContent = ` ${saying.querySelector("h3 a")?.textContent ?? ""}`;
      button.append(list.dataset.hide, name);
      button.setAttribute("aria-expanded", "true");
      button.addEventListener("click", () => show(saying, button, button.getAttribute("aria-expanded") === "false"));
      const item = document.createElement("li");
      item.append(button);
      acts.insertBefore(item, acts.querySelector(".beside"));
    }
  }
  addEventListener("hashchange", reveal);
}
