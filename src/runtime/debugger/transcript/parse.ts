import { inputOf } from "../../gateway/run/input.testing";
import { type Context, contexts, type JsonObject, type RunInput } from "../../gateway/types";

/** A session's file, taken apart. */
export interface Transcript {
  /** Everything before the session, as it is written. */
  readonly head: string;
  readonly input: RunInput;
  /** The commands, without `> `. */
  readonly commands: readonly string[];
}

/**
 * Reads a session: sections that begin with `--- name`. `case` holds fields of a case as JSON, a context's name its
 * script, `session` the commands as `> command` with the answers between them, which are not read.
 */
export function parse(text: string): Transcript {
  const at = text.indexOf("--- session\n");
  if (at < 0) throw new Error("a session needs a section `--- session`");
  const head = text.slice(0, at);
  const sections = new Map<string, string>();
  for (const part of head.split(/^--- /m).slice(1)) {
    const [name, ...lines] = part.split("\n");
    sections.set(name!.trim(), lines.join("\n").replace(/\n+$/, ""));
  }
  const commands = text
    .slice(at)
    .split("\n")
    .filter((line) => line.startsWith("> "))
    .map((line) => line.slice(2).trim());
  return { head, input: inputFrom(sections), commands };
}

function inputFrom(sections: ReadonlyMap<string, string>): RunInput {
  const given = JSON.parse(sections.get("case") ?? "{}") as JsonObject;
  const scripts = Object.fromEntries(
    contexts.flatMap((context) => (sections.has(context) ? [[context, sections.get(context)!]] : [])),
  ) as Partial<Record<Context, string>>;
  return inputOf({ name: "session", ...given, scripts });
}
