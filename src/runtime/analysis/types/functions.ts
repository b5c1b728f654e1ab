import type { Scopes } from "../scope/index";
import {
  type CallExpression,
  type Chunk,
  type Expression,
  type FunctionExpression,
  walk,
} from "../syntax/index";

/** Functions of the script that are reached by one name only, and the calls that reach them. */
export interface KnownFunctions {
  /** The function that a name means, where it is assigned once. */
  named(callee: Expression): FunctionExpression | undefined;
  /** How many calls there are of a function all uses of which are calls by its name; otherwise undefined. */
  callsOf(body: FunctionExpression): number | undefined;
}

interface Holder {
  body: FunctionExpression;
  calls: number;
  reads: number;
  writes: number;
}

export function findFunctions(chunk: Chunk, scopes: Scopes): KnownFunctions {
  const holders = new Map<object | string, Holder>();
  const keyOf = (name: Expression) =>
    name.type === "Name" ? (scopes.bindings.get(name) ?? name.name) : undefined;
  const hold = (key: object | string | undefined, body: Expression | undefined) => {
    if (key !== undefined && body?.type === "Function")
      holders.set(key, holders.has(key) ? { ...holders.get(key)!, writes: 2 } : newHolder(body));
  };
  const calls: CallExpression[] = [];
  walk(chunk, (node) => {
    if (node.type === "Call") calls.push(node);
    else if (node.type === "LocalFunction") hold(scopes.declared.get(node.name), node.function);
    else if (node.type === "FunctionStatement") hold(keyOf(node.target), node.function);
    else if (node.type === "Local")
      node.names.forEach((name, index) => {
        hold(scopes.declared.get(name), node.values[index]);
      });
    else if (node.type === "Assign")
      node.targets.forEach((target, index) => {
        hold(keyOf(target), node.values[index]);
      });
  });
  for (const [key, holder] of holders) countUses(key, holder, scopes);
  for (const { callee } of calls) {
    const key = keyOf(callee);
    const holder = key === undefined ? undefined : holders.get(key);
    if (holder) holder.calls++;
  }

  const byBody = new Map([...holders.values()].map((holder) => [holder.body, holder]));
  return {
    named(callee) {
      const key = keyOf(callee);
      const holder = key === undefined ? undefined : holders.get(key);
      return holder && holder.writes <= 1 ? holder.body : undefined;
    },
    callsOf(body) {
      const holder = byBody.get(body);
      const isOnlyCalled = holder && holder.writes <= 1 && holder.calls > 0 && holder.calls === holder.reads;
      return isOnlyCalled ? holder.calls : undefined;
    },
  };
}

function newHolder(body: FunctionExpression): Holder {
  return { body, calls: 0, reads: 0, writes: 0 };
}

/** Adds the reads and writes of a name; a local's first value is not a write. */
function countUses(key: object | string, holder: Holder, scopes: Scopes): void {
  const uses =
    typeof key === "string"
      ? (scopes.globals.get(key)?.uses ?? [])
      : (key as { uses: { write: boolean }[] }).uses;
  for (const { write } of uses) {
    if (write) holder.writes++;
    else holder.reads++;
  }
}
