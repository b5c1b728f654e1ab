import { languages } from "monaco-editor/editor";
import type { CompletionKind } from "../../../../runtime/analysis";
import { ask, at, rangeOf } from "./script";
import { factsOf } from "./words";

const { CompletionItemKind, CompletionItemInsertTextRule } = languages;

const kinds: Record<CompletionKind, languages.CompletionItemKind> = {
  field: CompletionItemKind.Field,
  function: CompletionItemKind.Function,
  variable: CompletionItemKind.Variable,
  library: CompletionItemKind.Module,
  keyword: CompletionItemKind.Keyword,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
};

export const completion: languages.CompletionItemProvider = {
  triggerCharacters: [".", ":", '"', "'", "["],
  async provideCompletionItems(model, position) {
    const found = await ask("complete", model, at(model, position));
    if (!found || model.isDisposed()) return { suggestions: [] };
    const range = rangeOf(model, found.replace);
    const suggestions = found.items.map((item, index): languages.CompletionItem => {
      const documentation = factsOf(item);
      return {
        label: { label: item.label, ...(item.type && { description: item.type }) },
        kind: kinds[item.kind],
        insertText: item.insertText,
        range,
        sortText: String(index).padStart(5, "0"),
        ...(item.isSnippet && { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet }),
        ...(item.title && { detail: item.title }),
        ...(documentation !== "" && { documentation: { value: documentation } }),
      };
    });
    return { suggestions };
  },
};
