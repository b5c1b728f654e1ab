import { languages, Range } from "monaco-editor/editor";
import type { OutlineItem } from "../../../../runtime/analysis";
import { notify } from "../../../store/viewActions";
import { ask, at, rangeOf } from "./script";

export const definition: languages.DefinitionProvider = {
  async provideDefinition(model, position) {
    const ranges = (await ask("definition", model, at(model, position))) ?? [];
    return ranges.map((range) => ({ uri: model.uri, range: rangeOf(model, range) }));
  },
};

export const references: languages.ReferenceProvider = {
  async provideReferences(model, position) {
    const ranges = (await ask("references", model, at(model, position))) ?? [];
    return ranges.map((range) => ({ uri: model.uri, range: rangeOf(model, range) }));
  },
};

export const rename: languages.RenameProvider = {
  /** Refuses before a new name is typed: under its own name anything that can be renamed can stay. */
  async resolveRenameLocation(model, position) {
    const word = model.getWordAtPosition(position);
    const { lineNumber } = position;
    const range = new Range(
      lineNumber,
      word?.startColumn ?? position.column,
      lineNumber,
      word?.endColumn ?? position.column,
    );
    const text = word?.word ?? "";
    const renamed = await ask("rename", model, { ...at(model, position), newName: text });
    const refused = renamed && "refusal" in renamed ? { rejectReason: renamed.refusal } : {};
    return { range, text, ...refused };
  },
  async provideRenameEdits(model, position, newName) {
    const renamed = await ask("rename", model, { ...at(model, position), newName });
    if (!renamed) return { edits: [], rejectReason: "The script could not be analysed." };
    if ("refusal" in renamed) return { edits: [], rejectReason: renamed.refusal };
    const edits = renamed.edits.map((edit) => ({
      resource: model.uri,
      versionId: model.getVersionId(),
      textEdit: { range: rangeOf(model, edit), text: edit.newText },
    }));
    return { edits };
  },
};

const { SymbolKind } = languages;
const symbolKinds = {
  function: SymbolKind.Function,
  method: SymbolKind.Method,
  variable: SymbolKind.Variable,
} satisfies Record<OutlineItem["kind"], languages.SymbolKind>;

export const outline: languages.DocumentSymbolProvider = {
  async provideDocumentSymbols(model) {
    const items = (await ask("outline", model, {})) ?? [];
    const symbolOf = ({
      name,
      kind,
      children,
      nameRange,
      ...range
    }: OutlineItem): languages.DocumentSymbol => ({
      name,
      detail: "",
      kind: symbolKinds[kind],
      tags: [],
      range: rangeOf(model, range),
      selectionRange: rangeOf(model, nameRange),
      children: children.map(symbolOf),
    });
    return items.map(symbolOf);
  },
};

export const folding: languages.FoldingRangeProvider = {
  async provideFoldingRanges(model) {
    const ranges = (await ask("folding", model, {})) ?? [];
    return ranges.map(({ startLine, endLine, kind }) => ({
      start: startLine,
      end: endLine,
      ...(kind === "comment" && { kind: languages.FoldingRangeKind.Comment }),
    }));
  },
};

export const formatting: languages.DocumentFormattingEditProvider = {
  async provideDocumentFormattingEdits(model) {
    const edits = (await ask("format", model, {})) ?? [];
    const problems = edits.length > 0 ? [] : ((await ask("problems", model, {})) ?? []);
    if (problems.some(({ rule }) => rule === "syntax"))
      notify("Only a script without mistakes of syntax can be formatted.");
    return edits.map((edit) => ({ range: rangeOf(model, edit), text: edit.newText }));
  },
};
