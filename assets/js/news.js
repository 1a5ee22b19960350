// <p data-news="/topics/a/news?since=12">: says how much was published since, where nothing on the page moves for it.
const EVERY = 30_000;

export function start() {
  const pill = document.querySelector("[data-news]");
  let asked = 0;
  let waiting = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, EVERY);
  };
  const ask = async () => {
    // Nobody reads a hidden tab; it asks when it is looked at again.
    if (document.hidden) return;
    asked = Date.now();
    try {
      // Without the cookie: nothing in the answer is personal, and a page left open must not keep anybody signed in.
      const headers = { "accept-language": document.documentElement.lang };
      const answer = await fetch(pill.dataset.news, { credentials: "omit", headers });
      if (answer.status === 404) return;
      if (answer.ok) tell(pill, await answer.json());
    } catch {
      // No connection: the next time.
    }
    later();
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - asked > EVERY) ask();
  });
  later();
}

function tell(pill, news) {
  if (!news.new || pill.textContent === news.words) return;
  const link = document.createElement("a");
  link.href = news.show;
  link.textContent = news.words;
  pill.replaceChildren(link);
}
