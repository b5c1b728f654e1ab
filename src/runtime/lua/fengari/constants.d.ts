import type { LuaString } from "./values";

export const LUA_VERSION: string;
export const LUA_VERSION_NUM: number;
export const LUA_VERSION_MAJOR: string;
export const LUA_VERSION_MINOR: string;
export const LUA_VERSION_RELEASE: string;
export const LUA_RELEASE: string;
export const LUA_COPYRIGHT: string;
export const LUA_AUTHORS: string;
/** `"\x1bLua"`, the start of a binary chunk. */
export const LUA_SIGNATURE: LuaString;

export const LUA_MULTRET: -1;
export const LUA_MINSTACK: number;
export const LUA_REGISTRYINDEX: number;
export const LUA_RIDX_MAINTHREAD: number;
export const LUA_RIDX_GLOBALS: number;
export const LUA_RIDX_LAST: number;

export const LUA_OK: 0;
export const LUA_YIELD: 1;
export const LUA_ERRRUN: 2;
export const LUA_ERRSYNTAX: 3;
export const LUA_ERRMEM: 4;
export const LUA_ERRGCMM: 5;
export const LUA_ERRERR: 6;

export const LUA_TNONE: -1;
export const LUA_TNIL: 0;
export const LUA_TBOOLEAN: 1;
export const LUA_TLIGHTUSERDATA: 2;
export const LUA_TNUMBER: 3;
export const LUA_TSTRING: 4;
export const LUA_TTABLE: 5;
export const LUA_TFUNCTION: 6;
export const LUA_TUSERDATA: 7;
export const LUA_TTHREAD: 8;
export const LUA_NUMTAGS: 9;

export const LUA_OPADD: number;
export const LUA_OPSUB: number;
export const LUA_OPMUL: number;
export const LUA_OPMOD: number;
export const LUA_OPPOW: number;
export const LUA_OPDIV: number;
export const LUA_OPIDIV: number;
export const LUA_OPBAND: number;
export const LUA_OPBOR: number;
export const LUA_OPBXOR: number;
export const LUA_OPSHL: number;
export const LUA_OPSHR: number;
export const LUA_OPUNM: number;
export const LUA_OPBNOT: number;
export const LUA_OPEQ: 0;
export const LUA_OPLT: 1;
export const LUA_OPLE: 2;

export const LUA_HOOKCALL: 0;
export const LUA_HOOKRET: 1;
export const LUA_HOOKLINE: 2;
export const LUA_HOOKCOUNT: 3;
export const LUA_HOOKTAILCALL: 4;
export const LUA_MASKCALL: number;
export const LUA_MASKRET: number;
export const LUA_MASKLINE: number;
export const LUA_MASKCOUNT: number;
