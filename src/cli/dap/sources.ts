import { basename, resolve } from "node:path";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { type Context, contexts, type DebugSession } from "../../runtime";
import type { Launched } from "./launch";

/** The scripts of a run as sources: a file where one was given, else a text that the client asks for. */
export class Sources {
  constructor(
    private readonly launched: Launched,
    private readonly session: DebugSession,
  ) {}

  get all(): DebugProtocol.Source[] {
    return contexts.filter((context) => this.text(context) !== undefined).map((context) => this.of(context));
  }

  of(context: Context): DebugProtocol.Source {
    const path = this.launched.files[context];
    if (path !== undefined) return { name: basename(path), path };
    return { name: `${context}.lua`, sourceReference: contexts.indexOf(context) + 1, origin: "case" };
  }

  text(context: Context): string | undefined {
    return this.session.program.input.scripts[context];
  }

  /** The context whose script a client means. Throws an `Error` where it means none. */
  context(source: DebugProtocol.Source): Context {
    const byReference = contexts[(source.sourceReference ?? 0) - 1];
    const path = source.path === undefined ? undefined : resolve(source.path);
    const byPath = contexts.find((context) => path !== undefined && this.launched.files[context] === path);
    const byName = contexts.find(
      (context) => source.name === `${context}.lua` || source.path === `${context}.lua`,
    );
    const found = byReference ?? byPath ?? byName;
    if (found === undefined || this.text(found) === undefined) {
      const names = this.all.map(({ name, path: file }) => file ?? name).join(", ");
      throw new Error(
        `${source.path ?? source.name ?? "source"}: no script of this case; there are ${names}`,
      );
    }
    return found;
  }
}
