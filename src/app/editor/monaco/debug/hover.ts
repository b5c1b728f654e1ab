import type { languages } from "monaco-editor/editor";
import { loadDebugger } from "../../../debug/load";
import { expressionAt } from "../../../domain/debug/expressionAt";
import { frameOf } from "../../../domain/debug/frames";
import { stopped } from "../../../store/debug";
import { shownScript } from "../../../store/selectors";
import { getStore } from "../../../store/store";

/** As much of a value as can be read in a hover. */
const longest = 1000;
const given = new Set(["Request", "RGW", "Data"]);

/** The value under the pointer while a session stands, as the frame that is looked from has it. */
export const valueHover: languages.HoverProvider = {
  async provideHover(model, { lineNumber, column }) {
    const found = expressionAt(model.getLineContent(lineNumber), column - 1);
    if (!found || !isSeen(found.root)) return null;
    const { evaluateHere } = await loadDebugger();
    const value = await evaluateHere(found.expression);
    if (!value?.ok) return null;
    const { step } = stopped(getStore())?.look ?? {};
    const text = value.text.length > longest ? `${value.text.slice(0, longest)}…` : value.text;
    return {
      range: {
        startLineNumber: lineNumber,
        endLineNumber: lineNumber,
        startColumn: found.start + 1,
        endColumn: found.end + 1,
      },
      contents: [{ value: `\`\`\`lua\n${found.expression} = ${text}\n\`\`\`` }, { value: `at step ${step}` }],
    };
  },
};

/** Whether the frame knows a name, so that it is not another function's variable of that name. */
function isSeen(root: string): boolean {
  const store = getStore();
  const look = stopped(store)?.look;
  if (!look || frameOf(look)?.context !== shownScript(store)) return false;
  return (
    given.has(root) ||
    look.scopes.some(
      ({ name, variables }) => name !== "Request" && variables.some((each) => each.name === root),
    )
  );
}
