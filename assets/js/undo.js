// <form data-seconds="12">: what can be undone for so long. Afterwards the form goes; what it stands in stays true.
export function start() {
  for (const form of document.querySelectorAll("form[data-seconds]")) {
    setTimeout(() => form.remove(), Number(form.dataset.seconds) * 1000);
  }
}
