// <time datetime="2021-12-18T23:00:00Z" data-reader-zone="your time: {time}">18:00 EST (UTC-05:00)</time>
//   adds the reader's own reading after it, unless the reader's clock says the same as data-zone.
const language = document.documentElement.lang || "en";
// As the rest of the page writes dates: the day before the month, 24 hours, Western digits.
const locale = `${language === "en" ? "en-GB" : language}-u-hc-h23-nu-latn`;

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

function sameClock(date, zone) {
  const clock = { dateStyle: "short", timeStyle: "short" };
  try {
    return format(date, { ...clock, timeZone: zone }) === format(date, clock);
  } catch {
    return false;
  }
}

export function start() {
  for (const time of document.querySelectorAll("time[data-reader-zone]")) {
    const date = new Date(time.dateTime);
    if (Number.isNaN(date.getTime())) continue;
    if (time.dataset.zone && sameClock(date, time.dataset.zone)) continue;
    const own = format(date, { weekday: "short", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
    beside(time, time.dataset.readerZone.replace("{time}", () => own));
  }
}
