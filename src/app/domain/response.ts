import type { Change, Context, Json, ResponseFields } from "../../runtime/gateway/types";
import type { CaseResult } from "../../worker/client";
import { member } from "./operation";
import { troubleOf } from "./outcome";
import { releaseEntries, releaseEntry } from "./releases";
import { formatValue } from "./values";

export type ResponseField = keyof ResponseFields;
export const responseFields: ResponseField[] = ["HTTPStatusCode", "HTTPStatus", "RGWCode", "Message"];

export interface ResponseWrite extends Change {
  context: Context;
}

/** A field of Request.Response as the first script saw it and as it stood at the end. */
export interface ResponseRow {
  field: ResponseField;
  before: Json;
  after: Json;
  /** The script's last write of the field; null where only the operation set it, or nobody. */
  write: ResponseWrite | null;
}

/** The schema's defaults, for a request that leaves Response out. */
const fresh: ResponseFields = { HTTPStatusCode: 200, HTTPStatus: "", RGWCode: 0, Message: "" };

/** @param request the fields that the run began with, in any case of names */
export function responseRows(request: unknown, result: CaseResult): ResponseRow[] {
  const writes = responseWrites(result);
  const initial = member(request, "Response");
  return responseFields.map((field) => ({
    field,
    before: (member(initial, field) as Json | undefined) ?? fresh[field],
    after: result.response[field],
    write: writes.findLast((each) => isWriteOf(field, each)) ?? null,
  }));
}

/**
 * What the client's answer does not tell: that it is not the status a script wrote, or that the operation was done
 * behind a refusal. Null where the answer is the whole story.
 */
export function answerNote(result: CaseResult): string | null {
  const { http } = result;
  const write = responseWrites(result).findLast((each) => isWriteOf("HTTPStatusCode", each));
  if (!write || !http) return null;
  const wrote = `${write.context} wrote ${formatValue(write.after)}${write.line === null ? "" : ` at line ${write.line}`}`;
  if (String(write.after) === String(http.status))
    return write.context === "preRequest" && http.status >= 400 && result.operation === "done"
      ? `The client is refused, but ${operationName(result)} was done all the same: ${wrote}, which changes only the answer. ${howToAbort(result)}`
      : null;
  return write.context === "postRequest"
    ? `${wrote}, when the answer was already on its way: the client gets ${http.status}.`
    : `${wrote}, but the operation runs all the same and sets its own status: the client gets ${http.status}. ${howToAbort(result)}`;
}

function operationName({ request }: CaseResult): string {
  return String(member(request, "RGWOp") ?? "the operation");
}

/** How preRequest keeps the operation from running. */
function howToAbort({ release }: CaseResult): string {
  const canAbort = ({ release: { abortCode } }: (typeof releaseEntries)[number]) => abortCode !== null;
  return canAbort(releaseEntry(release))
    ? "To stop it, return RGW_ABORT_REQUEST."
    : `Aborting needs ${releaseEntries.find(canAbort)!.label}.`;
}

/** Why the client gets no answer. */
export function whyNoAnswer({ contexts }: CaseResult): string {
  const status = troubleOf(contexts)?.status;
  if (status === "crash") return "No answer: the gateway process is gone.";
  if (status === "hang") return "No answer: the gateway's thread hangs.";
  return "No answer: the run ended before there was one.";
}

function responseWrites(result: CaseResult): ResponseWrite[] {
  return result.contexts.flatMap(({ context, changes }) =>
    changes
      .filter(({ path }) => /^request\.response\./i.test(path))
      .map((change) => ({ ...change, context })),
  );
}

function isWriteOf(field: string, { path }: Change): boolean {
  return path.toLowerCase() === `request.response.${field.toLowerCase()}`;
}
