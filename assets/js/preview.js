// The preview without leaving the page: the same answer of the same server, of which only the text is shown.
// It comes as a document, so that nothing of it has to be read from a string of markup.
function previewed(form, then) {
  const request = new XMLHttpRequest();
  const body = new URLSearchParams(new FormData(form));
  body.set("action", "preview");
  request.open("POST", form.getAttribute("action") || location.pathname);
  request.responseType = "document";
  request.onload = () => then(request.status === 200 ? request.response?.querySelector("#preview") : null, request.response);
  request.onerror = () => then(null);
  request.send(body);
}

export function start() {
  let asked = null;
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    const form = event.target;
    if (button?.value !== "preview" || !form.querySelector("[data-drafting]") || asked === button) return;
    event.preventDefault();
    previewed(form, (found, page) => {
      if (!found) {
        // With its complaints, or whatever the server says, as a page.
        asked = button;
        form.requestSubmit(button);
        return;
      }
      document.getElementById("preview")?.closest("section").remove();
      const section = document.importNode(found.closest("section"), true);
      form.append(section);
      const seems = page.querySelector("form .suggestion");
      form.querySelector(".suggestion")?.remove();
      if (seems) form.querySelector("[data-drafting]").before(document.importNode(seems, true));
      const heading = section.querySelector("h2");
      heading.tabIndex = -1;
      heading.focus();
    });
  }, { capture: true });
}
