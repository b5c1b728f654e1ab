import { lua } from "#fengari";
import { tags } from "../memory/objects";
import { copyProto, type Proto } from "./proto";

type MainFunctionConstructor = new (L: lua.lua_State, upvalues: number) => MainFunction;

interface MainFunction {
  readonly constructor: MainFunctionConstructor;
  id: number;
  p: Proto;
  readonly upvals: { type: number; value: unknown }[];
}

/** What compiling a chunk made, and what it took of a state. */
interface Chunk {
  readonly MainFunction: MainFunctionConstructor;
  readonly proto: Proto;
  readonly used: Use;
}

interface Use {
  readonly bytes: number;
  readonly tableBytes: number;
  readonly work: number;
  readonly ids: number;
}

/** Chunks that are kept: a page runs the same few scripts again and again, a test runs one on many cases. */
const KEPT = 32;
/** Longer texts are compiled each time. */
const LONGEST = 65_536;

/** The chunks that were used last. The same text always gives the same one, so keeping them changes nothing. */
const chunks = new Map<string, Chunk>();

/**
 * Does what `compile` does, which pushes the main function of `source` unless it returns an error; quicker where the
 * same text was compiled before. Counters and accounts end as if it had been compiled.
 */
export function compileOnce(L: lua.lua_State, source: string, compile: () => number): number {
  const known = chunks.get(source);
  if (known !== undefined && fits(L, known.used)) {
    chunks.delete(source);
    chunks.set(source, known);
    push(L, known);
    return lua.LUA_OK;
  }
  const before = readUse(L);
  const stackSize = L.stack.length;
  const status = compile();
  if (status === lua.LUA_OK && source.length <= LONGEST && L.stack.length === stackSize)
    keep(L, source, before);
  return status;
}

function readUse({ l_G: { meter, id_counter: ids } }: lua.lua_State): Use {
  return { bytes: meter.bytes, tableBytes: meter.tableBytes, work: meter.work, ids };
}

function keep(L: lua.lua_State, source: string, before: Use): void {
  const after = readUse(L);
  const main = L.stack[L.top - 1]!.value as MainFunction;
  const proto = copyProto(L, main.p, -before.ids);
  L.l_G.id_counter = after.ids;
  const used: Use = {
    bytes: after.bytes - before.bytes,
    tableBytes: after.tableBytes - before.tableBytes,
    work: after.work - before.work,
    ids: after.ids - before.ids,
  };
  const [oldest] = chunks.keys();
  if (chunks.size >= KEPT && oldest !== undefined) chunks.delete(oldest);
  chunks.set(source, { MainFunction: main.constructor, proto, used });
}

/** Whether compiling would neither collect garbage nor reach a limit. */
function fits({ l_G: { meter } }: lua.lua_State, used: Use): boolean {
  return (
    meter.bytes + used.bytes <= meter.ceiling && meter.tableBytes + used.tableBytes <= meter.tableCeiling
  );
}

function push(L: lua.lua_State, { MainFunction, proto, used }: Chunk): void {
  const { l_G: g } = L;
  const { bytes, tableBytes, ids } = readUse(L);
  g.meter.toil(used.work);
  const main = new MainFunction(L, 1);
  main.id = ids;
  main.p = copyProto(L, proto, ids);
  lua.lua_pushglobaltable(L);
  const slot = L.stack[L.top - 1]!;
  main.upvals[0] = slot;
  L.stack[L.top - 1] = new (slot.constructor as new (type: number, value: unknown) => typeof slot)(
    tags.LCL,
    main,
  );
  g.id_counter = ids + used.ids;
  g.meter.bytes = bytes + used.bytes;
  g.meter.tableBytes = tableBytes + used.tableBytes;
}
