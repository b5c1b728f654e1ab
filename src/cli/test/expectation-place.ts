import { parseJson } from "../../runtime/cases/json/parse";
import { lineAndColumn } from "../../runtime/cases/json/positions";
import type { FailedExpectation } from "./outcome";

/**
 * The place of each expectation in a case's text.
 * @param text a valid case's
 */
export function withPlaces(failed: readonly FailedExpectation[], text: string): FailedExpectation[] {
  const { value, positions } = parseJson(text);
  return failed.map((expectation) => {
    const offset = positions.locate(value, ["expect", ...keysOf(expectation.name)]);
    return { ...expectation, ...lineAndColumn(text, offset) };
  });
}

/** Keys within `expect`: of `log.preRequest[0]` log, preRequest and 0; the path of a field is one key. */
function keysOf(name: string): (string | number)[] {
  const network = /^network\[("(?:[^"\\]|\\.)*")\](?:\[(\d+)\])?$/s.exec(name);
  if (network) return ["network", JSON.parse(network[1]!), ...(network[2] ? [Number(network[2])] : [])];
  if (name.startsWith("request.")) return ["request", name.slice("request.".length)];
  const keys = name.split(/[.[\]]+/).filter((key) => key !== "");
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
