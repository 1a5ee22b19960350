// <time datetime="2021-12-18T23:00:00Z" data-reader-zone="your time: {time}">18:00 EST (UTC-05:00)</time>
//   adds the reader's own reading after it, unless the reader's clock says the same as data-zone.
// <time datetime data-relative>18 December 2021</time> adds "in 3 days" after it, in the language of the page.
const language = document.documentElement.lang || "en";
// As the rest of the page writes dates: the day before the month, 24 hours, Western digits.
const locale = `${language === "en" ? "en-GB" : language}-u-hc-h23-nu-latn`;
const steps = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]];

function beside(time, text) {
  const span = document.createElement("span");
  span.className = "reader-time";
  const name = document.createElement("bdi");
  name.textContent = text;
  span.append(" (", name, ")");
  time.after(span);
}

function format(date, options) {
  return new Intl.DateTimeFormat(locale, options).format(date);
}

function relative(date) {
  const seconds = (date - Date.now()) / 1000;
  const [unit, length] = steps.find(([, length]) => Math.abs(seconds) >= length) || steps.at(-1);
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.trunc(seconds / length), unit);
}

function sameClock(date, zone) {
  const clock = { dateStyle: "short", timeStyle: "short" };
  try {
    return format(date, { ...clock, timeZone: zone }) === format(date, clock);
  } catch {
    return false;
  }
}

export function start() {
  for (const time of document.querySelectorAll("time[data-relative], time[data-reader-zone]")) {
    const date = new Date(time.dateTime);
    if (Number.isNaN(date.getTime())) continue;
    if (time.hasAttribute("data-relative")) beside(time, relative(date));
    const pattern = time.dataset.readerZone;
    if (pattern && !(time.dataset.zone && sameClock(date, time.dataset.zone))) {
      const own = format(date, { weekday: "short", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
      beside(time, pattern.replace("{time}", () => own));
    }
  }
}
