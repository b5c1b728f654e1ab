import { expect, it } from "vitest";
import { to_jsstring } from "#fengari";
import { VirtualClock } from "./clock";
import { Machine } from "./machine";

function messageOf(source: string, luaVersion: "5.3" | "5.4"): string | null {
  const machine = new Machine({ clock: new VirtualClock(0), seed: 1, luaVersion });
  expect(machine.load(source)).toEqual({ ok: true });
  const ending = machine.run(0);
  return ending.kind === "error" ? to_jsstring(ending.message!) : null;
}

it.each(["for i = 1, 10, 0 do end", "for i = 1.5, 3, 0.0 do end", "for i = 1, 2, -0.0 do end"])(
  "5.4 refuses a step of zero, 5.3 runs no round: %s",
  (source) => {
    expect(messageOf(source, "5.3")).toBeNull();
    expect(messageOf(source, "5.4")).toBe(`[string "${source}"]:1: 'for' step is zero`);
  },
);
