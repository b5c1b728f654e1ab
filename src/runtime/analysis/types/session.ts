import type { Scopes, Use, Variable } from "../scope/index";
import type { CallExpression, Expression, FunctionExpression, Identifier, Node } from "../syntax/index";
import type { World } from "../world/index";
import type { Flow } from "./flow";
import type { KnownFunctions } from "./functions";
import { localPlace } from "./places";
import { equal, type LuaType, union, unknown } from "./type";

/** What the calls of a function told about it. */
export interface Entry {
  arguments: LuaType[];
  /** What was known of the gateway's fields at every call. */
  flow: Flow;
  /** The calls that told. */
  calls: Set<CallExpression>;
}

/** What one pass over the script learns for the next, where functions are called before they are read. */
export interface Knowledge {
  entries: Map<FunctionExpression, Entry>;
  results: Map<FunctionExpression, LuaType>;
  /** Everything that is assigned to a global. */
  globals: Map<string, LuaType>;
  /** Places of which anything was ever known; most names are not among them, and need no looking up. */
  places: Set<string>;
}

export function noKnowledge(): Knowledge {
  return { entries: new Map(), results: new Map(), globals: new Map(), places: new Set() };
}

function isSameEntry(a: Entry, b: Entry): boolean {
  if (a.arguments.length !== b.arguments.length || !a.flow.isLike(b.flow)) return false;
  return a.arguments.every((type, index) => equal(type, b.arguments[index]!));
}

/** One pass over a script. */
export class Session {
  readonly world: World;
  readonly scopes: Scopes;
  readonly functions: KnownFunctions;
  readonly known: Knowledge;
  readonly learned: Knowledge;

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
  /** Bodies of functions that are still to be followed, with what is known where they are defined. */
  readonly waiting = new Map<FunctionExpression, Flow>();
  readonly followed = new Set<FunctionExpression>();
  /** Turns false when a call tells something new of a body that was followed already. */
  isSettled = true;
  /** How many loops are being followed; deep ones are followed once only. */
  loopDepth = 0;

  /** Globals, by name, and locals that are assigned to somewhere. */
  readonly assigned: ReadonlySet<string | Variable>;

  constructor(world: World, scopes: Scopes, functions: KnownFunctions, known: Knowledge) {
    this.world = world;
    this.scopes = scopes;
    this.functions = functions;
    this.known = known;
    this.learned = { ...noKnowledge(), places: known.places };
    const isWritten = ({ uses }: { uses: Use[] }) => uses.some(({ write }) => write);
    const globals = [...scopes.globals.values()].filter(isWritten).map(({ name }) => name);
    this.assigned = new Set([...globals, ...scopes.variables.filter(isWritten)]);
  }

  typeAt = (expression: Expression): LuaType => this.types.get(expression) ?? unknown;

  /** Types of locals when they were declared, for the functions that see them later. */
  readonly declaredTypes = new Map<Variable, LuaType>();
  /** Places that have places below them, so that assigning to others need not look for any. */
  private readonly parents = new Set<string>();

  get isInFunction(): boolean {
    return this.returns.length > 1;
  }

  declare(name: Identifier, type: LuaType, flow: Flow): void {
    const variable = this.scopes.declared.get(name)!;
    this.declaredTypes.set(variable, type);
    this.assign(localPlace(variable), type, flow);
  }

  assign(place: string, type: LuaType, flow: Flow): void {
    this.note(place);
    flow.assign(place, type, this.parents.has(place));
  }

  /** Notes what a test told about a place; what is known below it stays. */
  narrow(place: string, type: LuaType, flow: Flow): void {
    this.note(place);
    flow.set(place, type);
  }

  /** What a flow knows of a place. */
  factOf(place: string | undefined, flow: Flow): LuaType | undefined {
    return place !== undefined && this.learned.places.has(place) ? flow.get(place) : undefined;
  }

  /** Remembers that something of a place is known. */
  note(place: string): void {
    this.learned.places.add(place);
    for (let dot = place.indexOf("."); dot >= 0; dot = place.indexOf(".", dot + 1))
      this.parents.add(place.slice(0, dot));
  }

  learnCall(body: FunctionExpression, call: CallExpression, given: LuaType[], flow: Flow): void {
    const { entries } = this.learned;
    const before = entries.get(body);
    const ofGateway = flow.forFunction();
    const entry: Entry = {
      arguments: before ? merge(before.arguments, given) : given,
      flow: before ? before.flow.join(ofGateway) : ofGateway,
      calls: (before?.calls ?? new Set<CallExpression>()).add(call),
    };
    entries.set(body, entry);
    if (this.followed.has(body) && !(before && isSameEntry(before, entry))) this.isSettled = false;
  }

  /** Whether nothing more can be learned of a function's arguments in this pass. */
  hasSeenAllCalls(body: FunctionExpression): boolean {
    const calls = this.functions.callsOf(body);
    return calls === undefined || calls === this.learned.entries.get(body)?.calls.size;
  }

  /** What the calls of a function tell, where all its uses are calls; in this pass or, in a circle, in the last. */
  entryOf(body: FunctionExpression): Entry | undefined {
    if (this.functions.callsOf(body) === undefined) return undefined;
    const known = this.known.entries.get(body);
    return this.hasSeenAllCalls(body) ? this.learned.entries.get(body) : known;
  }

  resultOf(body: FunctionExpression): LuaType {
    return this.learned.results.get(body) ?? this.known.results.get(body) ?? unknown;
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
