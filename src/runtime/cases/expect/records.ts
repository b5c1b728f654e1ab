import type { ContextResult } from "../../gateway/types";
import type { Expectations } from "../format/expect";
import { type ExpectationResult, verdict } from "./check";
import { checkLines } from "./lines";

export function checkOpsLog(expected: number, contexts: ContextResult[]): ExpectationResult[] {
  const got = contexts.reduce((sum, { opsLog }) => sum + opsLog.length, 0);
  return [verdict("opsLog", got === expected, expected, got)];
}

/** Event in which an endpoint received bytes from a script; its text holds them. */
const received = "received";

/** Lines that each address received, over all of its connections; a last line may lack its newline. */
export function checkNetwork(
  expected: NonNullable<Expectations["network"]>,
  contexts: ContextResult[],
): ExpectationResult[] {
  const events = contexts.flatMap(({ network }) => network).filter(({ kind }) => kind === received);
  return Object.entries(expected).flatMap(([address, matchers]) => {
    const text = events.map((event) => (event.address === address ? (event.text ?? "") : "")).join("");
    const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
    return checkLines(`network[${JSON.stringify(address)}]`, matchers, lines);
  });
}
