/** When a version was made, as a clock on the wall says it; with the day where that is not today. */
export function timeOf(at: number, now = Date.now()): string {
  const [made, today] = [new Date(at), new Date(now)];
  const time = made.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (made.toDateString() === today.toDateString()) return time;
  return `${made.toLocaleDateString("en-GB", { day: "numeric", month: "short" })} ${time}`;
}
