import type { Target } from "../../worker/debug/client";
import { stopped } from "../store/debug";
import { getStore, setStore } from "../store/store";
import { change, client, guarded } from "./client";
import { goTo } from "./moves";
import { start } from "./session";

/**
 * What wrote this? Goes to the step that did, and shows the values it came from. Without a session it records one.
 *
 * @param from how many answers of the trail stay: the way began before them; 0 begins another
 */
export async function whatWrote(target: Target, from = 0): Promise<void> {
  if (!stopped(getStore()) && !(await start())) return;
  const origin = await guarded(() => client.ask("whatWrote", target));
  if (origin === null && !stopped(getStore())) return;
  setStore({ debugTab: "origin" });
  const answer = origin ?? { missing: missingWords(target) };
  change(({ trail }) => ({ trail: [...trail.slice(0, from), answer] }));
  if (origin) await goTo(origin.step);
}

function missingWords(target: Target): string {
  return target.kind === "field"
    ? `No script wrote ${target.path}: it came with the request, or the operation set it.`
    : "No line of a script wrote this.";
}
