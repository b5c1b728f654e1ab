import { lauxlib, lua } from "#fengari";
import { VirtualClock } from "../lua/clock";
import { Machine } from "../lua/machine";
import { VirtualWorld } from "../net/virtual/world";
import { ModuleHost } from "./host";
import { collectorModules, preload, rockModules } from "./open";

/** For tests: runs a chunk with all modules; gives its results as texts, or `error: ` and the message. */
export function runLua(source: string, world = new VirtualWorld()): string[] {
  const machine = new Machine({ clock: new VirtualClock(0), seed: 1 });
  const { L } = machine;
  const host = new ModuleHost(L, { system: world.process("script") });
  for (const modules of Object.values(rockModules(host))) preload(L, modules);
  preload(L, collectorModules(host));
  const loaded = machine.load(source);
  if (!loaded.ok) return [`error: ${loaded.message}`];
  const end = machine.run();
  if (end.kind === "unwind") return [`${end.unwind.kind}: ${end.unwind.message}`];
  if (end.kind === "error") return [`error: ${new TextDecoder().decode(end.message ?? new Uint8Array())}`];
  return Array.from({ length: lua.lua_gettop(L) }, (_, index) =>
    new TextDecoder().decode(lauxlib.luaL_tolstring(L, index + 1)),
  );
}
