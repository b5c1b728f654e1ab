import type { CallInfo, lua } from "#fengari";
import { globalSlot } from "../inspect/globals";
import { valueText } from "../inspect/lua-values";
import type { Recording } from "../recording/recording";
import { currentPc, innermostLua, protoOf } from "../vm/frames";
import { activeLocals, localsOf, upvaluesOf } from "../vm/locals";
import { baseType, type RawValue } from "../vm/value-text";
import { type Writer, writesOnLine } from "./line-writes";
import type { Holder } from "./trace";
import type { VariableKind, VariableWrite } from "./variable-writes";

/** What is known of one variable: a cell that holds a value, in the call that declares it. */
interface Known {
  /** Call in which it was seen as a local; 0 while it was seen as an upvalue or a global only. */
  owner: number;
  value: RawValue;
  text: string;
  /** Last step at which the running function saw it. */
  seenAt: number;
  /** Null for what was there before the first step that is looked at. */
  write: VariableWrite | null;
}

/** A variable as the running function sees it. */
interface Sight {
  readonly cell: RawValue;
  /** Register of a local; -1 for an upvalue or a global. */
  readonly register: number;
}

/**
 * Watches the variables of one name over the steps of a state. A change that is seen at a step was made by the line of
 * a step before: the last one of a function that could see the variable, or of the one that called it.
 */
export class VariableWatch {
  /** What wrote the variable that the last step saw; `earlier` if it was before the first one. */
  last: VariableWrite | "earlier" | null = null;
  readonly #cells = new Map<RawValue, Known>();
  /** Last own step of each call at which it did not see the name. */
  readonly #outOfScope = new Map<number, number>();
  /** Last step so far of each call itself, and of the state. */
  readonly #lastOwn = new Map<number, number>();
  #lastStep = 0;
  /** Last step so far that did not see the name. */
  #unseenAt = 0;

  /**
   * @param first step that is looked at
   * @param isWhole whether nothing ran before it
   */
  constructor(
    private readonly recording: Recording,
    private readonly name: string,
    private readonly kind: VariableKind,
    private readonly first: number,
    private readonly isWhole: boolean,
  ) {}

  look(L: lua.lua_State, step: number): boolean {
    const call = this.recording.stepCalls[step]!;
    const ci = innermostLua(L);
    const sight = ci === null ? null : this.#sight(L, ci);
    if (sight === null) {
      this.#outOfScope.set(call, step);
      this.#unseenAt = step;
      this.last = null;
    } else {
      this.last = this.#see(sight, ci!, call, step);
    }
    this.#lastOwn.set(call, step);
    this.#lastStep = step;
    return false;
  }

  #sight(L: lua.lua_State, ci: CallInfo): Sight | null {
    const { name } = this;
    if (this.kind === "global") {
      const cell = globalSlot(L, name);
      return cell === undefined ? null : { cell, register: -1 };
    }
    const register = activeLocals(protoOf(ci), currentPc(ci)).lastIndexOf(name);
    if (register >= 0) return { cell: localsOf(L, ci)[register]!.value, register };
    const upvalue = upvaluesOf(ci).find((slot) => slot.name === name);
    return upvalue === undefined ? null : { cell: upvalue.value, register: -1 };
  }

  #see({ cell, register }: Sight, ci: CallInfo, call: number, step: number): VariableWrite | "earlier" {
    const isLocal = register >= 0;
    let known = this.#cells.get(cell);
    // A slot of the stack serves one variable after the other.
    if (known !== undefined && isLocal && this.#isAnother(known, call)) known = undefined;
    const isSame = known !== undefined && known.value.type === cell.type && known.value.value === cell.value;
    const text = isSame && baseType(cell) !== TABLE ? known!.text : `${cell.type} ${valueText(cell)}`;
    if (known === undefined) {
      const write = this.#creation(cell, register, call, step);
      known = { owner: isLocal ? call : 0, value: copy(cell), text, seenAt: step, write };
      this.#cells.set(cell, known);
    } else if (known.text !== text) {
      const by = this.#writer(known.seenAt, ci, { name: this.name, register, kind: this.kind }, call);
      known.write = this.#write(cell, by, step, register, call, false);
      Object.assign(known, { value: copy(cell), text });
    }
    if (isLocal) known.owner = call;
    known.seenAt = step;
    return known.write ?? "earlier";
  }

  /** Whether a cell that was seen before holds another variable now: of another call, or declared again. */
  #isAnother({ owner, seenAt }: Known, call: number): boolean {
    return owner !== 0 && (owner !== call || (this.#outOfScope.get(call) ?? 0) > seenAt);
  }

  /** A cell that is seen for the first time. Null if it may be older than the first step. */
  #creation(cell: RawValue, register: number, call: number, step: number): VariableWrite | null {
    const { calls } = this.recording;
    const before = this.#lastOwn.get(call);
    if (register >= 0) {
      if (before !== undefined) {
        const isNew = this.#outOfScope.get(call) === before;
        return isNew ? this.#write(cell, before, step, register, call, false) : null;
      }
      if (calls.entered[call]! < this.first && !this.isWhole) return null;
      const caller = calls.callers[call]!;
      return caller > 0 ? this.#write(cell, caller, step, register, call, true) : null;
    }
    // A global that was not there before, or an upvalue whose function was not seen to declare it.
    const isNew = this.kind === "global" && this.#lastStep > 0 && this.#unseenAt === this.#lastStep;
    return isNew ? this.#write(cell, this.#lastStep, step, -1, call, false) : null;
  }

  /** The step whose line made a change: the caller's own line may have assigned what a call returned. */
  #writer(seenAt: number, ci: CallInfo, variable: Writer, call: number): number {
    const own = this.#lastOwn.get(call);
    const candidate = this.kind === "global" ? this.#lastStep : seenAt;
    if (own === undefined || own >= candidate) return candidate;
    const line = this.recording.lines[own]!;
    return writesOnLine(protoOf(ci), line, variable) ? own : candidate;
  }

  #write(
    cell: RawValue,
    step: number,
    seen: number,
    register: number,
    call: number,
    isParameter: boolean,
  ): VariableWrite {
    // Another function writes it as an upvalue.
    const isOwn = register >= 0 && (isParameter || this.recording.stepCalls[step] === call);
    const holder: Holder = isOwn
      ? { register, call: isParameter ? "running" : "writer" }
      : { name: this.name };
    return { step, seen, value: valueText(cell), isParameter, holder };
  }
}

const TABLE = 5;

const copy = ({ type, value }: RawValue): RawValue => ({ type, value });
