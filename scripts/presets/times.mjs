const day = 86_400_000;
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function pad(number) {
  return String(number).padStart(2, "0");
}

function parts(ms) {
  const date = new Date(ms);
  return {
    date: date.toISOString().slice(0, 10),
    time: date.toISOString().slice(11, 19),
    http: `${date.toUTCString().slice(0, 5)}${pad(date.getUTCDate())} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
  };
}

/** Each way in which a gateway writes a time: how to read it (ms) and how to write another one alike. */
const forms = [
  {
    pattern: /(\d{4}-\d\d-\d\d)([ T])(\d\d:\d\d:\d\d)/g,
    read: (_, date, __, time) => Date.parse(`${date}T${time}Z`),
    write: (ms, _, __, separator) => `${parts(ms).date}${separator}${parts(ms).time}`,
  },
  {
    pattern: /\b(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/g,
    read: (_, y, m, d, h, min, s) => Date.parse(`${y}-${m}-${d}T${h}:${min}:${s}Z`),
    write: (ms) => `${parts(ms).date.replaceAll("-", "")}T${parts(ms).time.replaceAll(":", "")}Z`,
  },
  {
    pattern: /\b\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g,
    read: (text) => Date.parse(text),
    write: (ms) => `${parts(ms).http} ${parts(ms).time} GMT`,
  },
  {
    pattern: /\b1\d{9}\b/g,
    read: (text) => Number(text) * 1000,
    write: (ms) => String(ms / 1000),
  },
];

/** Reads `2026-11-22 01:07:08` (UTC, with or without the NUL of newer releases) to ms. */
export function readTime(text) {
  return Date.parse(`${text.slice(0, 10)}T${text.slice(11, 19)}Z`);
}

/**
 * Moves every time in a text that is within two days of `from` so that `from` becomes `to`; `pinned` maps
 * single instants (ms) to others. Times further away, such as the epoch or an expiry, stay.
 */
export function moveTimes(text, from, to, pinned) {
  return forms.reduce(
    (moved, { pattern, read, write }) =>
      moved.replace(pattern, (...match) => {
        const ms = read(...match);
        if (pinned.has(ms)) return write(pinned.get(ms), ...match);
        return Math.abs(ms - from) < 2 * day ? write(ms - from + to, ...match) : match[0];
      }),
    text,
  );
}
