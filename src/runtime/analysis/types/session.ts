import type { Scopes } from "../scope/index.ts";
import type { CallExpression, Expression, FunctionExpression, Node } from "../syntax/index.ts";
import type { World } from "../world/index.ts";
import { Flow, join } from "./flow.ts";
import type { KnownFunctions } from "./functions.ts";
import { type LuaType, union, unknown } from "./type.ts";

/** What the calls of a function told about it. */
export interface Entry {
  arguments: LuaType[];
  /** What was known of the gateway's fields at every call. */
  flow: Flow;
}

/** What one pass over the script learns for the next, where functions are called before they are read. */
export interface Knowledge {
  entries: Map<FunctionExpression, Entry>;
  results: Map<FunctionExpression, LuaType>;
  /** Everything that is assigned to a global. */
  globals: Map<string, LuaType>;
}

/** One pass over a script. */
export class Session {
  readonly world: World;
  readonly scopes: Scopes;
  readonly functions: KnownFunctions;
  readonly known: Knowledge;
  readonly learned: Knowledge = { entries: new Map(), results: new Map(), globals: new Map() };

  /** Type of each expression that can be reached, at its last visit. */
  readonly types = new Map<Expression, LuaType>();
  /** All results of a call. */
  readonly results = new Map<CallExpression, LuaType[]>();
  /** Statements that can be reached. */
  readonly reached = new Set<Node>();
  /** Innermost last. */
  readonly breaks: Flow[][] = [];
  readonly returns: LuaType[][] = [];
  readonly jumps: Map<string, Flow[]>[] = [];
  /** How many loops are being followed; deep ones are followed once only. */
  loopDepth = 0;

  constructor(world: World, scopes: Scopes, functions: KnownFunctions, known: Knowledge) {
    this.world = world;
    this.scopes = scopes;
    this.functions = functions;
    this.known = known;
  }

  typeAt = (expression: Expression): LuaType => this.types.get(expression) ?? unknown;

  learnCall(body: FunctionExpression, given: LuaType[], flow: Flow): void {
    const { entries } = this.learned;
    const before = entries.get(body);
    const ofGateway = new Flow(
      new Map([...flow.facts].filter(([place]) => place.startsWith("@"))),
      flow.operations,
    );
    entries.set(body, {
      arguments: before ? merge(before.arguments, given) : given,
      flow: before ? join(before.flow, ofGateway) : ofGateway,
    });
  }

  learnGlobal(name: string, type: LuaType): void {
    const { globals } = this.learned;
    const before = globals.get(name);
    globals.set(name, before ? union([before, type]) : type);
  }
}

function merge(a: LuaType[], b: LuaType[]): LuaType[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) =>
    union([a[index] ?? { kind: "nil" }, b[index] ?? { kind: "nil" }]),
  );
}
