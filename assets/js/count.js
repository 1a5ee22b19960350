// <textarea data-word-limit="600" data-words-text="{words} of {limit} words">: a count under the field.
// The server's own count decides; this one is a help while writing.
const language = document.documentElement.lang || "en";
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter(language, { granularity: "word" }) : null;

function words(text) {
  if (!segmenter) return (text.match(/\S+/g) || []).length;
  let count = 0;
  for (const part of segmenter.segment(text)) if (part.isWordLike) count += Math.max(1, alone(part.segment));
  return count;
}

// In scripts without spaces the server counts characters, where a browser looks words up in a dictionary.
const ALONE = /(?!\p{M})[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

function alone(word) {
  return (word.match(ALONE) || []).length;
}

export function start() {
  const number = new Intl.NumberFormat(language);
  for (const area of document.querySelectorAll("textarea[data-word-limit]")) {
    const limit = Number(area.dataset.wordLimit);
    const output = document.createElement("p");
    output.className = "count";
    area.after(output);
    let wasOver = false;
    const show = (count = words(area.value)) => {
      const over = limit > 0 && count > limit;
      output.setAttribute("aria-live", over !== wasOver ? "polite" : "off");
      wasOver = over;
      output.classList.toggle("over", over);
      output.textContent = (area.dataset.wordsText || "{words} / {limit}")
        .replace("{words}", () => number.format(count))
        .replace("{limit}", () => number.format(limit));
    };
    // Counting a long text at every key would hold up the typing.
    let waiting = 0;
    area.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => show(), 150);
    });
    area.form?.addEventListener("counted", (event) => event.detail.text === area.value && show(event.detail.words));
    show();
  }
}
