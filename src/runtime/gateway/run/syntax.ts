import { VirtualClock } from "../../lua/clock";
import { Machine } from "../../lua/machine";
import { GuardReached } from "../../lua/unwind";

/** What parsing a script says: null if it parses; or that it was too much for this run's guard. */
export interface Verdict {
  readonly message: string | null;
  readonly stopped?: true;
}

/** Scripts whose verdict is kept: a page or a test runs the same few again and again. */
const KEPT = 32;

/** Verdicts of the last scripts. The same text always gets the same one, so keeping them changes nothing. */
const verdictsOf = { "5.3": new Map<string, Verdict>(), "5.4": new Map<string, Verdict>() };

/** Parses a script without limits, as the upload command does. */
export function checkSyntax(script: string, luaVersion: "5.3" | "5.4"): Verdict {
  const verdicts = verdictsOf[luaVersion];
  const known = verdicts.get(script);
  if (known !== undefined) return known;
  const verdict = parse(script, luaVersion);
  const [oldest] = verdicts.keys();
  if (verdicts.size >= KEPT && oldest !== undefined) verdicts.delete(oldest);
  verdicts.set(script, verdict);
  return verdict;
}

function parse(script: string, luaVersion: "5.3" | "5.4"): Verdict {
  const machine = new Machine({ luaVersion, seed: 1, clock: new VirtualClock(0) });
  try {
    const loaded = machine.load(script);
    return { message: loaded.ok ? null : loaded.message };
  } catch (error) {
    if (error instanceof GuardReached) return { message: null, stopped: true };
    throw error;
  } finally {
    machine.close();
  }
}
