import { formatIssue } from "../../runtime/cases/issue";
import type { CaseResult, Mistake } from "../../worker/client";
import { type DocumentId, documentIds, isScript, jsonIds } from "./documents";
import type { Draft, ReadDocuments, SyntaxMistake } from "./draft";

import { statusWords } from "./outcome";
import { type Place, tokenAt } from "./place";

/** A mistake to show in a document: at a line of a script or at a place of a JSON text. */
export interface Mark {
  document: DocumentId;
  at: { line: number } | Place;
  severity: "error" | "warning";
  /** Short enough to stand behind the line. */
  label: string;
  /** All that is known, for the hover. */
  message: string;
}

/** Marks of scripts where their run went wrong. */
export function marksOfResult(result: CaseResult): Mark[] {
  return result.contexts.flatMap(({ context, status, error, outcome }) => {
    const document = documentIds.find((id) => id === context && isScript(id));
    const line = error?.line ?? null;
    if (!document || status === "ok" || line === null) return [];
    const said = error?.message.replace(/^\[string "[^\n]*?"\]:\d+: /, "");
    const label = said || statusWords(status).sentence(context);
    const message = [error?.message, outcome?.reason, outcome?.fix].filter(Boolean).join("\n");
    return [{ document, at: { line }, severity: "error", label, message: message || label }];
  });
}

export function marksOfSyntax(mistakes: SyntaxMistake[]): Mark[] {
  return mistakes.map(({ document, message, place }) => ({
    document,
    at: place,
    severity: "error",
    label: message,
    message,
  }));
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
    const at = tokenAt(texts[document], positions.locate(value, named ? rest : path));
    return { document, at, severity: "error", label: message, message: formatIssue({ path, message }) };
  });
}
