import type { Site } from "./site";

/** What tells an observer of calls, returns, errors and coroutines. After `stateSites`, which bring the meter. */
export const observeSites: readonly Site[] = [
  {
    file: "lstate.js",
    find: "        this.callstatus = NaN;",
    replace: "        this.callstatus = NaN;\n        this.call = 0;",
    why: "an observer may number calls",
  },
  {
    file: "lvm.js",
    find: "oci.callstatus |= lstate.CIST_TAIL;",
    replace: "oci.callstatus |= lstate.CIST_TAIL;\n                    oci.call = 0;",
    why: "a tail call is another call in the same frame",
  },
  {
    file: "lvm.js",
    find: "let b = ldo.luaD_poscall(L, ci, ra, (i.B !== 0 ? i.B - 1 : L.top - ra));",
    replace: `let b = ldo.luaD_poscall(L, ci, ra, (i.B !== 0 ? i.B - 1 : L.top - ra));
                if (meter.observer !== null) meter.observer.returned?.(L, ci);`,
    why: "an observer is told of returns",
  },
  {
    file: "ldo.js",
    find: "const luaD_throw = function(L, errcode) {",
    replace: `const luaD_throw = function(L, errcode) {
    if (errcode > LUA_YIELD && L.l_G.meter.observer !== null) L.l_G.meter.observer.raised?.(L, errcode);`,
    why: "an observer is told of errors where they are raised",
  },
  {
    file: "ldo.js",
    find: "        L.nny = old_nny;\n        luaD_shrinkstack(L);",
    replace: `        L.nny = old_nny;
        luaD_shrinkstack(L);
        if (L.l_G.meter.observer !== null) L.l_G.meter.observer.caught?.(L);`,
    why: "an observer is told where an error was caught",
  },
  {
    file: "ldo.js",
    find: "    luaD_shrinkstack(L);\n    L.errfunc = ci.c_old_errfunc;",
    replace: `    luaD_shrinkstack(L);
    if (L.l_G.meter.observer !== null) L.l_G.meter.observer.caught?.(L);
    L.errfunc = ci.c_old_errfunc;`,
    why: "an observer is told where an error was caught inside a coroutine",
  },
  {
    file: "ldo.js",
    find: "    meter.thread = L;\n",
    replace:
      "    meter.thread = L;\n    if (meter.observer !== null) meter.observer.resumed?.(L, resumer);\n",
    why: "an observer is told of resumes",
  },
  {
    file: "ldo.js",
    find: "    meter.thread = resumer;\n",
    replace:
      "    meter.thread = resumer;\n    if (meter.observer !== null) meter.observer.suspended?.(L, resumer);\n",
    why: "an observer is told when a coroutine yields or ends",
  },
];
