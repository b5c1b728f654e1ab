import type { ContextResult } from "../../gateway/types";
import type { Expectations } from "../format/expect";
import { type ExpectationResult, verdict } from "./check";
import { checkLines } from "./lines";

export function checkOpsLog(expected: number, contexts: ContextResult[]): ExpectationResult[] {
  const got = contexts.reduce((sum, { opsLog }) => sum + opsLog.length, 0);
  return [verdict("opsLog", got === expected, expected, got)];
}

/** Lines that each address received, connection by connection; a last line may lack its newline. */
export function checkNetwork(
  expected: NonNullable<Expectations["network"]>,
  contexts: ContextResult[],
): ExpectationResult[] {
  const events = contexts.flatMap(({ network }) => network).filter(({ kind }) => kind === "received");
  return Object.entries(expected).flatMap(([address, matchers]) => {
    const texts = new Map<number, string>();
    for (const { connection, text = "" } of events.filter((event) => event.address === address))
      texts.set(connection, (texts.get(connection) ?? "") + text);
    return checkLines(`network[${JSON.stringify(address)}]`, matchers, [...texts.values()].flatMap(linesOf));
  });
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
