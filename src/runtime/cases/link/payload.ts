import type { JsonObject } from "../../gateway/types";
import { sizeText } from "../../lua/amounts";
import type { Case } from "../format/case";
import { withoutDefaults } from "../format/defaults";
import { validateCase } from "../format/parse";
import { formatIssue } from "../issue";
import { JsonSyntaxError, parseJson } from "../json/parse";
import { deflate, inflate } from "./deflate";
import { LinkError } from "./error";
import { count, maxInflatedBytes } from "./limits";
import { casesOf, suiteOf } from "./suite";

const always = new Set(["format", "release", "luaVersion", "scripts"]);

/** One case or several; the first is the one that a link opens. */
export type Cases = readonly [Case, ...Case[]];

/**
 * The bytes of cases in a link: their JSON without defaults, deflated.
 * @throws LinkError where the JSON is longer than a link's may be
 */
export function pack(cases: Cases): Uint8Array {
  const suite = suiteOf(cases.map((each): JsonObject => withoutDefaults(each, always)));
  const json = new TextEncoder().encode(JSON.stringify(suite));
  if (json.length > maxInflatedBytes)
    throw new LinkError(
      `${cases.length > 1 ? "these cases have" : "this case has"} more than the ${sizeText(maxInflatedBytes)} of JSON that a link may hold: share ${cases.length > 1 ? "them as files" : "it as a file"}`,
    );
  return deflate(json);
}

/**
 * The valid cases in a link's bytes.
 * @throws LinkError
 */
export function unpack(bytes: Uint8Array): Cases {
  return readCases(decoded(inflate(bytes)));
}

/**
 * The valid cases in a link's JSON.
 * @throws LinkError
 */
export function readCases(json: string): Cases {
  const [first, ...others] = casesOf(parsedJson(json));
  return [validCase(first), ...others.map((each, index) => validCase(each, ["cases", index]))];
}

function validCase(value: unknown, path: (string | number)[] = []): Case {
  const parsed = validateCase(value);
  if (parsed.ok) return parsed.case;
  const [first, ...more] = parsed.issues;
  const issue = formatIssue({ ...first!, path: [...path, ...first!.path] });
  const others = more.length > 0 ? ` (and ${count(more.length)} more)` : "";
  throw new LinkError(`this link holds no valid case: ${issue}${others}`);
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
