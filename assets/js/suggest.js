// The language that a text seems to be in: a sentence and a button that sets it. Nothing changes unasked.
function accept(form, button) {
  const select = form.querySelector("select[name=language]");
  select.value = button.value;
  button.closest(".suggestion").remove();
  select.dispatchEvent(new Event("change", { bubbles: true }));
  select.focus();
}

// Shows what the server suggests, where `said` has the words of the button.
export function suggest(form, said, suggestion) {
  form.querySelector(".suggestion")?.remove();
  if (!suggestion) return;
  const line = document.createElement("p");
  const button = document.createElement("button");
  line.className = "suggestion";
  line.setAttribute("role", "status");
  Object.assign(button, { className: "quiet small", name: "suggested", value: suggestion.language, textContent: said.dataset.accept });
  line.append(suggestion.words, " ", button);
  said.before(line);
}

export function start() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[name=suggested]");
    if (!button) return;
    event.preventDefault();
    accept(button.form, button);
  });
}
