import { languages } from "monaco-editor/editor";
import "monaco-editor/languages/definitions/lua/register";
import { decreaseIndentPattern, increaseIndentPattern } from "../luaIndentation";

// The language's own definition, with comments and brackets, has no word on blocks.
languages.setLanguageConfiguration("lua", {
  indentationRules: { increaseIndentPattern, decreaseIndentPattern },
});

/** JSON by tokens only: its mistakes come from the case's own validator, not from a language service. */
languages.register({ id: "json" });
languages.setLanguageConfiguration("json", {
  brackets: [
    ["{", "}"],
    ["[", "]"],
  ],
  autoClosingPairs: [
    { open: "{", close: "}" },
    { open: "[", close: "]" },
    { open: '"', close: '"', notIn: ["string"] },
  ],
});
languages.setMonarchTokensProvider("json", {
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, "key"],
      [/"(?:[^"\\]|\\.)*"?/, "string"],
      [/-?\d[\w.+-]*/, "number"],
      [/\b(?:true|false|null)\b/, "keyword"],
      [/[{}[\]]/, "@brackets"],
    ],
  },
});
