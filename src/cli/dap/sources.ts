import { basename, resolve } from "node:path";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { type Context, contexts, type DebugSession } from "../../runtime";
import { isFileOf } from "../../runtime/debugger";
import type { Launched } from "./launch";

/** A text of the run: a context's script, or a module of the case. */
export type Chunk = { readonly context: Context } | { readonly module: string };

/** References of modules begin here, those of scripts at 1. */
const FIRST_MODULE = 100;

/** The texts of a run as sources: a file where one was given, else a text that the client asks for. */
export class Sources {
  constructor(
    private readonly launched: Launched,
    private readonly session: DebugSession,
  ) {}

  get all(): DebugProtocol.Source[] {
    return this.#chunks.map((chunk) => this.of(chunk));
  }

  /** Contexts that have a script. */
  get contexts(): Context[] {
    return contexts.filter((context) => this.session.program.input.scripts[context] !== undefined);
  }

  of(chunk: Chunk): DebugProtocol.Source {
    const path = "context" in chunk ? this.launched.files[chunk.context] : undefined;
    if (path !== undefined) return { name: basename(path), path };
    return { name: `${nameOf(chunk)}.lua`, sourceReference: this.#referenceOf(chunk), origin: "case" };
  }

  /** Where a function's text stands; undefined for one that is not of the case. @param source as Lua keeps it */
  ofFunction(context: Context, source: string): DebugProtocol.Source | undefined {
    if (source.startsWith("=")) return undefined;
    if (!source.startsWith("@")) return this.of({ context });
    const module = this.#modules.find(({ name }) => isFileOf(source, name));
    return module && this.of({ module: module.name });
  }

  text(chunk: Chunk): string | undefined {
    if ("context" in chunk) return this.session.program.input.scripts[chunk.context];
    return this.#modules.find(({ name }) => name === chunk.module)?.text;
  }

  /** The text that a client means. Throws an `Error` where it means none. */
  chunk({ path, name, sourceReference = 0 }: DebugProtocol.Source): Chunk {
    const file = path === undefined ? undefined : resolve(path);
    const found = this.#chunks.find((chunk) => {
      const source = this.of(chunk);
      if (sourceReference > 0) return source.sourceReference === sourceReference;
      return source.path === undefined ? [name, path].includes(source.name) : source.path === file;
    });
    if (found !== undefined) return found;
    const known = this.all.map((source) => source.path ?? source.name).join(", ");
    throw new Error(
      `${path ?? name ?? `source ${sourceReference}`}: no text of this case; there are ${known}`,
    );
  }

  get #modules(): readonly { readonly name: string; readonly text: string }[] {
    return this.session.program.input.modules ?? [];
  }

  get #chunks(): Chunk[] {
    return [
      ...this.contexts.map((context) => ({ context })),
      ...this.#modules.map(({ name }) => ({ module: name })),
    ];
  }

  #referenceOf(chunk: Chunk): number {
    if ("context" in chunk) return contexts.indexOf(chunk.context) + 1;
    return FIRST_MODULE + this.#modules.findIndex(({ name }) => name === chunk.module);
  }
}

const nameOf = (chunk: Chunk): string => ("context" in chunk ? chunk.context : chunk.module);
