import { count } from "../domain/values";
import { type Verdict, verdictOf } from "../domain/verdict";
import type { ShownRun } from "../store/run";

/** The verdict on any end of a run, also one that never began. */
export function verdictOfRun({ ending, expects }: ShownRun): Verdict {
  switch (ending.kind) {
    case "finished":
      return verdictOf(ending.result, expects);
    case "stopped":
      return {
        tone: "warn",
        title: "You stopped the run.",
        reason: "The log shows what was written until then.",
      };
    case "died":
      return {
        tone: "bad",
        title: "Moonhook itself failed, not your script.",
        quote: ending.message,
        reason: "Your draft is kept.",
        fix: "Run it again; where memory ran out, with less to do.",
      };
    case "refused":
      return {
        tone: "bad",
        title: `The case has ${count(ending.mistakes.length, "mistake")}; nothing was run.`,
      };
    case "unreadable":
      return { tone: "bad", title: "The JSON cannot be read; nothing was run." };
  }
}
