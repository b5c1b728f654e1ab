import type { ConsoleAnswer } from "../../worker/debug/client";
import { type ConsoleLine, stopped } from "../store/debug";
import { getStore } from "../store/store";
import { change, client, guarded } from "./client";
import { takeFork } from "./forks";
import { placeLookedFrom } from "./look";

/** The value of an expression where the session stands; null where that ended. */
export async function evaluateHere(expression: string): Promise<ConsoleAnswer | null> {
  return stopped(getStore()) ? guarded(() => client.ask("evaluate", expression, placeLookedFrom())) : null;
}

/** A line of the console. A statement makes a fork of the run, which the session is about from then on. */
export async function askConsole(source: string): Promise<void> {
  const asked = source.trim();
  if (!stopped(getStore()) || asked === "") return;
  say("asked", asked);
  const answer = await guarded(() => client.ask("evaluate", asked, placeLookedFrom()));
  if (!answer) return;
  for (const line of answer.log) say("logged", line);
  if (answer.recorded) say("logged", await takeFork(answer.recorded));
  else say(answer.ok ? "answered" : "failed", answer.text);
}

function say(kind: ConsoleLine["kind"], text: string): void {
  change(({ console }) => ({ console: [...console, { kind, text }] }));
}
