import { type Chunk, keywords, type Range } from "../syntax/index";
import type { Scopes } from "./resolve";
import { type ScriptSymbol, symbolAt } from "./symbolAt";
import type { Variable } from "./variable";
import { visibleAt } from "./visible";

/** A replacement of a range of the text, all counted in the text before any edit. */
export interface TextEdit extends Range {
  newText: string;
}

export type RenameResult = { edits: TextEdit[] } | { refusal: string };

/**
 * Edits that rename what stands at an offset everywhere. Refused, with a sentence, where the new name is no name
 * or where some use would then mean another variable.
 */
export function rename(chunk: Chunk, scopes: Scopes, offset: number, newName: string): RenameResult {
  const symbol = symbolAt(chunk, scopes, offset);
  if (!symbol) return { refusal: "Only variables and labels can be renamed; put the cursor on one." };
  if (symbol.variable?.kind === "self") return { refusal: "self is Lua's own name; it cannot be renamed." };
  if (!/^[A-Za-z_]\w*$/.test(newName)) return { refusal: `"${newName}" is not a Lua name.` };
  if ((keywords as readonly string[]).includes(newName)) return { refusal: `"${newName}" is a word of Lua.` };
  if (symbol.kind === "global" && symbol.definitions.length === 0)
    return { refusal: `${symbol.name} is not defined in this script; renaming its uses would break them.` };
  const clash = newName === symbol.name ? undefined : findClash(symbol, scopes, newName);
  if (clash) return { refusal: clash };
  return { edits: symbol.occurrences.map(({ start, end }) => ({ start, end, newText: newName })) };
}

function findClash(symbol: ScriptSymbol, scopes: Scopes, newName: string): string | undefined {
  if (symbol.kind === "label") return undefined;
  for (const { start } of symbol.occurrences) {
    const other = visibleAt(scopes, start).find(({ name }) => name === newName);
    if (other && (symbol.kind === "global" || !symbol.variable || isInside(symbol.variable, other)))
      return `A use of ${symbol.name} would then mean another ${newName}.`;
  }
  const captured = usesNamed(scopes, newName).find(({ start, declaredBefore }) => {
    if (symbol.kind === "global") return declaredBefore === undefined;
    const { scope } = symbol.variable!;
    const isSeen = start >= scope.start && start <= scope.end;
    return isSeen && (declaredBefore === undefined || isInside(declaredBefore, symbol.variable!));
  });
  return captured ? `${newName} is already used here for something else.` : undefined;
}

/** Whether `inner` is declared where `outer` can be seen, so that it would hide `outer`. */
function isInside(outer: Variable, inner: Variable): boolean {
  return inner !== outer && inner.scope.start >= outer.scope.start && inner.scope.end <= outer.scope.end;
}

function usesNamed(scopes: Scopes, name: string): { start: number; declaredBefore: Variable | undefined }[] {
  const globals = (scopes.globals.get(name)?.uses ?? []).map(({ node: { start } }) => ({
    start,
    declaredBefore: undefined,
  }));
  const locals = scopes.variables
    .filter((variable) => variable.name === name)
    .flatMap((variable) => variable.uses.map(({ node: { start } }) => ({ start, declaredBefore: variable })));
  return [...globals, ...locals];
}
