import { VirtualClock } from "../../lua/clock";
import { Machine } from "../../lua/machine";

export interface SyntaxMistake {
  /** Null where Lua names none. */
  readonly line: number | null;
  /** Lua's message without its place. */
  readonly message: string;
}

/** Why a script does not compile; null if it does. */
export function syntaxMistake(script: string, luaVersion: "5.3" | "5.4" = "5.3"): SyntaxMistake | null {
  const machine = new Machine({ luaVersion, clock: new VirtualClock(0), seed: 0 });
  const loaded = machine.load(script);
  machine.close();
  if (loaded.ok) return null;
  const [, line, message] = /^\[string .*?\]:(\d+): (.*)$/s.exec(loaded.message) ?? [];
  return line && message ? { line: Number(line), message } : { line: null, message: loaded.message };
}
