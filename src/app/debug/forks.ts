import type { Recorded } from "../../worker/debug/client";
import { partedWords } from "../domain/debug/parting";
import { client, guarded } from "./client";
import { placeLookedFrom } from "./look";
import { take } from "./session";

/** Takes the recording of a fork, which the session is about from then on. Returns what is said of it. */
export async function takeFork(recorded: Recorded): Promise<string> {
  const { parted } = recorded;
  const text = `Forked: ${partedWords(parted)}`;
  await take(recorded, null, { text, step: parted?.line == null ? null : parted.step });
  return text;
}

/** Leaves the fork for the run of the case itself, at the step where the fork stood. */
export async function leaveFork(): Promise<void> {
  const recorded = await guarded(() => client.ask("leaveFork"));
  if (recorded) await take(recorded, null, { text: "Back in the case's own run.", step: null });
}

/**
 * Gives a variable or a field another value, from this step on.
 *
 * @param path the expression that names it
 * @param value an expression
 * @returns Lua's message where it cannot be; null when it is done
 */
export async function assign(path: string, value: string): Promise<string | null> {
  const answer = await guarded(() => client.ask("evaluate", `${path} = ${value}`, placeLookedFrom()));
  if (!answer) return null;
  if (!answer.recorded) return answer.text;
  await takeFork(answer.recorded);
  return null;
}
