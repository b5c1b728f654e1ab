const written =
  /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/;

/**
 * A time in the gateway's form, `2026-01-01 00:00:00`, of one in any ISO form, whole or without its end; undefined
 * where it is none. What names a zone is moved to UTC, in which a gateway's clock usually is.
 */
export function timeOf(text: string): string | undefined {
  const [whole, year, month, day, hour = "00", minute = "00", second = "00", zone] = written.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const offset = zone?.startsWith("+") || zone?.startsWith("-") ? zone : "Z";
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const isReal =
    !Number.isNaN(local) && new Date(local).toISOString().slice(0, 10) === `${year}-${month}-${day}`;
  if (!isReal) return undefined;
  const moved = new Date(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`));
  return Number.isNaN(moved.getTime()) ? undefined : moved.toISOString().slice(0, 19).replace("T", " ");
}

const dayForm = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** The day of a time in the gateway's form, `Thu, 1 Jan 2026`; undefined where the text has another form. */
export function readableTime(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
  const time = timeOf(text);
  if (time === undefined) return "no such time";
  if (time === "1970-01-01 00:00:00") return "not set";
  return dayForm.format(new Date(`${time.slice(0, 10)}T00:00:00Z`));
}

/** The value of the browser's own picker, which has a T, and back. */
export function toPicker(text: string): string {
  return timeOf(text)?.replace(" ", "T") ?? "";
}
