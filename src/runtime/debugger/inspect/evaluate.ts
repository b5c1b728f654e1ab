import { type CallInfo, type global_State, lua } from "#fengari";
import { frameAt, isLua, type LuaClosure } from "../vm/frames";
import { localsOf, type Slot, upvaluesOf, varargsOf } from "../vm/locals";
import { text } from "../vm/text";
import { messageText, type RawValue } from "../vm/value-text";
import { evaluationSupervisor } from "./evaluation-supervisor";
import { compileExpression, type Expression, withoutPlace } from "./expression";
import { PurityWatch } from "./purity";
import { keepMetatables } from "./registry";

export type Evaluation =
  | {
      readonly ok: true;
      /** All values of the expression; none for a statement. */
      readonly values: readonly RawValue[];
      /** Whether the state may be another one now: then ask no more of it. */
      readonly disturbed: boolean;
    }
  | { readonly ok: false; readonly message: string; readonly disturbed: boolean };

/**
 * Evaluates an expression, or else runs a statement, in a frame of a state that stands still: with its real locals,
 * upvalues and varargs. Nothing of it is counted or observed.
 *
 * @param L the thread that runs
 * @param frame index in the stack of calls, C functions included; 0 is the innermost Lua function
 * @param of the thread whose frame it is, if not the running one
 */
export function evaluate(L: lua.lua_State, frame: number, source: string, of: lua.lua_State = L): Evaluation {
  const { l_G: g } = L;
  const { id_counter: ids } = g;
  const evaluation = evaluateAside(L, frame, source, of);
  // What was made meanwhile is gone, so its numbers are free: they show in the texts of tables and functions.
  if (!evaluation.disturbed) g.id_counter = ids;
  return evaluation;
}

/**
 * Runs the statement of an assignment. It takes the same of a state whatever was evaluated there before, so that
 * the program is the same each time.
 */
export function assignIn(L: lua.lua_State, frame: number, statement: string): void {
  desks.delete(L.l_G);
  evaluate(L, frame, statement);
  desks.delete(L.l_G);
}

function evaluateAside(L: lua.lua_State, frame: number, source: string, of: lua.lua_State): Evaluation {
  const { meter } = L.l_G;
  return meter.aside(L, evaluationSupervisor(meter), () => {
    const ci = callAt(of, frame);
    const slots = ci === null ? [] : visibleSlots(of, ci, source);
    const desk = deskOf(L);
    const expression = desk.expression(slots, source);
    if (typeof expression === "string") return { ok: false, message: expression, disturbed: false };
    const restore = expression.reads ? keepMetatables(desk.T) : () => {};
    meter.thread = desk.T;
    try {
      bind(expression.closure, slots);
      return call(desk, expression, ci === null ? [] : varargsOf(of, ci));
    } finally {
      restore();
    }
  });
}

/** Where the expressions of one state are compiled and run. */
class Desk {
  readonly #expressions = new Map<string, Expression | string>();

  /** @param T a thread of its own, so that the stacks of the script stay as they are */
  constructor(readonly T: lua.lua_State) {}

  expression(slots: readonly Slot[], source: string): Expression | string {
    const names = slots.map(({ name }) => name);
    const key = `${names.join(" ")}\n${source}`;
    const known = this.#expressions.get(key);
    if (known !== undefined) return known;
    const made = compileExpression(this.T, names, source);
    this.#expressions.set(key, made);
    return made;
  }
}

const desks = new WeakMap<global_State, Desk>();

function deskOf(L: lua.lua_State): Desk {
  let desk = desks.get(L.l_G);
  if (desk === undefined) {
    desk = new Desk(newThread(L));
    desks.set(L.l_G, desk);
  }
  return desk;
}

/** A thread of its own for the evaluation, so that the stack of `L` stays as it is. */
function newThread(L: lua.lua_State): lua.lua_State {
  const { ci } = L;
  const { top } = ci;
  lua.lua_checkstack(L, lua.LUA_MINSTACK);
  const T = lua.lua_newthread(L);
  lua.lua_pop(L, 1);
  ci.top = top;
  return T;
}

/** The call of a frame; a C function has no variables, so its nearest Lua caller serves. */
function callAt(L: lua.lua_State, frame: number): CallInfo | null {
  let ci = frameAt(L, frame);
  while (ci !== null && !isLua(ci)) ci = ci.previous;
  return ci;
}

function call({ T }: Desk, { closure, writes }: Expression, args: readonly RawValue[]): Evaluation {
  const watch = new PurityWatch(closure.p, writes);
  lua.lua_settop(T, 0);
  pushRaw(T, { type: lua.LUA_TFUNCTION, value: closure });
  for (const value of args) pushRaw(T, value);
  try {
    watch.begin(T);
    const status = lua.lua_pcall(T, args.length, lua.LUA_MULTRET, 0);
    if (status !== lua.LUA_OK) {
      const message = withoutPlace(messageText(T.stack[T.top - 1]!));
      return { ok: false, message, disturbed: watch.disturbed };
    }
    return { ok: true, values: results(T), disturbed: watch.disturbed };
  } catch (error) {
    if (!(error as { unwinds?: boolean }).unwinds) throw error;
    desks.delete(T.l_G);
    return { ok: false, message: (error as Error).message, disturbed: true };
  }
}

/** Variables that the source may name, those that shadow others last. */
function visibleSlots(L: lua.lua_State, ci: CallInfo, source: string): Slot[] {
  const words = new Set(source.match(/[A-Za-z_]\w*/g) ?? []);
  words.add("_ENV");
  const byName = new Map<string, Slot>();
  for (const slot of [...upvaluesOf(ci), ...localsOf(L, ci)])
    if (words.has(slot.name)) byName.set(slot.name, slot);
  return [...byName.values()];
}

/** Puts the frame's own variables in the place of the closure's upvalues. */
function bind(closure: LuaClosure, slots: readonly Slot[]): void {
  for (const [i, { name }] of closure.p.upvalues.entries()) {
    const slot = slots.find((candidate) => name !== null && candidate.name === text(name.getstr()));
    if (slot) closure.upvals[i] = slot.value as LuaClosure["upvals"][number];
  }
}

function pushRaw(T: lua.lua_State, value: RawValue): void {
  lua.lua_checkstack(T, 1);
  lua.lua_pushnil(T);
  T.stack[T.top - 1]!.setfrom(value as never);
}

function results(T: lua.lua_State): RawValue[] {
  const values: RawValue[] = [];
  for (let i = 1; i <= lua.lua_gettop(T); i++) {
    const { type, value } = T.stack[T.ci.funcOff + i]!;
    values.push({ type, value });
  }
  return values;
}
