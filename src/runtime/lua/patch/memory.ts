import type { Site } from "./site";

/*
 * Accounting of memory as PUC Lua's allocator would count, at the places that create objects; tables' parts; the
 * list of objects with a finalizer. The work is done by `meter.ts` and `memory/`.
 */

function account(file: string, find: string, replace: string): Site {
  return { file, find, replace, why: "accounts an allocation" };
}

function uses(file: string, names: string): Site {
  return {
    file,
    find: '"use strict";',
    replace: `"use strict";\nconst { ${names} } = require("moonhook/vm");`,
    why: "calls the modules of the VM",
  };
}

const objects: Site[] = [
  account(
    "lobject.js",
    "        this.p = null;\n        this.nupvalues = n;",
    "        L.l_G.meter.allocate(luaClosureSize(n));\n        this.p = null;\n        this.nupvalues = n;",
  ),
  account(
    "lobject.js",
    "        this.f = f;\n",
    "        L.l_G.meter.allocate(cClosureSize(n));\n        this.f = f;\n",
  ),
  account(
    "lobject.js",
    "        this.len = size;\n",
    "        L.l_G.meter.allocate(userdataSize(size | 0));\n        this.len = size;\n",
  ),
  account(
    "lvm.js",
    "        if (uv[i].instack)\n            ncl.upvals",
    "        if (uv[i].instack)\n            meter.allocate(UPVAL), ncl.upvals",
  ),
  account(
    "lvm.js",
    "    let ncl = new lobject.LClosure(L, nup);",
    "    let ncl = new lobject.LClosure(L, nup), meter = L.l_G.meter;",
  ),
  account(
    "ldo.js",
    '        checkmode(L, p.mode, to_luastring("text", true));\n',
    '        checkmode(L, p.mode, to_luastring("text", true));\n        L.l_G.meter.string(p.name.length);\n',
  ),
  account(
    "ldo.js",
    "    lfunc.luaF_initupvals(L, cl);",
    "    L.l_G.meter.allocate(chunkSize(cl.p));\n    lfunc.luaF_initupvals(L, cl);",
  ),
];

const strings: Site[] = [
  account(
    "lvm.js",
    "            let buff = new Uint8Array(tl);",
    "            L.l_G.meter.string(tl);\n            let buff = new Uint8Array(tl);",
  ),
  account(
    "lapi.js",
    "        ts = luaS_new(L, s.subarray(0, len));",
    "        L.l_G.meter.string(len);\n        ts = luaS_bless(L, s.slice(0, len));",
  ),
  account(
    "lapi.js",
    "        let ts = luaS_new(L, from_userstring(s));",
    "        let ts = luaS_fromuser(L, s);\n        L.l_G.meter.string(ts.tsslen());",
  ),
  account(
    "lobject.js",
    "    obj.setsvalue(luaS_bless(L, buff));",
    "    L.l_G.meter.string(buff.length);\n    obj.setsvalue(luaS_bless(L, buff));",
  ),
  account(
    "lauxlib.js",
    "        let newbuff = new Uint8Array(newsize);",
    `        if (newsize > LUAL_BUFFERSIZE)
            B.L.l_G.meter.buffer(newsize - (B.b.length > LUAL_BUFFERSIZE ? B.b.length : 0));
        let newbuff = new Uint8Array(newsize);`,
  ),
  account(
    "lauxlib.js",
    "    lua_pushlstring(B.L, B.b, B.n);\n    /* delete old buffer */",
    `    lua_pushlstring(B.L, B.b, B.n);
    if (B.b.length > LUAL_BUFFERSIZE) B.L.l_G.meter.freeBuffer(B.b.length);`,
  ),
  {
    file: "ldo.js",
    find: "    let oldnCcalls = L.nCcalls;\n    let lj = {",
    replace: "    let oldnCcalls = L.nCcalls, oldBuffers = L.l_G.meter.buffers;\n    let lj = {",
    why: "buffers of functions that an error left are garbage",
  },
  {
    file: "ldo.js",
    find: "    return lj.status;\n",
    replace: "    if (lj.status > LUA_YIELD) L.l_G.meter.buffers = oldBuffers;\n    return lj.status;\n",
    why: "buffers of functions that an error left are garbage",
  },
];

const threads: Site[] = [
  account(
    "lstate.js",
    "    stack_init(L1, L);\n    return L1;",
    "    g.meter.allocate(THREAD + BASIC_STACK_SIZE * TVALUE);\n    stack_init(L1, L);\n    return L1;",
  ),
  account(
    "lstate.js",
    "        this.callstatus = NaN;\n",
    "        this.callstatus = NaN;\n        this.depth = 0;\n",
  ),
  account("lstate.js", "        this.errfunc = 0;\n", "        this.errfunc = 0;\n        this.ncis = 0;\n"),
  account(
    "lstate.js",
    "    let ci = new CallInfo();\n    L.ci.next = ci;",
    `    let ci = new CallInfo(), depth = ci.depth = L.ci.depth + 1;
    if (depth > L.ncis) {
        L.ncis = depth;
        L.l_G.meter.allocate(CALLINFO);
    }
    L.ci.next = ci;`,
  ),
  account(
    "ldo.js",
    "    L.stack.length = newsize;",
    "    L.l_G.meter.allocate((newsize - L.stack.length) * TVALUE);\n    L.stack.length = newsize;",
  ),
];

