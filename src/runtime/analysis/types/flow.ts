import type { Operations } from "../world/index.ts";
import { equal, type LuaType, union } from "./type.ts";

/**
 * What is known at one point of the program. Facts are types of places: a local (`#3`), a global (`name`), a field
 * of the gateway (`@Request.Bucket`) or a field of a script's own table (`#3.field`).
 */
export class Flow {
  readonly facts: Map<string, LuaType>;
  operations: Operations;
  /** Whether the program can come here at all. */
  reachable: boolean;

  constructor(facts = new Map<string, LuaType>(), operations: Operations = null, reachable = true) {
    this.facts = facts;
    this.operations = operations;
    this.reachable = reachable;
  }

  copy(): Flow {
    return new Flow(new Map(this.facts), this.operations, this.reachable);
  }

  /** Goes on as another flow does. */
  become(other: Flow): void {
    this.facts.clear();
    for (const [place, type] of other.facts) this.facts.set(place, type);
    this.operations = other.operations;
    this.reachable = other.reachable;
  }

  set(place: string, type: LuaType): void {
    this.facts.set(place, type);
  }

  /** Sets a place and forgets what was known below it. */
  assign(place: string, type: LuaType): void {
    for (const known of this.facts.keys()) if (known.startsWith(`${place}.`)) this.facts.delete(known);
    this.facts.set(place, type);
  }
}

/** What is known where two ways meet: facts that both know, widened. Locals and globals are known on both. */
export function join(a: Flow, b: Flow): Flow {
  if (!a.reachable) return b.copy();
  if (!b.reachable) return a.copy();
  const facts = new Map<string, LuaType>();
  for (const [place, type] of a.facts) {
    const other = b.facts.get(place);
    if (other) facts.set(place, type === other ? type : union([type, other]));
  }
  const both = a.operations && b.operations;
  return new Flow(facts, both ? new Set([...a.operations!, ...b.operations!]) : null);
}

export function joinAll(flows: readonly Flow[]): Flow {
  const [first = new Flow(new Map(), null, false), ...rest] = flows;
  return rest.reduce(join, first.copy());
}

/** Whether nothing new is known, so that a loop need not be followed again. */
export function isSettled(before: Flow, after: Flow): boolean {
  if (before.reachable !== after.reachable || before.facts.size !== after.facts.size) return false;
  for (const [place, type] of before.facts) {
    const other = after.facts.get(place);
    if (!other || (type !== other && !equal(type, other))) return false;
  }
  return true;
}
