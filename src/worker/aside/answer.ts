import { type FaultPlan, planFaults, savedCase, tryFault } from "../../runtime/cases/faults";
import { validateCase } from "../../runtime/cases/format/parse";
import { formatIssue } from "../../runtime/cases/issue";
import { sideBySide } from "../../runtime/cases/side-by-side";
import { InputError, releases } from "../../runtime/gateway";
import { type AdminAnswer, packageCommand, scriptCommand } from "../../runtime/gateway/store";
import { type Comparison, comparisonOf } from "./comparison";
import type { AdminQuestion, AsideMessage, AsideRequest, Kind, Questions } from "./protocol";

const answers: { [K in Kind]: (asked: Questions[K]["asked"]) => Questions[K]["answer"] } = {
  compare,
  admin,
  planFaults: plan,
  tryFault: ({ plan, trial }) => tryFault(plan, trial),
  savedFault: ({ plan, trial, hooks }) => savedCase(plan.case, trial, hooks),
};

/** Answers one question; a fault of the runtime is told, not thrown. */
export function answer({ id, kind, asked }: AsideRequest): AsideMessage {
  try {
    return { type: "aside", id, answer: (answers[kind] as (asked: unknown) => unknown)(asked) };
  } catch (error) {
    return { type: "aside", id, failed: error instanceof Error ? error.message : String(error) };
  }
}

function compare(input: unknown): Comparison | null {
  const parsed = validateCase(input);
  return parsed.ok ? comparisonOf(sideBySide(parsed.case)) : null;
}

function plan(input: unknown): FaultPlan | string {
  const parsed = validateCase(input);
  if (!parsed.ok) return parsed.issues.map(formatIssue).join("; ");
  try {
    return planFaults(parsed.case);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

function admin({ store, command, words, options, release }: AdminQuestion): AdminAnswer {
  if (command === "script-package") return packageCommand(store, words, options, releases[release]);
  return scriptCommand(store, words, options, releases[release]);
}
