import { expect, test } from "vitest";
import { rocks } from "./analysis/libraries/rocks";
import { VirtualClock } from "./lua/clock";
import { Machine } from "./lua/machine";
import { ModuleHost } from "./modules/host";
import { rockModules } from "./modules/open";
import { VirtualWorld } from "./net/virtual/world";

test("the analysis knows exactly the packages and modules that the runtime carries", () => {
  const { L } = new Machine({ clock: new VirtualClock(0), seed: 1 });
  const carried = rockModules(new ModuleHost(L, { system: new VirtualWorld().process("script") }));
  const known = Object.entries(rocks).filter(([, { isCarried }]) => isCarried);
  const sorted = (entries: (readonly [string, readonly string[]])[]) =>
    Object.fromEntries(entries.map(([rock, modules]) => [rock, [...modules].sort()]));
  expect(sorted(known.map(([rock, { modules }]) => [rock, modules]))).toEqual(
    sorted(Object.entries(carried).map(([rock, modules]) => [rock, Object.keys(modules)])),
  );
});
