import { lauxlib, type lua } from "#fengari";
import { Collector } from "../memory/collector";
import { openAllLibraries } from "../stdlib/all";
import { capture, type StateImage } from "./capture";
import { restore } from "./restore";

/** What a new state uses, of all and of tables. */
export interface NewStateSize {
  readonly bytes: number;
  readonly tableBytes: number;
}

const images = new Map<"5.3" | "5.4", StateImage & NewStateSize>();

/** A state with all libraries of a version opened: by opening them once, and copying what that made. */
export function newState(version: "5.3" | "5.4"): { L: lua.lua_State; size: NewStateSize } {
  let image = images.get(version);
  if (image === undefined) {
    image = openedOnce(version);
    images.set(version, image);
  }
  const L = lauxlib.luaL_newstate();
  restore(L, image);
  return { L, size: image };
}

function openedOnce(version: "5.3" | "5.4"): StateImage & NewStateSize {
  const L = lauxlib.luaL_newstate();
  openAllLibraries(L, version);
  const image = capture(L);
  const { meter } = L.l_G;
  new Collector(L.l_G, meter, version === "5.4").collect();
  return { ...image, bytes: meter.bytes, tableBytes: meter.tableBytes };
}
