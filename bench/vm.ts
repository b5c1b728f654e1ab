import { spawnSync } from "node:child_process";
import * as published from "fengari";
import * as ours from "#fengari";
import { openStandardLibrary } from "../src/runtime/lua/stdlib";
import type { Bench, Figure } from "./bench";
import { median, ratio, timed } from "./bench";
import { type Workload, workloads } from "./vm-workloads";

type Vm = Pick<typeof ours, "lua" | "lauxlib" | "to_luastring">;

/** Calls before measuring: the engine compiles the main loop more than once. */
const WARM_UP = 8;
const ROUNDS = 31;

/** A workload ready to be called in a state of its own. */
function prepare(vm: Vm, open: (L: ours.lua.lua_State) => void, { source, count }: Workload): () => void {
  const { lua, lauxlib, to_luastring } = vm;
  const L = lauxlib.luaL_newstate();
  open(L);
  const status = lauxlib.luaL_dostring(L, to_luastring(source));
  if (status !== lua.LUA_OK) throw new Error(lua.lua_tojsstring(L, -1) ?? "error");
  return () => {
    lua.lua_pushvalue(L, -1);
    lua.lua_pushinteger(L, count);
    lua.lua_call(L, 1, 1);
    lua.lua_pop(L, 1);
  };
}

/** Milliseconds of one call in PUC Lua 5.3, the median of several; null if it is not installed. */
function timeInLua53({ source, count }: Workload): number | null {
  const script = `local work = (function() ${source} end)()
    local times = {}
    for i = 1, 9 do local start = os.clock() work(${count}) times[i] = os.clock() - start end
    table.sort(times) print(times[5] * 1000)`;
  const { status, stdout } = spawnSync("lua5.3", ["-e", script], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
}

async function medianTime(work: () => void): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 9; i++) times.push(await timed(work));
  return median(times);
}

/** Loops in our machine, against fengari as it is published and against PUC Lua 5.3 where it is installed. */
export const vm: Bench = {
  name: "vm",
  async run() {
    const figures: Figure[] = [];
    for (const workload of workloads) {
      const mine = prepare(ours, (L) => openStandardLibrary(L, { seed: 1 }), workload);
      const theirs = prepare(published, published.lualib.luaL_openlibs, workload);
      for (let i = 0; i < WARM_UP; i++) {
        mine();
        theirs();
      }
      const share = await ratio(mine, theirs, ROUNDS);
      figures.push({
        what: `${workload.name}: our time / published fengari's`,
        measured: `${share.toFixed(2)} times`,
        goal: "at most 1.1",
        met: share <= 1.1,
      });
      const native = timeInLua53(workload);
      if (native !== null)
        figures.push({
          what: `${workload.name}: our time / lua5.3's`,
          measured: `${((await medianTime(mine)) / native).toFixed(1)} times`,
        });
    }
    return figures;
  },
};
