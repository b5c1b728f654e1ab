import type { Context, Json, JsonObject } from "../../gateway/types";
import type { Case } from "../format/case";
import { formatPath } from "../issue";
import type { Failure } from "./attempt";
import { type SingleEdit, valueBefore, withEdits } from "./edits";

/** One difference of a failing request from the base. */
export interface Edit {
  /** For example `request.Bucket` or `operation.HTTP.Metadata["a"]`, `global.counter`, `data`. */
  readonly path: string;
  /** The values in words, for example `nil`, `16,000 characters`, `"a\u0000b"`. */
  readonly words: { readonly before: string; readonly after: string };
  /** Undefined: not there. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** A request that makes the hook fail. */
export interface Finding extends Failure {
  /** The smallest difference from the base that was found; empty: the base itself fails. */
  readonly edits: readonly Edit[];
  /** The base with the edits. It expects the context to end with `ok`, and so fails until the hook is mended. */
  readonly case: Case;
}

export function findingOf(base: Case, edits: readonly SingleEdit[], failure: Failure): Finding {
  const told = edits.map((edit) => toldEdit(base, edit));
  return { ...failure, edits: told, case: caseToKeep(withEdits(base, edits), told, failure) };
}

function toldEdit(base: Case, edit: SingleEdit): Edit {
  const before = valueBefore(base, edit);
  return {
    path: formatPath([edit.layer, ...edit.keys]),
    words: { before: wordsOf(before), after: wordsOf(edit.value) },
    before,
    after: edit.value,
  };
}

function caseToKeep(edited: Case, edits: readonly Edit[], { context, status, message }: Failure): Case {
  const { debug: _, ...others } = edited;
  const differences = edits.map(({ path, words }) => `${path}: ${words.after}`).join("; ");
  return {
    ...others,
    name: [edited.name, differences || status].filter(Boolean).join(" · ").slice(0, 120),
    description: `Found by a search: ${context} ended with ${status}: ${message}`,
    expect: { status: expectedOk(context) },
  };
}

function expectedOk(context: Context): Partial<Record<Context, "ok">> {
  return { [context]: "ok" };
}

const longest = 60;
const count = (size: number, what: string) => `${size.toLocaleString("en")} ${what}`;

/** A value in a few words. */
function wordsOf(value: Json | undefined): string {
  if (value === undefined) return "not there";
  if (value === null) return "nil";
  const text = JSON.stringify(value);
  if (text.length <= longest) return text;
  if (typeof value === "string")
    return `${count(value.length, "characters")}, ${JSON.stringify(value.slice(0, 12))}…`;
  if (Array.isArray(value)) return count(value.length, value.length === 1 ? "item" : "items");
  const { text: content } = value as JsonObject;
  if (typeof content === "string") return count(content.length, "bytes");
  const size = Object.keys(value as JsonObject).length;
  return count(size, size === 1 ? "entry" : "entries");
}
