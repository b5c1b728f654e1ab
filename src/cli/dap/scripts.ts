import type { DebugProtocol } from "@vscode/debugprotocol";
import { contexts } from "../../runtime";
import { luaVariable, scopesOf } from "../../runtime/debugger";
import type { Debuggee } from "./debuggee";
import type { Handlers } from "./requests";

/** Requests about the scripts' texts. */
export const scripts: Handlers = {
  loadedSources: ({ sources }) => ({ sources: sources.all }),
  source: ({ sources }, { source, sourceReference }: DebugProtocol.SourceArguments) => {
    const context = source ? sources.context(source) : contexts[sourceReference - 1];
    const content = context && sources.text(context);
    if (content === undefined) throw new Error(`no source ${sourceReference}`);
    return { content, mimeType: "text/x-lua" };
  },
  completions: (debuggee, { text, column, frameId }: DebugProtocol.CompletionsArguments) => {
    const written = text.slice(0, column - 1);
    const [, owner, start = ""] = /([\w.[\]"']*)[.:](\w*)$/.exec(written) ?? [];
    const [word = ""] = /\w*$/.exec(written) ?? [];
    const names = owner ? members(debuggee, owner, frameId) : visible(debuggee, frameId);
    const prefix = (owner ? start : word).toLowerCase();
    return {
      targets: [...new Set(names)]
        .filter((name) => /^\w+$/.test(name) && name.toLowerCase().startsWith(prefix))
        .map((label) => ({ label, start: column - 1 - prefix.length, length: prefix.length })),
    };
  },
};

function members(debuggee: Debuggee, owner: string, frameId: number | undefined): string[] {
  const frame = frameId === undefined ? debuggee.topFrame() : debuggee.frames.get(frameId);
  const { standstill, program } = debuggee.session;
  const evaluation = standstill.evaluate(owner, frame.index, frame.thread);
  const value = evaluation.ok ? evaluation.values[0] : undefined;
  if (value === undefined) return [];
  return (
    luaVariable("", value, program.input.release)
      .children?.()
      .map(({ name }) => name) ?? []
  );
}

function visible(debuggee: Debuggee, frameId: number | undefined): string[] {
  const frame = frameId === undefined ? debuggee.topFrame() : debuggee.frames.get(frameId);
  const { standstill, program } = debuggee.session;
  const L = standstill.thread(frame.thread);
  if (L === undefined) return [];
  const own = scopesOf(L, frame.index, standstill.givenGlobals, program.input.release)
    .filter(({ name }) => name !== "Request")
    .flatMap(({ variables }) => variables().map(({ name }) => name));
  return [...own, ...standstill.givenGlobals];
}
