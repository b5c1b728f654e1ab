import type { lua } from "#fengari";
import type { ObjectImage, StateImage, TableImage } from "./capture";
import { fill } from "./entries";
import type { CClosure, Table, Userdata } from "./objects";

/** `EXTRA_STACK` of lstate.js. */
const EXTRA_STACK = 5;

/** Gives a state that `luaL_newstate` has just made the objects of an image, with the numbers that `%p` shows. */
export function restore(L: lua.lua_State, image: StateImage): void {
  const { l_G: g } = L;
  const objects = makeObjects(L, image.objects);
  for (const [place, of] of image.objects.entries()) {
    if (of.kind === "table") restoreTable(objects[place] as Table, of, objects);
    else if (of.kind === "function") restoreFunction(objects[place] as CClosure, of, objects);
    else if (of.kind === "userdata") restoreUserdata(objects[place] as Userdata, of, objects);
  }
  for (const [type, place] of image.metatables.entries()) if (place >= 0) g.mt[type] = objects[place];
  for (const [place, type] of image.finalizable) g.meter.finalizable.set(objects[place]!, type);
  g.id_counter = image.idCounter;
  if (image.isLua54) g.isLua54 = true;
  L.stack.length = image.stackSize;
  L.stack_last = image.stackSize - EXTRA_STACK;
  L.ncis = image.calls;
}

function makeObjects(L: lua.lua_State, images: readonly ObjectImage[]): object[] {
  const registry = L.l_G.l_registry.value as Table;
  const globals = registry.l!.value.value as Table;
  const made: object[] = [L, registry, globals];
  for (let place = made.length; place < images.length; place++) made.push(make(L, images[place]!));
  return made;
}

function make(L: lua.lua_State, image: ObjectImage): object {
  switch (image.kind) {
    case "thread":
      throw new TypeError("an image has one thread");
    case "table":
      return new image.of.constructor(L);
    case "function":
      return new image.of.constructor(L, image.of.f, image.of.upvalue.length);
    case "userdata":
      return new image.of.constructor(L, image.of.len);
  }
}

function restoreTable(t: Table, { of, entries, metatable, isShared }: TableImage, objects: object[]): void {
  t.id = of.id;
  t.flags = of.flags;
  t.asize = of.asize;
  t.hsize = of.hsize;
  t.hfree = of.hfree;
  t.metatable = metatable < 0 ? null : (objects[metatable] as Table);
  if (isShared) {
    t.shared = entries;
    t.strong = of.strong;
    t.f = of.f;
    t.l = of.l;
  } else {
    if (t.f !== undefined) t.strong.clear();
    fill(t, entries, objects);
  }
}

function restoreFunction(
  f: CClosure,
  { of, upvalues }: ObjectImage & { kind: "function" },
  objects: object[],
): void {
  f.id = of.id;
  for (const [at, { type, value, object }] of upvalues.entries()) {
    const slot = f.upvalue[at]!;
    slot.type = type;
    slot.value = object < 0 ? value : objects[object];
  }
}

function restoreUserdata(
  u: Userdata,
  { of, metatable }: ObjectImage & { kind: "userdata" },
  objects: object[],
): void {
  u.id = of.id;
  u.metatable = metatable < 0 ? null : (objects[metatable] as Table);
  Object.assign(u.data, of.data);
}
