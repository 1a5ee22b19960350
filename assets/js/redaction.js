// What is selected in the text that is read, or in its source, goes into the form that asks to have it redacted, unless
// something was typed there. What stands beside it (what it answers, translations, reasons) does not.
export function start() {
  const field = document.querySelector("form[data-redaction]").elements.passage;
  const details = field.closest("details");
  let chosen = "";
  let filled = "";
  const fill = () => {
    if (!details.open || !chosen || field.value !== filled) return;
    field.value = filled = chosen;
  };
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const place = selection.getRangeAt(0).commonAncestorContainer;
    const element = place instanceof Element ? place : place.parentElement;
    if (!element?.closest("[data-read]")) return;
    chosen = selection.toString().trim();
    fill();
  });
  details.addEventListener("toggle", fill);
}
