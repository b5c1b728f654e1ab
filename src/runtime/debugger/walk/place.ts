import type { Context } from "../../gateway/types";
import type { Recording } from "../recording/recording";
import { contextAt } from "./contexts";

/** Where a step is. */
export interface Place {
  readonly context: Context;
  readonly line: number;
  /** File of the module whose line it is, as the script sees it; null for the context's script. */
  readonly file: string | null;
}

export function placeAt(recording: Recording, step: number): Place {
  const { functions, calls, stepCalls, lines } = recording;
  const { context } = contextAt(recording, step);
  const { source } = functions[calls.functions[stepCalls[step]!]!]!;
  return { context, line: lines[step]!, file: isScript(source) ? null : source.slice(1) };
}

/** Whether a chunk is the context's script, not a module from a file. */
export const isScript = (source: string): boolean => !source.startsWith("@") && !source.startsWith("=");

/** Whether a file is that of a module, by the name that `require` takes. */
export const isFileOf = (file: string, module: string): boolean =>
  file.endsWith(`/${module.replaceAll(".", "/")}.lua`);
