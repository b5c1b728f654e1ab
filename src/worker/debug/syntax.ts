import { VirtualClock } from "../../runtime/lua/clock";
import { Machine } from "../../runtime/lua/machine";

/** What is wrong with the syntax of an expression, as Lua says it; null where nothing is. */
export function mistakeIn(expression: string): string | null {
  const machine = new Machine({ clock: new VirtualClock(0), seed: 0 });
  const loaded = machine.load(`return ${expression}\n`);
  machine.close();
  return loaded.ok ? null : loaded.message.replace(/^\[string .*?\]:\d+: /, "");
}
