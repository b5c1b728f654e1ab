import { lauxlib, lua } from "#fengari";
import { type HeapEntry, IndexedHeap } from "../../net/loop/indexed-heap";
import { returning, UsageError } from "../interop/calls";
import { type Crossing, LuaValue, push, text, toCrossing } from "../interop/values";

const metatable = "util.indexedbheap";

type Heap = IndexedHeap<LuaValue>;

const heaps = new WeakMap<object, Heap>();

/** util.indexedbheap: `create()`, and heaps with insert, pop, peek, remove, reprioritize and their inner lists. */
export function openIndexedHeap(L: lua.lua_State): number {
  lauxlib.luaL_newlib(L, {
    create: (state) => {
      lua.lua_newtable(state);
      heaps.set(lua.lua_topointer(state, -1)!, new IndexedHeap());
      setMetatable(state);
      return 1;
    },
  });
  return 1;
}

function setMetatable(L: lua.lua_State): void {
  if (lauxlib.luaL_newmetatable(L, metatable)) {
    lauxlib.luaL_newlib(L, methods);
    lua.lua_pushcclosure(L, index, 1);
    lua.lua_setfield(L, -2, "__index");
  }
  lua.lua_setmetatable(L, -2);
}

const methods = {
  insert: returning((L) => {
    const priority = Number(lauxlib.luaL_checknumber(L, 3));
    return [heapAt(L).insert(new LuaValue(L, 2), priority, key(L, 4)) as Crossing];
  }),
  pop: returning((L) => results(heapAt(L).pop())),
  remove: returning((L) => results(heapAt(L).remove(key(L, 2)))),
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

/** An id: equal strings and numbers are the same id, other values are themselves. */
function key(L: lua.lua_State, at: number): unknown {
  const value = lua.lua_type(L, at) === lua.LUA_TSTRING ? text(L, at) : toCrossing(L, at);
  return value instanceof LuaValue ? (value.identity ?? value) : value;
}

function results(entry: HeapEntry<LuaValue> | undefined): readonly Crossing[] {
  return entry ? [entry.priority, entry.item, entry.id as Crossing] : [];
}
