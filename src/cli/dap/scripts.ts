import type { DebugProtocol } from "@vscode/debugprotocol";
import { completions } from "../../runtime/debugger";
import type { Handlers } from "./requests";

/** Requests about the scripts' texts. */
export const scripts: Handlers = {
  loadedSources: ({ sources }) => ({ sources: sources.all }),
  source: ({ sources }, { source, sourceReference }: DebugProtocol.SourceArguments) => {
    const content = sources.text(sources.chunk(source ?? { sourceReference }));
    return { content, mimeType: "text/x-lua" };
  },
  completions: (debuggee, { text, column, frameId }: DebugProtocol.CompletionsArguments) => {
    const frame = frameId === undefined ? null : debuggee.frames.get(frameId);
    const { standstill } = debuggee.session;
    return { targets: completions(standstill, text.slice(0, column - 1), frame?.index, frame?.thread) };
  },
};
