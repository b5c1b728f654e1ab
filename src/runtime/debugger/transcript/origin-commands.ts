import { type Target, whatWrote } from "../origin/what-wrote";
import type { DebugSession } from "../session";
import type { Command } from "./commands";

function readTarget({ step }: DebugSession, text: string): Target {
  const [kind, what = ""] = text.split(/ (.*)/s);
  if (kind === "field") return { kind, path: what };
  if (kind === "log" || kind === "error" || kind === "opsLog" || kind === "network") {
    return { kind, index: Number(what) - 1 };
  }
  if (kind === "local" || kind === "upvalue" || kind === "global") return { kind, name: what, before: step };
  throw new Error(`wrote "${text}": expected field, log, error, opsLog, network, local, upvalue or global`);
}

/** An origin and, indented, where its values came from. */
function chain(session: DebugSession, target: Target, indent: string): string[] {
  const { program, recording } = session;
  const origin = whatWrote(program, recording, target);
  if (origin === null) return [`${indent}no script wrote it`];
  const { context, line, step, wrote, sources } = origin;
  return [
    `${indent}${wrote}  (${context}:${line}, step ${step})`,
    ...sources.flatMap((source) => {
      const name = source.name === "" ? "" : ` ${source.name} =`;
      const next = source.target === null ? [] : chain(session, source.target, `${indent}    `);
      return [`${indent}  from ${source.kind}${name} ${source.value}`, ...next];
    }),
  ];
}

/** `wrote field Response.HTTPStatusCode`, `wrote log 1`, `wrote error 1`, `wrote local x`: the whole chain. */
export const originCommands: Readonly<Record<string, Command>> = {
  wrote: (session, rest) => chain(session, readTarget(session, rest), ""),
};
