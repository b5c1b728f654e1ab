import type { JsonObject, ReleaseName } from "../../gateway/types";
import { readAwsDebugLog, sentRequest } from "./awsDebugLog";
import { isCaptured, readCaptured } from "./captured";
import { commandAlone } from "./command";
import { readCurl } from "./curl";
import { httpFields } from "./httpFields";
import { type HttpRequest, ImportError, type Imported, type ImportKind } from "./imported";
import { isOpsLogRecord, readOpsLogRecord } from "./opsLogRecord";
import { readRawHttp, requestLine } from "./rawHttp";
import { beginsAsJson, readRecord } from "./records";
import { refusalOf, refusalOfJson } from "./refusal";

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
  if (/^\s*(?:\S*[\\/])?curl(?:\.exe)?(?:\s|$)/.test(commandAlone(text))) return "curl";
  if (new RegExp(sentRequest.source, "s").test(text)) return "aws";
  if (beginsAsJson(text)) return kindOfJson(text);
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
      return fromRecord(kind, text, (record) => readOpsLogRecord(record, release));
    case "captured":
      return fromRecord(kind, text, readCaptured);
    case null:
      throw refusal(text);
  }
}

function fromRecord(
  kind: ImportKind,
  text: string,
  read: (record: JsonObject) => Omit<Imported, "kind">,
): Imported {
  const { record, more } = readRecord(text);
  const imported = read(record);
  const unknown = more > 0 ? [`Only the first of ${more + 1} records was taken.`] : [];
  return { kind, ...imported, unknown: [...unknown, ...imported.unknown] };
}

/** Why a text is none of the kinds. */
function refusal(text: string): ImportError {
  if (!beginsAsJson(text)) return refusalOf(text, Object.values(importKinds));
  try {
    return refusalOfJson(readRecord(text).record);
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
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
    const { record } = readRecord(text);
    if (isOpsLogRecord(record)) return "opsLog";
    return isCaptured(record) ? "captured" : null;
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}
