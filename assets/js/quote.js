// <a data-quote="7">: puts the passage that is selected, else the whole text, into the form of the page. Where
// there is no form, the link leads to one, and takes the passage along.
const LONGEST = 1500;

function passage(words) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return "";
  const range = selection.getRangeAt(0);
  return words.contains(range.startContainer) && words.contains(range.endContainer) ? selection.toString().trim() : "";
}

// What a block says itself, without the lists in it.
function own(block) {
  return [...block.childNodes].filter((one) => !one.matches?.("ul, ol")).map((one) => one.textContent).join("").trim();
}

// The whole text, block by block, with the marks of its lists, which no selection holds.
function whole(words) {
  const blocks = [...words.querySelectorAll("p, pre, h4, h5, h6, li, tr")].filter((block) => !block.querySelector(":scope > p"));
  return blocks.map((block) => {
    const item = block.closest("li");
    if (!item) return `${own(block)}\n`;
    const list = item.parentElement;
    const mark = list.matches("ol") ? `${list.start + [...list.children].indexOf(item)}.` : "-";
    return block === item || block === item.querySelector("p") ? `${mark} ${own(block)}` : own(block);
  }).join("\n");
}

function insert(area, text) {
  const at = area.selectionStart ?? area.value.length;
  const before = area.value.slice(0, at);
  const gap = before && !before.endsWith("\n\n") ? (before.endsWith("\n") ? "\n" : "\n\n") : "";
  area.setRangeText(gap + text, at, area.selectionEnd ?? at, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
}

// The form answers what was quoted, unless it answers something already.
function answer(form, number, link) {
  if (form.querySelector("[name=reply_to]")) return;
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: "reply_to", value: number });
  const note = document.createElement("p");
  note.className = "notice";
  note.textContent = link.dataset.answers;
  form.prepend(field, note);
}

export function start() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-quote]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const words = link.closest("article").querySelector(".words");
    const chosen = passage(words);
    const area = document.querySelector("form textarea[name=body]");
    if (!area) {
      if (!chosen || chosen.length > LONGEST) return;
      const address = new URL(link.href);
      address.searchParams.set("passage", chosen);
      link.href = address.href;
      return;
    }
    event.preventDefault();
    const lines = [link.dataset.head, "", ...(chosen || whole(words)).trim().split("\n")];
    answer(area.form, link.dataset.quote, link);
    insert(area, `${lines.map((line) => `> ${line.trim()}`.trim()).join("\n")}\n\n`);
  });
}