const tables: Site[] = [
  account(
    "ltable.js",
    "        this.flags = ~0;\n",
    `        this.flags = ~0;
        this.meter = L.l_G.meter;
        this.asize = 0;
        this.hsize = 0;
        this.hfree = 0;
        this.shared = null;
        this.meter.table(TABLE);
`,
  ),
  account("ltable.js", "    t.dead_strong.clear();", "    insertKey(t, key);\n    t.dead_strong = void 0;"),
  account(
    "ltable.js",
    "        e.key.setdeadvalue();",
    "        removeKey(t, e.key);\n        e.key.setdeadvalue();",
  ),
  account(
    "lvm.js",
    "                L.stack[ra].sethvalue(ltable.luaH_new(L));",
    `                let h = ltable.luaH_new(L);
                L.stack[ra].sethvalue(h);
                if (i.B !== 0 || i.C !== 0) presize(h, fb2int(i.B), fb2int(i.C));`,
  ),
  account(
    "lvm.js",
    "                for (; n > 0; n--) {\n                    ltable.luaH_setint",
    "                if (last > h.asize) growArray(h, last);\n                for (; n > 0; n--) {\n                    ltable.luaH_setint",
  ),
  account(
    "lapi.js",
    "    L.stack[L.top] = t;\n    api_incr_top(L);\n};\n\nconst luaS_newudata",
    `    if (narray > 0 || nrec > 0) presize(t.value, narray, nrec);
    L.stack[L.top] = t;
    api_incr_top(L);
};

const luaS_newudata`,
  ),
  {
    file: "ltable.js",
    find: "    let i = 0;\n    let j = t.strong.size + 1;",
    replace: `    let i = 0, j = t.asize;
    if (j === 0 || !luaH_getint(t, j).ttisnil()) {
        if (t.hsize === 0) return j;
        i = j++;
    }`,
    why: "the border that PUC finds: within the array part, or beyond it",
  },
  {
    file: "ltable.js",
    find: "module.exports.luaH_next    = luaH_next;",
    replace: `module.exports.luaH_next    = function(L, table, keyI) {
    let key = L.stack[keyI];
    let entry = nextEntry(table, key, key.type === LUA_TNIL ? null : table_hash(L, key));
    if (!entry)
        return entry === null ? ldebug.luaG_runerror(L, to_luastring("invalid key to 'next'")) : false;
    lobject.setobj2s(L, keyI, entry.key);
    lobject.setobj2s(L, keyI+1, entry.value);
    return true;
};`,
    why: "the array part is visited first, in order",
  },
];

function writes(find: string): Site {
  return {
    file: "ltable.js",
    find,
    replace: `${find}\n    if (t.shared !== null) unshare(t);`,
    why: "a new state has library tables whose entries are those of its image",
  };
}

const sharedEntries: Site[] = [
  writes("    let hash = key; /* table_hash known result */"),
  writes("    lua_assert(key instanceof lobject.TValue);\n    let hash = table_hash(L, key);"),
];

const deadKeys: Site[] = [
  {
    file: "ltable.js",
    find: "        this.dead_strong = new Map();",
    replace: "        this.dead_strong = void 0;",
    why: "few tables have dead keys, and a map costs more than a table",
  },
  {
    file: "ltable.js",
    find: "            t.dead_strong.set(hash, e);",
    replace: "            (t.dead_strong || (t.dead_strong = new Map())).set(hash, e);",
    why: "few tables have dead keys, and a map costs more than a table",
  },
  {
    file: "lauxlib.js",
    find: "lua_setfield(L, -(nup + 2), to_luastring(lib));",
    replace: "lua_setfield(L, -(nup + 2), to_luastring(lib, true));",
    why: "libraries are opened in each state, with the same names",
  },
];

const finalizers: Site[] = [
  {
    file: "lapi.js",
    find: "            obj.value.metatable = mt;",
    replace: `            obj.value.metatable = mt;
            if (mt !== null && ltm.fasttm(L, mt, ltm.TMS.TM_GC) !== null)
                L.l_G.meter.finalizable.set(obj.value, obj.type);`,
    why: "luaC_checkfinalizer",
  },
];

export const memorySites: readonly Site[] = [
  uses("lobject.js", "luaClosureSize, cClosureSize, userdataSize"),
  uses("lvm.js", "UPVAL, presize, fb2int, growArray"),
  uses("ldo.js", "TVALUE, chunkSize"),
  uses("lstate.js", "Meter, THREAD, TVALUE, CALLINFO"),
  uses("ltable.js", "TABLE, insertKey, removeKey, nextEntry, unshare"),
  uses("lapi.js", "presize"),
  ...objects,
  ...strings,
  ...threads,
  ...tables,
  ...sharedEntries,
  ...deadKeys,
  ...finalizers,
];
