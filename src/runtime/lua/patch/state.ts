import type { Site } from "./site";

/** Counting of instructions and lines, and the way out for `Unwind`. */
export const stateSites: readonly Site[] = [
  {
    file: "lstate.js",
    find: "this.mt = new Array(LUA_NUMTAGS);",
    replace:
      "this.mt = new Array(LUA_NUMTAGS);\n        this.meter = new Meter((L, status) => ldo.luaD_throw(L, status));",
    why: "each global state has a meter",
  },
  {
    file: "lstate.js",
    find: "    g.mainthread = L;",
    replace: "    g.mainthread = g.meter.thread = L;",
    why: "the meter knows the running thread",
  },
  {
    file: "lvm.js",
    find: `    ci.callstatus |= lstate.CIST_FRESH;
    newframe:`,
    replace: `    const meter = L.l_G.meter;
    let lastpc = ci.l_savedpc - 1, line = lastpc < 0 ? -1 : ci.func.value.p.lineinfo[lastpc];
    if (meter.goesOn) {
        meter.goesOn = false;
        line = ci.func.value.p.lineinfo[ci.l_savedpc];
    } else ci.callstatus |= lstate.CIST_FRESH;
    newframe:`,
    why: "the meter and the last executed place stay at hand in the main loop; a state may go on in the midst of a call",
  },
  {
    file: "lua.js",
    find: "module.exports.lua_atnativeerror       = lapi.lua_atnativeerror;",
    replace: `module.exports.lua_atnativeerror       = lapi.lua_atnativeerror;
module.exports.lua_goon                = require("./lvm.js").luaV_execute;`,
    why: "a state that was put back goes on from there",
  },
  {
    file: "lvm.js",
    find: "        let i = ci.l_code[ci.l_savedpc++];\n\n        if (L.hookmask",
    replace: `        let code = cl.p.code, lineinfo = cl.p.lineinfo;
        /* fengari looks for the function again at each instruction */
        for (;;) {
        let pc = ci.l_savedpc++, i = code[pc];
        if (--meter.fuel < 0) meter.refuel(false);
        if (pc <= lastpc || lineinfo[pc] !== line) meter.line(line = lineinfo[pc]);
        lastpc = pc;

        if (L.hookmask`,
    why: "count instructions, and lines as luaG_traceexec does: a new line, a jump back, a new function",
  },
  {
    file: "lvm.js",
    find: `                throw Error("invalid opcode");
            }
        }
    }`,
    replace: `                throw Error("invalid opcode");
            }
        }
        }
    }`,
    why: "the end of the loop over the instructions of one function",
  },
  {
    file: "lvm.js",
    find: "                ci = L.ci;\n                if (b) ldo.adjust_top(L, ci.top);",
    replace: `                ci = L.ci;
                lastpc = ci.l_savedpc - 1, line = ci.func.value.p.lineinfo[lastpc];
                if (b) ldo.adjust_top(L, ci.top);`,
    why: "the caller goes on in the line where it called",
  },
  {
    file: "ldo.js",
    find: `    } catch (e) {
        if (lj.status === LUA_OK) {`,
    replace: `    } catch (e) {
        if (e && e.unwinds) {
            L.errorJmp = lj.previous;
            L.nCcalls = oldnCcalls;
            throw e;
        }
        if (lj.status === LUA_OK) {`,
    why: "an Unwind passes every protected call",
  },
  {
    file: "ldo.js",
    find: "                    lapi.lua_pushcfunction(L, atnativeerror);",
    replace:
      "                    L.nCcalls = oldnCcalls;\n                    lapi.lua_pushcfunction(L, atnativeerror);",
    why: "the handler of native errors runs at the depth of the protected call",
  },
  {
    file: "ldo.js",
    find: "                } catch (e2) {",
    replace: `                } catch (e2) {
                    if (e2 && e2.unwinds) {
                        L.errorJmp = lj.previous;
                        L.nCcalls = oldnCcalls;
                        throw e2;
                    }`,
    why: "the handler of native errors may unwind",
  },
  {
    file: "ldo.js",
    find: '    let oldnny = L.nny;  /* save "number of non-yieldable" calls */',
    replace: `    let oldnny = L.nny;  /* save "number of non-yieldable" calls */
    let meter = L.l_G.meter, resumer = meter.thread;`,
    why: "the meter knows the running thread",
  },
  {
    file: "ldo.js",
    find: "    let status = luaD_rawrunprotected(L, resume, nargs);\n",
    replace: "    meter.thread = L;\n    let status = luaD_rawrunprotected(L, resume, nargs);\n",
    why: "the meter knows the running thread",
  },
  {
    file: "ldo.js",
    find: "    L.nny = oldnny;  /* restore 'nny' */\n",
    replace: "    L.nny = oldnny;  /* restore 'nny' */\n    meter.thread = resumer;\n",
    why: "the meter knows the running thread",
  },
  {
    file: "ldo.js",
    find: 'checkmode(L, p.mode, to_luastring("binary", true));',
    replace: 'checkmode(L, to_luastring("t"), to_luastring("binary", true));',
    why: "bytecode that no compiler made can break the VM, so none is loaded",
  },
];
