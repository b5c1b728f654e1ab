import { lauxlib, lua } from "#fengari";
import { type HeapEntry, IndexedHeap } from "../../net/loop/indexed-heap";
import { returning, UsageError } from "../interop/calls";
import { type Crossing, LuaValue, push, text, toCrossing } from "../interop/values";

const metatable = "util.indexedbheap";

/** The items themselves are in the heap's own table `items`, by id, where Lua's garbage collector sees them. */
type Heap = IndexedHeap<null>;

const heaps = new WeakMap<object, Heap>();

/** util.indexedbheap: `create()`, and heaps with insert, pop, peek, remove, reprioritize and their inner lists. */
export function openIndexedHeap(L: lua.lua_State): number {
  lauxlib.luaL_newlib(L, { create });
  return 1;
}

function create(L: lua.lua_State): number {
  lua.lua_newtable(L);
  heaps.set(lua.lua_topointer(L, -1)!, new IndexedHeap());
  lua.lua_newtable(L);
  lua.lua_setfield(L, -2, "items");
  if (lauxlib.luaL_newmetatable(L, metatable)) {
    lauxlib.luaL_newlib(L, methods);
    lua.lua_pushcclosure(L, index, 1);
    lua.lua_setfield(L, -2, "__index");
  }
  lua.lua_setmetatable(L, -2);
  return 1;
}

const methods = {
  insert: returning((L) => {
    const priority = Number(lauxlib.luaL_checknumber(L, 3));
    const id = heapAt(L).insert(null, priority, key(L, 4)) as Crossing;
    setItem(L, id, 2);
    return [id];
  }),
  pop: returning((L) => takenOut(L, heapAt(L).pop())),
  remove: returning((L) => takenOut(L, heapAt(L).remove(key(L, 2)))),
  peek: returning((L) => [heapAt(L).peek()]),
  reprioritize: returning((L) => {
    heapAt(L).reprioritize(key(L, 2), Number(lauxlib.luaL_checknumber(L, 3)));
    return [];
  }),
};

/** Methods, and `priorities` and `ids` as lists in the heap's order. */
function index(L: lua.lua_State): number {
  const name = text(L, 2);
  if (name === "priorities" || name === "ids") {
    const part = name === "ids" ? "id" : "priority";
    lua.lua_newtable(L);
    heapAt(L)
      .entries()
      .forEach((entry, position) => {
        push(L, entry[part] as Crossing);
        lua.lua_rawseti(L, -2, position + 1);
      });
    return 1;
  }
  lua.lua_pushvalue(L, 2);
  lua.lua_gettable(L, lua.lua_upvalueindex(1));
  return 1;
}

function heapAt(L: lua.lua_State): Heap {
  const heap = heaps.get(lua.lua_topointer(L, 1) ?? {});
  if (!heap) throw new UsageError("bad argument #1 (heap expected)");
  return heap;
}

/** An id: equal strings and numbers are the same id; anything else cannot be one here. */
function key(L: lua.lua_State, at: number): string | number | undefined {
  const value = lua.lua_type(L, at) === lua.LUA_TSTRING ? text(L, at) : toCrossing(L, at);
  if (value === undefined || typeof value === "string" || typeof value === "number") return value;
  throw new UsageError(`bad argument #${at} (number or string expected as id)`);
}

function setItem(L: lua.lua_State, id: Crossing, value: number | undefined): void {
  lua.lua_getfield(L, 1, "items");
  push(L, id);
  if (value === undefined) lua.lua_pushnil(L);
  else lua.lua_pushvalue(L, value);
  lua.lua_rawset(L, -3);
  lua.lua_pop(L, 1);
}

/** Priority, item and id of an entry that has left the heap. */
function takenOut(L: lua.lua_State, entry: HeapEntry<null> | undefined): readonly Crossing[] {
  if (!entry) return [];
  const id = entry.id as Crossing;
  lua.lua_getfield(L, 1, "items");
  push(L, id);
  lua.lua_rawget(L, -2);
  const item = new LuaValue(L, -1);
  lua.lua_pop(L, 2);
  setItem(L, id, undefined);
  return [entry.priority, item, id];
}
