import type { Scopes } from "./resolve";
import type { Variable } from "./variable";

/** Local variables that can be named at an offset, innermost first; hidden ones are left out. */
export function visibleAt({ variables }: Scopes, offset: number): Variable[] {
  const seen = new Set<string>();
  const visible: Variable[] = [];
  for (const variable of [...variables].reverse()) {
    const { start, end } = variable.scope;
    if (offset < start || offset > end || seen.has(variable.name)) continue;
    seen.add(variable.name);
    visible.push(variable);
  }
  return visible;
}
