import type { Case } from "../format/case";
import { withoutDefaults } from "../format/defaults";
import { validateCase } from "../format/parse";
import { formatIssue } from "../issue";
import { JsonSyntaxError, parseJson } from "../json/parse";
import { deflate, inflate } from "./deflate";
import { LinkError } from "./error";
import { count, maxInflatedBytes } from "./limits";

const always = new Set(["format", "release", "luaVersion", "scripts"]);

/**
 * The bytes of a case in a link: its JSON without defaults, deflated.
 * @throws LinkError where the JSON is longer than a link's may be
 */
export function pack(aCase: Case): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(withoutDefaults(aCase, always)));
  if (json.length > maxInflatedBytes)
    throw new LinkError(
      `this case is ${count(json.length)} bytes of JSON, more than the ${count(maxInflatedBytes)} that a link may hold: share it as a file`,
    );
  return deflate(json);
}

/**
 * The valid case in a link's bytes.
 * @throws LinkError
 */
export function unpack(bytes: Uint8Array): Case {
  const parsed = validateCase(parsedJson(decoded(inflate(bytes))));
  if (parsed.ok) return parsed.case;
  const [first, ...more] = parsed.issues;
  const others = more.length > 0 ? ` (and ${count(more.length)} more)` : "";
  throw new LinkError(`this link holds no valid case: ${formatIssue(first!)}${others}`);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LinkError("this link is damaged: what it holds is not UTF-8 text");
  }
}

function parsedJson(text: string): unknown {
  try {
    return parseJson(text).value;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new LinkError(`this link holds no valid case: ${error.message}`);
  }
}
