import { globals } from "./globals";
import { luaVariable } from "./lua-values";
import { scopesOf } from "./scopes";
import type { Standstill } from "./standstill";
import type { Variable } from "./variable";

/** A `CompletionItem` of the Debug Adapter Protocol. */
export interface CompletionItem {
  readonly label: string;
  readonly type: "variable" | "function" | "field";
  /** Place in the written text, from 0, of what the label replaces. */
  readonly start: number;
  readonly length: number;
}

/** What was written of a name, and what it is a member of. */
interface Unfinished {
  readonly owner: string | null;
  readonly start: string;
  /** The quote of a key in brackets; null for a name. */
  readonly quote: string | null;
}

/**
 * How an expression may go on: with variables that the frame sees and globals, or with members of the value before a
 * dot, a colon or a bracket with a quote. Nothing of the script is called.
 *
 * @param written the text up to the caret
 * @param frame 0 is the innermost Lua function
 * @param thread number of the thread in the recording; default the running one
 */
export function completions(
  standstill: Standstill,
  written: string,
  frame = 0,
  thread?: number,
): CompletionItem[] {
  const { owner, start, quote } = unfinished(written);
  const found =
    owner === null ? visible(standstill, frame, thread) : members(standstill, owner, frame, thread);
  const prefix = start.toLowerCase();
  const fits = ({ name }: Variable) =>
    (quote !== null || /^[A-Za-z_]\w*$/.test(name)) && name.toLowerCase().startsWith(prefix);
  const byName = new Map(found.filter(fits).map((variable) => [variable.name, variable]));
  return [...byName.values()].map(({ name, type }) => ({
    label: name,
    type: type === "function" ? "function" : owner === null ? "variable" : "field",
    start: written.length - start.length,
    length: start.length,
  }));
}

function unfinished(written: string): Unfinished {
  const key = /([\w.[\]"'-]+)\[(["'])([^"'\]]*)$/.exec(written);
  if (key) return { owner: key[1]!, quote: key[2]!, start: key[3]! };
  const name = /([\w.[\]"'-]*[\w\]])[.:](\w*)$/.exec(written);
  if (name) return { owner: name[1]!, start: name[2]!, quote: null };
  return { owner: null, start: /\w*$/.exec(written)![0], quote: null };
}

function members(
  standstill: Standstill,
  owner: string,
  frame: number,
  thread: number | undefined,
): readonly Variable[] {
  const evaluation = standstill.evaluate(owner, frame, thread);
  const value = evaluation.ok ? evaluation.values[0] : undefined;
  if (value === undefined) return [];
  return luaVariable("", value, standstill.program.input.release).children?.() ?? [];
}

function visible(standstill: Standstill, frame: number, thread: number | undefined): Variable[] {
  const { L, givenGlobals, program } = standstill;
  const of = thread === undefined ? L : standstill.thread(thread);
  if (of === undefined) return [];
  const own = scopesOf(of, frame, givenGlobals, program.input.release)
    .filter(({ name }) => name !== "Request")
    .flatMap(({ variables }) => variables());
  const given = globals(of).filter(([name]) => givenGlobals.has(name));
  return [...own, ...given.map(([name, value]) => luaVariable(name, value, program.input.release))];
}
