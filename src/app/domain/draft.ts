import { JsonSyntaxError, type ParsedJson, parseJson } from "../../runtime/cases/json/parse";
import type { Json, JsonObject, ReleaseName } from "../../runtime/gateway/types";
import { type CaseDebug, debugOf, writtenDebug } from "./debug/settings";
import { type DocumentId, type JsonId, jsonIds, scriptIds } from "./documents";
import { type Place, tokenAt } from "./place";

/** A case as it is being edited: its JSON parts are texts, which may be broken for a while. */
export interface Draft {
  name: string;
  release: ReleaseName;
  texts: Record<DocumentId, string>;
  /** What the debugger is to do with it. */
  debug: CaseDebug;
}

/** What a case file holds, as far as a draft takes it apart; everything else goes to the settings. */
export interface CaseFile {
  format: 1;
  name?: string;
  release?: ReleaseName;
  scripts?: Record<string, string>;
  request?: unknown;
  operation?: unknown;
  debug?: Partial<CaseDebug>;
  [other: string]: unknown;
}

export interface SyntaxMistake {
  document: JsonId;
  message: string;
  place: Place;
}

/** The JSON documents as read, with the places of their values. */
export type ReadDocuments = Record<JsonId, ParsedJson>;
export type Assembled = { case: CaseFile; documents: ReadDocuments } | { mistakes: SyntaxMistake[] };

/** JSON as the page writes it. */
export const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Takes a case file apart into the texts that are edited; nothing of it is dropped. */
export function draftOf(file: CaseFile): Draft {
  const { format: _, name, release, scripts = {}, request, operation, debug, ...settings } = file;
  const {
    preRequest = "",
    postRequest = "",
    background = "",
    getData = "",
    putData = "",
    ...unknown
  } = scripts;
  if (Object.keys(unknown).length > 0) settings.scripts = unknown;
  return {
    name: name ?? "",
    release: release ?? "pacific",
    texts: {
      preRequest,
      postRequest,
      background,
      getData,
      putData,
      request: pretty(request ?? {}),
      operation: pretty(operation ?? {}),
      settings: pretty(settings),
    },
    debug: debugOf(debug),
  };
}

/** The case that a draft makes, or the mistakes of its JSON. An empty script is no script. */
export function caseOf(draft: Draft): Assembled {
  const mistakes: SyntaxMistake[] = [];
  const documents = {} as ReadDocuments;
  for (const document of jsonIds) {
    const read = readDocument(document, draft.texts[document]);
    if ("place" in read) mistakes.push(read);
    else documents[document] = read;
  }
  if (mistakes.length > 0) return { mistakes };
  const { scripts: unknown, ...others } = documents.settings.value as JsonObject;
  const debug = writtenDebug(draft.debug);
  const made: CaseFile = {
    format: 1,
    name: draft.name,
    release: draft.release,
    ...others,
    scripts: { ...(unknown as Record<string, string> | undefined), ...writtenScripts(draft) },
    request: documents.request.value,
    operation: documents.operation.value,
    ...(debug && { debug }),
  };
  return { case: made, documents };
}

function readDocument(document: JsonId, text: string): ParsedJson | SyntaxMistake {
  try {
    const parsed = parseJson(text.trim() === "" ? "{}" : text);
    if (isObject(parsed.value)) return parsed;
    const offset = text.length - text.trimStart().length;
    return { document, message: "expected an object", place: tokenAt(text, offset) };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { document, message: error.message, place: tokenAt(text, error.offset) };
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function writtenScripts(draft: Draft): Record<string, string> {
  const written = scriptIds.filter((id) => draft.texts[id].trim() !== "");
  return Object.fromEntries(written.map((id) => [id, draft.texts[id]]));
}
