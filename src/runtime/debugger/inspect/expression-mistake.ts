import { VirtualClock } from "../../lua/clock";
import { Machine } from "../../lua/machine";
import { compileExpression } from "./expression";

/** Why a text is no expression, in Lua's words; null if it is one. What its names mean is not looked at. */
export function expressionMistake(source: string): string | null {
  const machine = new Machine({ clock: new VirtualClock(0), seed: 0 });
  const compiled = compileExpression(machine.L, [], source);
  machine.close();
  if (typeof compiled === "string") return compiled;
  return compiled.isStatement ? "expected an expression, not a statement" : null;
}
