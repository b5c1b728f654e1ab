import { expect, it } from "vitest";
import { clockOf } from "./clock";

it.each([
  ["2026-03-04 05:06", "2026-03-04T05:06:00Z"],
  ["2026-03-04", "2026-03-04T00:00:00Z"],
  ["2026-03-04T05:06:07.250+02:00", "2026-03-04T05:06:07.250+02:00"],
  ["noon", "noon"],
  [" ", undefined],
])("a clock typed as %s is %s", (text, clock) => {
  expect(clockOf(text)).toBe(clock);
});
