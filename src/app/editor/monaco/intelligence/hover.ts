import type { languages } from "monaco-editor/editor";
import { ask, at, rangeOf } from "./script";
import { describe } from "./words";

export const hover: languages.HoverProvider = {
  async provideHover(model, position) {
    const found = await ask("hover", model, at(model, position));
    if (!found || model.isDisposed()) return null;
    return { range: rangeOf(model, found.range), contents: describe(found) };
  },
};

export const signatureHelp: languages.SignatureHelpProvider = {
  signatureHelpTriggerCharacters: ["(", ","],
  signatureHelpRetriggerCharacters: [",", ")"],
  async provideSignatureHelp(model, position) {
    const found = await ask("signature", model, at(model, position));
    if (!found) return null;
    const { label, description, parameters, activeParameter } = found;
    return {
      value: {
        activeSignature: 0,
        activeParameter,
        signatures: [{ label, documentation: description, parameters }],
      },
      dispose() {},
    };
  },
};
