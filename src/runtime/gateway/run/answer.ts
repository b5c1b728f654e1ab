import { errorBody, isError } from "../http/body";
import { failsAuthentication } from "../http/errors";
import { reasonPhrase } from "../http/reason-phrases";
import { type Answer, type OperationAnswer, settle } from "../http/settle";
import { byLowerName, checkObject } from "../state/read";
import { type RequestState, urlBucket } from "../state/request";
import { readInteger, readString } from "../state/scalar";
import { toText } from "../state/text";
import { TableValue } from "../state/values";
import type { HttpAnswer, Json, JsonObject } from "../types";
import type { Operation } from "./operation";
import type { Session } from "./session";

/** Reads a case's `operation`: its answer, and what else it changes. */
export function readOperation(json: JsonObject): Operation {
  const entries = Object.entries(json);
  const isResponse = ([name]: [string, Json]) => name.toLowerCase() === "response";
  return {
    answer: readAnswer(entries.find(isResponse)?.[1]),
    changes: Object.fromEntries(entries.filter((entry) => !isResponse(entry))),
  };
}

function readAnswer(json: Json | undefined): OperationAnswer {
  if (json === undefined || json === null) return {};
  const answer: { -readonly [K in keyof OperationAnswer]: OperationAnswer[K] } = {};
  const response = checkObject(json, "operation.Response");
  for (const [name, given] of byLowerName("Response", response, "operation.Response")) {
    const value = response[given]!;
    const place = `operation.Response.${given}`;
    if (value === null) continue;
    if (name === "httpstatuscode") answer.status = Number(readInteger(value, place));
    if (name === "rgwcode") answer.rgwCode = Number(readInteger(value, place));
    if (name === "httpstatus") answer.httpStatus = readString(value, place);
    if (name === "message") answer.message = readString(value, place);
  }
  return answer;
}

/** The operation answers: its answer meets what preRequest preset, and the request's Response becomes the outcome. */
export function settleResponse(session: Session, state: RequestState, operation: OperationAnswer): void {
  const { fields } = state;
  const settled = settle(
    { op: fields.text("rgwop"), dialect: fields.text("dialect"), preset: responseOf(state), operation },
    session.release,
  );
  const response = fields.table("response");
  response.set("httpstatuscode", settled.status);
  response.set("httpstatus", settled.httpStatus);
  response.set("rgwcode", settled.rgwCode);
  response.set("message", settled.message);
  state.bucketNameKnown =
    !failsAuthentication(operation.rgwCode ?? 0) && (state.bucketLoaded || urlBucket(fields) !== "");
}

export function responseOf(state: RequestState): Answer {
  const response = state.fields.table("response");
  return {
    status: Number(response.integer("httpstatuscode")),
    httpStatus: response.text("httpstatus"),
    rgwCode: Number(response.integer("rgwcode")),
    message: response.text("message"),
  };
}

/** What the client gets for the settled response. @param data the object's bytes, where the case has them */
export function httpAnswer(
  session: Session,
  state: RequestState,
  operation: OperationAnswer,
  data: Uint8Array | null,
): HttpAnswer {
  const answer = responseOf(state);
  return {
    status: answer.status,
    reason: reasonPhrase(answer.status),
    body: bodyOf(session, state, answer, operation, data),
  };
}

function bodyOf(
  session: Session,
  state: RequestState,
  answer: Answer,
  operation: OperationAnswer,
  data: Uint8Array | null,
): string {
  const { fields } = state;
  const op = fields.text("rgwop");
  if (fields.table("http").text("method") === "HEAD") return "";
  if (!isError(answer.status)) {
    return op === "get_obj" && answer.status === 200 && data !== null ? new TextDecoder().decode(data) : "";
  }
  // A put_obj that succeeds never writes an error body, whatever status a script preset.
  if (op === "put_obj" && !isError(operation.status ?? 200)) return "";
  const bucket = fields.get("bucket");
  const name = bucket instanceof TableValue ? bucket.text("name") : urlBucket(fields);
  const body = errorBody(answer, {
    dialect: fields.text("dialect"),
    bucket: state.bucketNameKnown ? name : null,
    transactionId: fields.text("transactionid"),
    hostId: fields.text("rgwid"),
    omitsEmptyMessage: session.release.answer.omitsEmptyMessage,
  });
  return toText(body);
}
