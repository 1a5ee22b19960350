// <section data-unread="13 20" data-tag="new" data-next="Next new: No. {no}">: marks what is new to the reader, leads
// from one to the next, and says that all of it was read once the reader came to its end.
export function start() {
  const strip = document.querySelector("[data-unread]");
  const sayings = strip.dataset.unread
    .split(" ")
    .map((no) => document.getElementById(`n${no}`))
    .filter(Boolean);
  sayings.forEach((saying, index) => {
    const tag = document.createElement("span");
    tag.className = "tag sure";
    tag.textContent = strip.dataset.tag;
    saying.querySelector("header h3")?.after(" ", tag);
    const next = sayings[index + 1];
    const acts = saying.querySelector(".acts");
    if (next && acts) {
      const link = document.createElement("a");
      link.href = `#${next.id}`;
      link.textContent = strip.dataset.next.replace("{no}", () => next.id.slice(1));
      const item = document.createElement("li");
      item.append(link);
      acts.prepend(item);
    }
  });
  // Within the page no link has to ask the server anew.
  for (const link of document.querySelectorAll('.unread a[href*="#n"], .next-unread a')) {
    if (document.getElementById(link.hash.slice(1))) link.setAttribute("href", link.hash);
  }
  const form = strip.querySelector("form");
  const last = sayings.at(-1);
  if (form && last && "allHere" in strip.dataset) {
    const end = new IntersectionObserver((seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      end.disconnect();
      fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: true, redirect: "manual" });
    });
    end.observe(last.querySelector(".acts") ?? last);
  }
}
