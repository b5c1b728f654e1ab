import type { Move } from "../../worker/debug/client";
import { attachedName, type EditedId, isAttached, nameOf } from "../domain/attached";
import { isRunText } from "../domain/debug/runTexts";
import { isScript } from "../domain/documents";
import { type Stopped, stopped } from "../store/debug";
import { getStore } from "../store/store";
import { notify } from "../store/viewActions";
import { change, client, guarded } from "./client";
import { catchUp } from "./edits";
import { look } from "./look";
import { start } from "./session";

export async function move(command: Move): Promise<void> {
  await go(() => client.ask("move", command));
}

export async function goTo(step: number): Promise<void> {
  await go(() => client.ask("goTo", step));
}

/** Goes to a step of the run on the desk, which is recorded where no session stands. */
export async function debugAt(step: number): Promise<void> {
  if (stopped(getStore())) await goTo(step);
  else await start(step);
}

let scrubbing = false;
let wanted: number | null = null;
let aim: number | null = null;

/** The step that a scrubber is on its way to; null where it has come there. */
export const aimedStep = () => aim;

/** Follows a scrubber: goes to the last place asked for, and to as many on the way as there is time for. */
export async function scrubTo(step: number): Promise<void> {
  wanted = step;
  aim = step;
  if (scrubbing) return;
  scrubbing = true;
  while (wanted !== null) {
    const next = wanted;
    wanted = null;
    await goTo(next);
  }
  scrubbing = false;
  aim = null;
}

/** Runs to the line that the caret is on; says so where the run does not come there. */
export async function runToCaret(direction: "forward" | "backward"): Promise<void> {
  const { caret } = getStore();
  if (!caret) return;
  const { document, line } = caret;
  if (!isRunText(document)) return notify(notOfTheRun(document));
  const of = isScript(document) ? document : { module: attachedName(document) };
  await go(async () => {
    const stop = await client.ask("runTo", of, line, direction);
    const place = isScript(document) ? `line ${line}` : `line ${line} of ${nameOf(document)}`;
    if (!stop)
      notify(`The run does not come to ${place} ${direction === "forward" ? "after" : "before"} this step.`);
    return stop;
  });
}

/** Why no run comes to a line of a text that is open in an editor. */
function notOfTheRun(document: EditedId): string {
  return isAttached(document)
    ? "A collector is run by its endpoint, not by the gateway: the debugger walks through scripts and modules."
    : `${nameOf(document)} is JSON: put the caret into a script to run to it.`;
}

async function go(ask: () => Promise<Stopped["stop"] | null>): Promise<void> {
  await catchUp();
  if (!stopped(getStore())?.outline.steps) return;
  const stop = await guarded(ask);
  if (!stop) return;
  change(() => ({ stop }));
  await look();
}
