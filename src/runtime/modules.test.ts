import { expect, test } from "vitest";
import { modules } from "./analysis/libraries";
import { VirtualClock } from "./lua/clock";
import { Machine } from "./lua/machine";
import { ModuleHost } from "./modules/host";
import { rockModules } from "./modules/open";
import { VirtualWorld } from "./net/virtual/world";

test("the analysis knows the package of every module that the runtime carries", () => {
  const { L } = new Machine({ clock: new VirtualClock(0), seed: 1 });
  const rocks = rockModules(new ModuleHost(L, { system: new VirtualWorld().process("script") }));
  for (const [rock, carried] of Object.entries(rocks))
    for (const name of Object.keys(carried)) expect([name, modules[name]?.package]).toEqual([name, rock]);
});
