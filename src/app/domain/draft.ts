import type { ReleaseName } from "../../runtime/gateway/types";
import { type DocumentId, type JsonId, jsonIds, scriptIds } from "./documents";
import { type JsonPlace, locateJson, type Place } from "./jsonPlaces";

/** A case as it is being edited: its JSON parts are texts, which may be broken for a while. */
export interface Draft {
  name: string;
  release: ReleaseName;
  texts: Record<DocumentId, string>;
}

/** What a case file holds, as far as a draft takes it apart; everything else goes to the settings. */
export interface CaseFile {
  format: 1;
  name?: string;
  release?: ReleaseName;
  scripts?: Record<string, string>;
  request?: unknown;
  operation?: unknown;
  [other: string]: unknown;
}

export interface SyntaxMistake {
  document: JsonId;
  message: string;
  place: Place;
}

export type DraftPlaces = Record<JsonId, JsonPlace[]>;
export type Assembled = { case: CaseFile; places: DraftPlaces } | { mistakes: SyntaxMistake[] };

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Takes a case file apart into the texts that are edited; nothing of it is dropped. */
export function draftOf(file: CaseFile): Draft {
  const { format: _, name, release, scripts = {}, request, operation, ...settings } = file;
  const { preRequest = "", postRequest = "", ...otherScripts } = scripts;
  if (Object.keys(otherScripts).length > 0) settings.scripts = otherScripts;
  return {
    name: name ?? "",
    release: release ?? "pacific",
    texts: {
      preRequest,
      postRequest,
      request: pretty(request ?? {}),
      operation: pretty(operation ?? {}),
      settings: pretty(settings),
    },
  };
}

/** The case that a draft makes, or the mistakes of its JSON. An empty script is no script. */
export function caseOf(draft: Draft): Assembled {
  const mistakes: SyntaxMistake[] = [];
  const values = {} as Record<JsonId, unknown>;
  const places = {} as DraftPlaces;
  for (const document of jsonIds) {
    const located = locateJson(draft.texts[document].trim() === "" ? "{}" : draft.texts[document]);
    if ("message" in located) mistakes.push({ document, message: located.message, place: located.place });
    else {
      values[document] = located.value;
      places[document] = located.places;
    }
  }
  const { settings } = values;
  if (
    mistakes.length === 0 &&
    (typeof settings !== "object" || settings === null || Array.isArray(settings))
  ) {
    const place = { start: 0, end: draft.texts.settings.length };
    mistakes.push({ document: "settings", message: "expected an object", place });
  }
  if (mistakes.length > 0) return { mistakes };
  const { scripts: otherScripts, ...others } = settings as { scripts?: object };
  return {
    case: {
      format: 1,
      name: draft.name,
      release: draft.release,
      ...others,
      scripts: { ...otherScripts, ...writtenScripts(draft) },
      request: values.request,
      operation: values.operation,
    },
    places,
  };
}

function writtenScripts(draft: Draft): Record<string, string> {
  const written = scriptIds.filter((id) => draft.texts[id].trim() !== "");
  return Object.fromEntries(written.map((id) => [id, draft.texts[id]]));
}
