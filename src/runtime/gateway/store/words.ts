import { type AdminAnswer, failed } from "./answer";

/**
 * What `radosgw-admin` says to words after `command` that are not exactly one of its subcommands; null if they are.
 * @param known the subcommands, as it lists them
 */
export function refuseWords(
  command: string,
  words: readonly string[],
  known: readonly string[],
): AdminAnswer | null {
  const [first, ...more] = words;
  if (first === undefined) return expected("ERROR: Unknown command", known);
  if (!known.includes(first)) return expected(`ERROR: Unrecognized argument: '${first}'`, known);
  return more.length > 0 ? failed(1, `Command not found: ${command} ${words.join(" ")}\n`) : null;
}

function expected(error: string, known: readonly string[]): AdminAnswer {
  const list = known.map((word) => `  ${word}\n`).join("");
  return failed(1, `${error}\nExpected one of the following:\n${list}`);
}
