import { formatIssue } from "../../runtime/cases/issue";
import { lineAndColumn, type Path } from "../../runtime/cases/json/positions";
import type { CaseResult, Mistake } from "../../worker/client";
import { type DocumentId, documentIds, isScript, type JsonId, jsonIds } from "./documents";
import type { Draft, ReadDocuments, SyntaxMistake } from "./draft";

import { lineOf, statusWords } from "./outcome";
import { type Place, tokenAt } from "./place";

/** A mistake to show in a document: at a line of a script or at a place of a JSON text. */
export interface Mark {
  document: DocumentId;
  /** One-based. */
  line: number;
  /** The field meant, from its document down; absent where no field is. */
  path?: Path;
  /** The text meant, in a JSON document; the whole line in a script. */
  place?: Place;
  severity: "error" | "warning";
  /** Short enough to stand behind the line. */
  label: string;
  /** All that is known, for the hover. */
  message: string;
}

/** Marks of scripts where their run went wrong. */
export function marksOfResult(result: CaseResult): Mark[] {
  return result.contexts.flatMap((each) => {
    const { context, status, error, outcome } = each;
    const document = documentIds.find((id) => id === context && isScript(id));
    const line = lineOf(each);
    if (!document || status === "ok" || line === null) return [];
    const said = error?.message.replace(/^\[string "[^\n]*?"\]:\d+: /, "");
    const label = said || statusWords(status).sentence(context);
    const message = [error?.message, outcome?.reason, outcome?.fix].filter(Boolean).join("\n");
    return [{ document, line, severity: "error", label, message: message || label }];
  });
}

export function marksOfSyntax(mistakes: SyntaxMistake[], texts: Draft["texts"]): Mark[] {
  return mistakes.map(({ document, message, place }) =>
    jsonMark(document, place, message, `${document}: ${message}`, texts),
  );
}

/** Marks where the validator's paths lead, or at what is nearest around them. */
export function marksOfMistakes(
  mistakes: Mistake[],
  documents: ReadDocuments,
  texts: Draft["texts"],
): Mark[] {
  return mistakes.map(({ path, message }) => {
    const [first, ...rest] = path;
    const named = jsonIds.find((id) => id === first);
    const document = named ?? "settings";
    const { value, positions } = documents[document];
    const place = tokenAt(texts[document], positions.locate(value, named ? rest : path));
    const mark = jsonMark(document, place, message, formatIssue({ path, message }), texts);
    return named ? { ...mark, path: rest } : mark;
  });
}

function jsonMark(
  document: JsonId,
  place: Place,
  label: string,
  message: string,
  texts: Draft["texts"],
): Mark {
  const { line } = lineAndColumn(texts[document], place.start);
  return { document, line, place, severity: "error", label, message };
}
