import type { Json, JsonObject, ReleaseName } from "../../gateway/types";
import { JsonSyntaxError, parseJson } from "../json/parse";
import { readAwsDebugLog, sentRequest } from "./awsDebugLog";
import { isCaptured, readCaptured } from "./captured";
import { readCurl } from "./curl";
import { httpFields } from "./httpFields";
import { type HttpRequest, ImportError, type Imported, type ImportKind } from "./imported";
import { isOpsLogRecord, readOpsLogRecord } from "./opsLogRecord";
import { readRawHttp, requestLine } from "./rawHttp";

export { ImportError, type Imported, type ImportKind } from "./imported";
export { toCurl } from "./toCurl";

/** What each kind of text is called. */
export const importKinds: Record<ImportKind, string> = {
  curl: "curl command",
  http: "HTTP request",
  aws: "debug log of the AWS command line",
  opsLog: "ops log record",
  captured: "captured request",
};

/** The kind of a text; null where it is none of them. */
export function recognise(text: string): ImportKind | null {
  const start = text.trimStart();
  if (/^(\$\s+)?(\S*\/)?curl(\.exe)?\s/.test(start)) return "curl";
  if (new RegExp(sentRequest.source, "s").test(text)) return "aws";
  if (start.startsWith("{") || start.startsWith("[")) return kindOfJson(text);
  return requestLine.test(text) ? "http" : null;
}

/** Reads a request from elsewhere, for a release. @throws ImportError with what is wrong and what is expected */
export function importRequest(text: string, release: ReleaseName): Imported {
  const kind = recognise(text);
  switch (kind) {
    case "curl":
      return fromHttp(kind, readCurl(text), release);
    case "aws":
      return fromHttp(kind, readAwsDebugLog(text), release);
    case "http":
      return fromHttp(kind, { http: readRawHttp(text), unknown: [] }, release);
    case "opsLog":
      return { kind, ...readOpsLogRecord(readRecord(text), release) };
    case "captured":
      return { kind, ...readCaptured(readRecord(text)) };
    case null:
      throw new ImportError(`This is none of: ${Object.values(importKinds).join(", ")}.`);
  }
}

function fromHttp(
  kind: ImportKind,
  { http, unknown }: { http: HttpRequest; unknown: string[] },
  release: ReleaseName,
): Imported {
  const fields = httpFields(http, release);
  return { kind, request: fields.request, operation: {}, unknown: [...unknown, ...fields.unknown] };
}

function kindOfJson(text: string): ImportKind | null {
  try {
    const record = readRecord(text);
    if (isOpsLogRecord(record)) return "opsLog";
    return isCaptured(record) ? "captured" : null;
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

/** A JSON object, or the first of a list of them. @throws ImportError */
function readRecord(text: string): JsonObject {
  try {
    const { value } = parseJson(text);
    const first: Json | undefined = Array.isArray(value) ? value[0] : value;
    if (typeof first === "object" && first !== null && !Array.isArray(first)) return first;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new ImportError(error.message);
  }
  throw new ImportError("Expected an object in JSON.");
}
