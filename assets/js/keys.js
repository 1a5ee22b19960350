// Single keys on the moderators' desk, each for a button or link that is on the page: <button data-key="a">.
// Loaded only where the moderator has not switched them off. They never act while something is typed or chosen.
const TYPED_IN = "input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select, [contenteditable]";

function items() {
  return [...document.querySelectorAll("[data-key-item]")];
}

// From the link that has the focus, or whose line has it, to its neighbour.
function move(step) {
  const all = items();
  const here = document.activeElement;
  const at = all.findIndex((item) => item === here || item.closest("li")?.contains(here));
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  if (next) next.focus();
}

// Reasons that are still missing come first: the field gets the focus in place of the button being pressed.
function missing(button) {
  const fields = (button.dataset.keyNeeds || "").split(" ").filter(Boolean);
  return fields.map((id) => document.getElementById(id)).find((field) => field && !field.value.trim());
}

function press(key) {
  const button = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key && !one.disabled);
  if (!button) return false;
  const field = missing(button);
  if (field) field.focus();
  else if (button.matches("summary")) {
    button.click();
    button.scrollIntoView({ block: "nearest" });
    button.focus();
  } else button.click();
  return true;
}

export function start() {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest(TYPED_IN)) return;
    if (event.key === "j" || event.key === "k") {
      if (!items().length) return;
      move(event.key === "j" ? 1 : -1);
    } else if (!press(event.key)) return;
    event.preventDefault();
  });
}
