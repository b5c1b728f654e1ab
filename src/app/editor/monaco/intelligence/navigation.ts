import { languages } from "monaco-editor/editor";
import type { OutlineItem } from "../../../../runtime/analysis";
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
    return edits.map((edit) => ({ range: rangeOf(model, edit), text: edit.newText }));
  },
};
