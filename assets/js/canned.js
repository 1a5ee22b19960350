// A text to start from is put into the reasons without leaving the page; the button alone asks the server for it.
export function start() {
  for (const canned of document.querySelectorAll(".canned-text")) {
    const button = canned.querySelector("button[name=canned]");
    const form = button?.form;
    if (!form) continue;
    button.addEventListener("click", (event) => {
      event.preventDefault();
      const { explanation, rule } = form.elements;
      const written = explanation.value.trimEnd();
      const text = canned.querySelector("[lang]").textContent;
      explanation.value = written ? `${written}\n\n${text}` : text;
      rule.value = button.value.split("-")[0];
      explanation.dispatchEvent(new Event("input", { bubbles: true }));
      explanation.focus();
    });
  }
}
