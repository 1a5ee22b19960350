// Extras only: every page works without this file. Each module is loaded where its mark stands on the page.
const parts = [
  ["time[data-reader-zone]", "./times.js"],
  ["textarea[data-word-limit]", "./count.js"],
  ["ol.sayings[data-hide]", "./fold.js"],
  ["[data-news]", "./news.js"],
  ["[data-unread]", "./unread.js"],
  ["details.menu", "./menu.js"],
  ["[data-drafting]", "./draft.js"],
  ["[data-drafting]", "./suggest.js"],
  ["[data-drafting]", "./preview.js"],
  ["a[data-quote]", "./quote.js"],
  ["[data-keys]", "./keys.js"],
  ["form[data-lease]", "./lease.js"],
  [".canned-text", "./canned.js"],
  ["form[data-seconds]", "./undo.js"],
  ["form[data-redaction]", "./redaction.js"],
];
for (const [selector, file] of parts) {
  if (document.querySelector(selector)) import(file).then((module) => module.start(), () => {});
}
