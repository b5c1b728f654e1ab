import type { Context } from "../../runtime/gateway/types";
import { VirtualClock } from "../../runtime/lua/clock";
import { Machine } from "../../runtime/lua/machine";
import type { BrokenScript } from "./views";

/** The first script that does not compile, of those that are not as they were; null where all do. */
export function brokenScript(
  scripts: Partial<Record<Context, string>>,
  before: Partial<Record<Context, string>>,
): BrokenScript | null {
  for (const [name, script] of Object.entries(scripts)) {
    const context = name as Context;
    const mistake = script === before[context] ? null : mistakeOf(script);
    if (mistake) return { context, ...mistake };
  }
  return null;
}

function mistakeOf(chunk: string): { line: number | null; message: string } | null {
  const machine = new Machine({ clock: new VirtualClock(0), seed: 0 });
  const loaded = machine.load(chunk);
  machine.close();
  if (loaded.ok) return null;
  const [, line, message] = /^\[string .*?\]:(\d+): (.*)$/s.exec(loaded.message) ?? [];
  return line && message ? { line: Number(line), message } : { line: null, message: loaded.message };
}
