import { formatIssue } from "../../runtime/cases/issue";
import { lineAndColumn, type Path } from "../../runtime/cases/json/positions";
import type { Json } from "../../runtime/gateway/types";
import type { CaseResult, Mistake } from "../../worker/client";
import { collectorId, type EditedId, moduleId } from "./attached";
import { documentIds, isScript, type JsonId, jsonIds } from "./documents";
import type { Draft, ReadDocuments, SyntaxMistake } from "./draft";
import { lineOf, statusWords } from "./outcome";
import { type Place, tokenAt } from "./place";

/** A mistake to show in a document: at a line of a script or at a place of a JSON text. */
export interface Mark {
  document: EditedId;
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

/** Marks of one document. */
export function marksIn(marks: Mark[], document: EditedId): Mark[] {
  return marks.filter((mark) => mark.document === document);
}

/** Marks of all other documents; the same array where the document has none, so that nothing is drawn anew. */
export function marksOutside(marks: Mark[], document: EditedId): Mark[] {
  const others = marks.filter((mark) => mark.document !== document);
  return others.length === marks.length ? marks : others;
}

/** Marks of scripts where their run went wrong. */
export function marksOfResult(result: CaseResult): Mark[] {
  return result.contexts.flatMap((each) => {
    const inModule = markOfModule(each.error?.message);
    const { context, status, error, outcome } = each;
    const document = documentIds.find((id) => id === context && isScript(id));
    const line = lineOf(each);
    if (!document || status === "ok" || line === null) return inModule;
    const said = error?.message.replace(/^\[string "[^\n]*?"\]:\d+: /, "");
    const label = said || statusWords(status).sentence(context);
    const message = [error?.message, outcome?.reason, outcome?.fix].filter(Boolean).join("\n");
    return [{ document, line, severity: "error", label, message: message || label }, ...inModule];
  });
}

/** Where a module of the case raised the error, by the path of its file. */
function markOfModule(message = ""): Mark[] {
  const [, file, line, said] =
    /^\/tmp\/luarocks\/client\.rgw\/share\/lua\/5\.\d\/(.+)\.lua:(\d+): (.*)/s.exec(message) ?? [];
  if (file === undefined) return [];
  const document = moduleId(file.replaceAll("/", "."));
  return [{ document, line: Number(line), severity: "error", label: said!, message }];
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
    const inCollector = markOfCollector(path, message, documents.settings.value);
    if (inCollector) return inCollector;
    const [first, ...rest] = path;
    const named = jsonIds.find((id) => id === first);
    const document = named ?? "settings";
    const { value, positions } = documents[document];
    const place = tokenAt(texts[document], positions.locate(value, named ? rest : path));
    const mark = jsonMark(document, place, message, formatIssue({ path, message }), texts);
    return { ...mark, path: named ? rest : path };
  });
}

/** Where a collector script stopped before its loop, or does not compile. */
function markOfCollector(path: Path, message: string, settings: Json): Mark | null {
  const [network, endpoints, index, ...rest] = path;
  if (network !== "network" || endpoints !== "endpoints" || rest.join(".") !== "serve.lua") return null;
  const { listen } = (settings as { network: { endpoints: { listen: string }[] } }).network.endpoints[
    Number(index)
  ]!;
  const [, line = "1", said = message] = /^collector\.lua:(\d+): (.*)/s.exec(message) ?? [];
  return { document: collectorId(listen), line: Number(line), severity: "error", label: said, message };
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
