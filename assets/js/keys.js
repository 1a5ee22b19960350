// Moderation desk, only under an element with data-keys="on" (a setting of the moderator):
//   j k  go down and up the links of [data-key-list]
//   any other key: the element with data-key="a" (r, d, ...): a radio or checkbox is chosen, all else gets the
//   focus; data-key-press on it means press at once. data-key-then="id" moves the focus on.
function writing(element) {
  return element.isContentEditable || element.matches("textarea, select, input:not([type=radio]):not([type=checkbox]):not([type=button]):not([type=submit])");
}

function step(root, by) {
  const links = [...root.querySelectorAll("[data-key-list] a[href]")];
  if (!links.length) return;
  const focused = links.indexOf(document.activeElement);
  const here = focused >= 0 ? focused : links.findIndex((link) => link.hasAttribute("aria-current"));
  links[Math.min(Math.max(here + by, 0), links.length - 1)].focus();
}

export function start() {
  const root = document.querySelector("[data-keys='on']");
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === "j" || key === "k") {
      event.preventDefault();
      return step(root, key === "j" ? 1 : -1);
    }
    if (!/^[a-z]$/.test(key)) return;
    const target = root.querySelector(`[data-key="${key}"]`);
    if (!target) return;
    event.preventDefault();
    target.focus();
    if (target.matches("input[type=radio], input[type=checkbox]") || target.hasAttribute("data-key-press")) target.click();
    if (target.dataset.keyThen) document.getElementById(target.dataset.keyThen)?.focus();
  });
}
