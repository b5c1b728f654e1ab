import { lua } from "#fengari";
import type { LuaValue } from "./values";

interface Anchor {
  slot: number;
  isNeeded: () => boolean;
}

/** Below this many anchors nothing is looked through. */
const smallest = 64;

/**
 * Keeps Lua values alive that only code of ours holds: for the state's garbage collector they would be garbage.
 * Each is kept as long as its owner says; owners are asked when the number of anchors has doubled.
 */
export class Anchors {
  readonly #state: () => lua.lua_State;
  #anchors: Anchor[] = [];
  #freeSlots: number[] = [];
  #lookThroughAt = smallest;

  constructor(state: () => lua.lua_State) {
    this.#state = state;
  }

  hold(value: LuaValue, isNeeded: () => boolean): void {
    if (this.#anchors.length >= this.#lookThroughAt) this.#drop();
    const slot = this.#freeSlots.pop() ?? this.#anchors.length + 1;
    this.#anchors.push({ slot, isNeeded });
    this.#set(slot, value.push);
  }

  #drop(): void {
    const kept: Anchor[] = [];
    for (const anchor of this.#anchors) {
      if (anchor.isNeeded()) {
        kept.push(anchor);
      } else {
        this.#freeSlots.push(anchor.slot);
        this.#set(anchor.slot, lua.lua_pushnil);
      }
    }
    this.#anchors = kept;
    this.#lookThroughAt = Math.max(smallest, 2 * kept.length);
  }

  #set(slot: number, push: (L: lua.lua_State) => void): void {
    const L = this.#state();
    lua.lua_checkstack(L, lua.LUA_MINSTACK);
    if (lua.lua_rawgetp(L, lua.LUA_REGISTRYINDEX, this) === lua.LUA_TNIL) {
      lua.lua_pop(L, 1);
      lua.lua_newtable(L);
      lua.lua_pushvalue(L, -1);
      lua.lua_rawsetp(L, lua.LUA_REGISTRYINDEX, this);
    }
    push(L);
    lua.lua_rawseti(L, -2, slot);
    lua.lua_pop(L, 1);
  }
}
