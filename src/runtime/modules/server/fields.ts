import { lua } from "#fengari";
import type { Handle } from "../../net/loop/handle";
import type { ModuleHost } from "../host";
import { returning } from "../interop/calls";
import { type Crossing, float, LuaValue, push, text, toCrossing } from "../interop/values";
import { extra, opaque, readSize } from "./arguments";
import { LuaListeners, listenersAt } from "./listeners";

type Reader = (handle: Handle, host: ModuleHost) => Crossing;
type Writer = (handle: Handle, L: lua.lua_State, index: number, host: ModuleHost) => void;

const set = (on: boolean): Crossing => on || undefined;
const original = (object: unknown, host: ModuleHost): Crossing =>
  typeof object === "object" && object !== null ? host.originals.get(object) : undefined;

/** The public fields of a handle, and the flags that scripts look at. */
export const readers: Record<string, Reader> = {
  conn: (handle, host) => host.handles.socketOf(handle.conn) ?? host.handles.watched(handle),
  _server: ({ parent }, host) => parent && host.handles.value(parent),
  created: ({ created }) => (created === undefined ? undefined : float(created)),
  listeners: ({ listeners }) => (listeners instanceof LuaListeners ? listeners.table : undefined),
  read_size: ({ read_size }) => read_size,
  writebuffer: ({ writebuffer }) => (Array.isArray(writebuffer) ? list(writebuffer) : writebuffer),
  tls_ctx: ({ tls_ctx }) => (tls_ctx instanceof LuaValue ? tls_ctx : undefined),
  tls_direct: ({ tls_direct }) => tls_direct,
  hosts: ({ hosts }, host) => original(hosts, host),
  id: ({ id }) => id,
  log: ({ log }) => ({ push: (L) => lua.lua_pushcfunction(L, logFunction(log)) }),
  extra: (handle, host) => original(handle.extra, host),
  servername: ({ servername }) => servername,
  peername: ({ peername }) => peername,
  peerport: ({ peerport }) => peerport,
  sockname: ({ sockname }) => sockname,
  sockport: ({ sockport }) => sockport,
  starttls: ({ starttls }) => (starttls === false ? false : undefined),
  _connected: ({ connected }) => set(connected),
  _wantread: ({ wantread }) => wantread,
  _wantwrite: ({ wantwrite }) => wantwrite,
  _tls: ({ tls }) => set(tls),
  _writable: ({ writable }) => set(writable),
  _write_lock: ({ writeLocked }) => set(writeLocked),
  _limit: ({ secondsPerByte }) => secondsPerByte,
};

/** The fields that a script may set. */
export const writers: Record<string, Writer> = {
  listeners: (handle, L, index, host) => {
    handle.listeners = listenersAt(host, L, index);
  },
  read_size: (handle, L, index) => {
    handle.read_size = readSize(L, index);
  },
  tls_ctx: (handle, L, index) => {
    handle.tls_ctx = opaque(L, index);
  },
  servername: (handle, L, index) => {
    handle.servername = text(L, index);
  },
  extra: (handle, L, index, host) => {
    handle.extra = extra(host, L, index);
  },
  peername: (handle, L, index) => {
    handle.peername = text(L, index);
  },
  sockname: (handle, L, index) => {
    handle.sockname = text(L, index);
  },
};

function list(parts: readonly Uint8Array[]): Crossing {
  return {
    push(L) {
      lua.lua_createtable(L, parts.length);
      parts.forEach((part, index) => {
        push(L, part);
        lua.lua_rawseti(L, -2, index + 1);
      });
    },
  };
}

function logFunction(log: Handle["log"]) {
  return returning((L) => {
    const args: Crossing[] = [];
    for (let index = 3; index <= lua.lua_gettop(L); index++) args.push(toCrossing(L, index));
    log((text(L, 1) ?? "debug") as Parameters<typeof log>[0], text(L, 2) ?? "", ...args);
    return [];
  });
}
