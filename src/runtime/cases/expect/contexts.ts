import type { Context, ContextResult, Status } from "../../gateway/types";
import type { Expectations } from "../format/expect";
import { type ExpectationResult, verdict } from "./check";
import { checkLines } from "./lines";

/** Executions of one context, in order: data contexts run once for each chunk. */
function executions(results: ContextResult[], context: string): ContextResult[] {
  return context === "*" ? results : results.filter((result) => result.context === context);
}

/** The first status that is not `ok`, else `ok`; undefined where the context did not run at all. */
function statusOf(runs: ContextResult[]): Status | undefined {
  return (runs.find(({ status }) => status !== "ok") ?? runs[0])?.status;
}

export function checkLog(
  expected: NonNullable<Expectations["log"]>,
  results: ContextResult[],
): ExpectationResult[] {
  return Object.entries(expected).flatMap(([context, matchers]) => {
    const got = executions(results, context).flatMap(({ log }) => log.map(({ text }) => text));
    return checkLines(context === "*" ? 'log["*"]' : `log.${context}`, matchers ?? [], got);
  });
}

export function checkStatus(
  expected: NonNullable<Expectations["status"]>,
  results: ContextResult[],
): ExpectationResult[] {
  return Object.entries(expected).map(([context, status]) => {
    const got = statusOf(executions(results, context));
    return verdict(`status.${context}`, got === status, status, got);
  });
}

export function checkError(
  expected: NonNullable<Expectations["error"]>,
  results: ContextResult[],
): ExpectationResult[] {
  return (Object.entries(expected) as [Context, string | null][]).map(([context, text]) => {
    const runs = executions(results, context);
    const got = runs.find(({ error }) => error !== null)?.error?.message ?? null;
    const pass = text === null ? got === null && runs.length > 0 : got?.includes(text) === true;
    return verdict(`error.${context}`, pass, text, got);
  });
}
