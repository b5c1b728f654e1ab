import { type CalendarTime, daysOf } from "./calendar";

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `LUA_STRFTIMEOPTIONS` for C99: single letters, then those after E and after O. */
const SINGLE = "aAbBcCdDeFgGhHIjmMnprRStTuUVwWxXyYzZ%";
const AFTER_E = "cCxXyY";
const AFTER_O = "deHImMSuUVwWy";

const pad = (n: number, width = 2, fill = "0") => String(n).padStart(width, fill);

/** Length of the conversion specifier at the start of `text` (after the `%`), or 0 if Lua refuses it. */
export function specifierLength(text: string): number {
  const [first, second] = text;
  if (first === undefined) return 0;
  if (first === "E" || first === "O")
    return second !== undefined && (first === "E" ? AFTER_E : AFTER_O).includes(second) ? 2 : 0;
  return SINGLE.includes(first) ? 1 : 0;
}

/** What `strftime` writes for a conversion in the C locale, in UTC. */
export function convert(specifier: string, t: CalendarTime): string {
  const week = (first: number) => Math.floor((t.yearday + 7 - ((t.weekday + 7 - first) % 7)) / 7);
  const hour12 = t.hour % 12 || 12;
  switch (specifier.at(-1)) {
    case "a":
      return days[t.weekday]!.slice(0, 3);
    case "A":
      return days[t.weekday]!;
    case "b":
    case "h":
      return months[t.month - 1]!.slice(0, 3);
    case "B":
      return months[t.month - 1]!;
    case "c":
      return format("%a %b %e %H:%M:%S %Y", t);
    case "C":
      return pad(Math.floor(t.year / 100));
    case "d":
      return pad(t.day);
    case "D":
    case "x":
      return format("%m/%d/%y", t);
    case "e":
      return pad(t.day, 2, " ");
    case "F":
      return format("%Y-%m-%d", t);
    case "g":
      return pad(isoWeek(t).year % 100);
    case "G":
      return String(isoWeek(t).year);
    case "H":
      return pad(t.hour);
    case "I":
      return pad(hour12);
    case "j":
      return pad(t.yearday + 1, 3);
    case "m":
      return pad(t.month);
    case "M":
      return pad(t.min);
    case "n":
      return "\n";
    case "p":
      return t.hour < 12 ? "AM" : "PM";
    case "r":
      return format("%I:%M:%S %p", t);
    case "R":
      return format("%H:%M", t);
    case "S":
      return pad(t.sec);
    case "t":
      return "\t";
    case "T":
    case "X":
      return format("%H:%M:%S", t);
    case "u":
      return String(t.weekday || 7);
    case "U":
      return pad(week(0));
    case "V":
      return pad(isoWeek(t).week);
    case "w":
      return String(t.weekday);
    case "W":
      return pad(week(1));
    case "y":
      return pad(((t.year % 100) + 100) % 100);
    case "Y":
      return String(t.year);
    case "z":
      return "+0000";
    case "Z":
      return "GMT";
    default:
      return "%";
  }
}

function format(text: string, t: CalendarTime): string {
  return text.replace(/%(.)/g, (_, c: string) => convert(c, t));
}

/** Week of ISO 8601: weeks begin on Monday, the first has the year's first Thursday. */
function isoWeek(t: CalendarTime): { year: number; week: number } {
  const today = daysOf(t.year, 1, 1) + t.yearday;
  const thursday = today - ((t.weekday + 6) % 7) + 3;
  let { year } = t;
  if (thursday < daysOf(year, 1, 1)) year--;
  else if (thursday >= daysOf(year + 1, 1, 1)) year++;
  return { year, week: Math.floor((thursday - daysOf(year, 1, 1)) / 7) + 1 };
}
