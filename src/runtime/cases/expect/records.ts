import type { ContextResult, NetworkAddress } from "../../gateway/types";
import type { Expectations } from "../format/expect";
import { type ExpectationResult, verdict } from "./check";
import { checkLines } from "./lines";

export function checkOpsLog(expected: number, contexts: ContextResult[]): ExpectationResult[] {
  const got = contexts.reduce((sum, { opsLog }) => sum + opsLog.length, 0);
  return [verdict("opsLog", got === expected, expected, got)];
}

/** Lines that each address received; none for one that no script reached. */
export function checkNetwork(
  expected: NonNullable<Expectations["network"]>,
  addresses: readonly NetworkAddress[],
): ExpectationResult[] {
  return Object.entries(expected).flatMap(([address, matchers]) => {
    const { lines = [] } = addresses.find((each) => each.address === address) ?? {};
    return checkLines(`network[${JSON.stringify(address)}]`, matchers, lines);
  });
}
