import type { FunctionExpression } from "../syntax/index.ts";
import type { Flow } from "./flow.ts";
import { localPlace } from "./places.ts";
import type { Session } from "./session.ts";
import { runBlock } from "./statements.ts";
import { type LuaType, nil, type TableType, union, unknown } from "./type.ts";

/** Follows a function's body once, with what its calls or, without known calls, its definition tell. */
export function enterFunction(session: Session, node: FunctionExpression, flow: Flow): void {
  const inside = flow.copy();
  forgetWhatChanges(session, inside);
  const entry = session.functions.isOnlyCalled(node) ? session.known.entries.get(node) : undefined;
  if (entry) {
    for (const place of [...inside.facts.keys()]) if (place.startsWith("@")) inside.facts.delete(place);
    for (const [place, type] of entry.flow.facts) inside.set(place, type);
    inside.operations = entry.flow.operations;
  }
  node.parameters.forEach((parameter, index) => {
    const variable = session.scopes.declared.get(parameter)!;
    const offset = node.method ? 1 : 0;
    inside.set(
      localPlace(variable),
      (entry && !node.method ? (entry.arguments[index + offset] ?? nil) : undefined) ?? unknown,
    );
  });
  const self = session.scopes.selves.get(node);
  if (self) inside.set(localPlace(self), unknown);
  followBody(session, node, inside);
}

function followBody(session: Session, node: FunctionExpression, inside: Flow): void {
  const { breaks, loopDepth } = session;
  const outerBreaks = breaks.splice(0);
  session.returns.push([]);
  session.jumps.push(new Map());
  session.loopDepth = 0;
  runBlock(session, node.block, inside);
  session.loopDepth = loopDepth;
  session.jumps.pop();
  const results = session.returns.pop()!;
  if (inside.reachable) results.push(nil);
  breaks.push(...outerBreaks);
  session.learned.results.set(node, results.length ? union(results) : unknown);
}

/** A function runs later: locals that are assigned again and globals may hold something else by then. */
function forgetWhatChanges(session: Session, inside: Flow): void {
  for (const variable of session.scopes.variables) {
    const place = localPlace(variable);
    const type = inside.facts.get(place);
    if (!type) continue;
    const isMutable = variable.uses.some(({ write }) => write);
    if (isMutable || isTable(type)) inside.assign(place, isMutable ? unknown : type);
  }
  for (const place of [...inside.facts.keys()]) {
    if (place.startsWith("@") || place.startsWith("#")) continue;
    const name = place.split(".")[0]!;
    inside.facts.delete(place);
    const known = session.known.globals.get(name);
    if (place === name && known) inside.set(place, known);
  }
}

function isTable(type: LuaType): type is TableType {
  return type.kind === "table";
}
