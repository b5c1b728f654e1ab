import type { Change, Context, ContextResult, GatewayResult } from "../../gateway/types";
import type { ExpectationResult } from "./check";

/** The line of a script that made what an expectation is about. */
export interface Origin {
  context: Context;
  line: number;
  /** Step of the context at that line; null where only the line is known. */
  step: number | null;
}

/**
 * What made the value that an expectation got: the log call, the last write of the field, the error's line. Null
 * where no line did, such as for a log line that never came.
 */
export function originOf({ name }: Pick<ExpectationResult, "name">, result: GatewayResult): Origin | null {
  const [kind, rest = ""] = split(name);
  const find = finders[kind];
  return find ? find(rest, result) : null;
}

const finders: Record<string, (rest: string, result: GatewayResult) => Origin | null> = {
  log: loggedAt,
  status: (context, { contexts }) => failedAt(runsOf(contexts, context)),
  error: (context, { contexts }) => failedAt(runsOf(contexts, context)),
  response: (field, result) => writtenAt(`Response.${field}`, result),
  http: (part, result) => writtenAt(answeredBy[part]!, result) ?? failedAt(result.contexts),
  request: writtenAt,
};

/** The field that decides each part of the answer, where a script decides it at all. */
const answeredBy: Record<string, string> = {
  status: "Response.HTTPStatusCode",
  reason: "Response.HTTPStatusCode",
  body: "Response.Message",
};

/** `log` and `preRequest[0]` of `log.preRequest[0]`; `log` and `["*"][0]` of `log["*"][0]`. */
function split(name: string): [kind: string, rest: string] {
  const end = name.search(/[.[]/);
  if (end < 0) return [name, ""];
  return [name.slice(0, end), name.slice(name[end] === "." ? end + 1 : end)];
}

function runsOf(contexts: ContextResult[], context: string): ContextResult[] {
  return contexts.filter((each) => each.context === context);
}

function loggedAt(rest: string, { contexts }: GatewayResult): Origin | null {
  const [, context, index] = /^(\["\*"\]|\w+)\[(\d+)\]$/.exec(rest) ?? [];
  if (context === undefined) return null;
  const runs = context.startsWith("[") ? contexts : runsOf(contexts, context);
  const logged = runs.flatMap((run) => run.log.map((line) => ({ ...line, context: run.context })));
  return placed(logged[Number(index)]);
}

/** The last write of a field, of a table that it is in, or of a field in it. */
function writtenAt(path: string, { contexts }: GatewayResult): Origin | null {
  const wanted = path.replace(/^Request\./i, "").toLowerCase();
  const changes = contexts.flatMap((run) =>
    run.changes.map((change) => ({ ...change, context: run.context })),
  );
  return placed(changes.findLast((change) => concerns(change, wanted)));
}

function concerns({ path }: Change, wanted: string): boolean {
  const written = path.replace(/^Request\./, "").toLowerCase();
  return written === wanted || isInside(written, wanted) || isInside(wanted, written);
}

function isInside(path: string, table: string): boolean {
  return path.startsWith(table) && /^[.[]/.test(path.slice(table.length));
}

function failedAt(runs: ContextResult[]): Origin | null {
  const failed = runs.find(({ status }) => status !== "ok" && status !== "skipped");
  if (!failed) return null;
  const line = failed.error?.line ?? failed.outcome?.line ?? null;
  return placed({ context: failed.context, line, step: null });
}

function placed(found: { context: Context; line: number | null; step: number | null } | undefined) {
  if (!found || found.line === null) return null;
  return { context: found.context, line: found.line, step: found.step };
}
