import type { lua } from "#fengari";
import { lua as api } from "#fengari";
import { Handle } from "../../net/loop/handle";
import { isFailure } from "../../net/result";
import type { ModuleHost } from "../host";
import { returning, UsageError } from "../interop/calls";
import { type Crossing, flag, LuaValue, number, text, toCrossing } from "../interop/values";
import { optionValue } from "../socket/arguments";
import { data, opaque, readSize, seconds } from "./arguments";
import { listenersAt } from "./listeners";

type L = lua.lua_State;

/** How a method is called from Lua: its arguments from index 2 on, and what it gives back. */
interface Signature {
  args: (L: L, host: ModuleHost) => unknown[];
  results: (result: unknown, host: ModuleHost) => readonly Crossing[];
}

const nothing = (): readonly Crossing[] => [];
const one = (result: unknown): readonly Crossing[] => [result as Crossing];
const several = (result: unknown) => result as readonly Crossing[];
/** true, or nil and an error. */
const outcome = (result: unknown): readonly Crossing[] =>
  isFailure(result) ? [undefined, result.err] : several([result]);
const none = () => [];
const flags = (L: L) => [flag(L, 2), flag(L, 3)];
const all = (L: L) => {
  const values: Crossing[] = [];
  for (let index = 2; index <= api.lua_gettop(L); index++) values.push(toCrossing(L, index));
  return values;
};
const log = (L: L) => [text(L, 2) ?? "", ...all(L).slice(1)];

const signatures: Record<string, Signature> = {
  on: { args: log, results: several },
  onreadable: { args: none, results: nothing },
  onwritable: { args: none, results: several },
  onacceptable: { args: none, results: nothing },
  onconnect: { args: none, results: nothing },
  onincoming: { args: all, results: nothing },
  ondrain: { args: none, results: nothing },
  setlistener: { args: (L, host) => [listenersAt(host, L, 2), toCrossing(L, 3)], results: nothing },
  write: { args: (L) => [data(L, 2)], results: several },
  send: { args: (L) => [data(L, 2)], results: several },
  close: { args: none, results: nothing },
  destroy: { args: none, results: nothing },
  set_mode: { args: (L) => [readSize(L, 2)], results: nothing },
  set_send: { args: none, results: nothing },
  add: { args: flags, results: outcome },
  set: { args: flags, results: outcome },
  setflags: { args: flags, results: outcome },
  del: { args: none, results: outcome },
  pause: { args: none, results: outcome },
  resume: { args: none, results: outcome },
  pausefor: { args: (L) => [seconds(L, 2) ?? 0], results: nothing },
  setlimit: { args: (L) => [number(L, 2) ?? 0], results: nothing },
  pause_writes: { args: none, results: nothing },
  resume_writes: { args: none, results: nothing },
  setreadtimeout: { args: (L) => [seconds(L, 2)], results: nothing },
  setwritetimeout: { args: (L) => [seconds(L, 2)], results: nothing },
  starttls: { args: (L) => [opaque(L, 2)], results: nothing },
  inittls: { args: (L) => [opaque(L, 2), flag(L, 3)], results: nothing },
  tlshandshake: { args: none, results: nothing },
  ssl: { args: none, results: (on) => [on === true ? true : undefined] },
  set_sslctx: { args: (L) => [opaque(L, 2)], results: nothing },
  getfd: { args: none, results: one },
  server: { args: none, results: (handle, host) => [host.handles.value(handle as Handle)] },
  socket: { args: none, results: (_, host) => [host.handles.socketOf(_)] },
  ip: { args: none, results: one },
  port: { args: none, results: one },
  clientport: { args: none, results: one },
  serverport: { args: none, results: one },
  updatenames: { args: none, results: nothing },
  init: { args: none, results: outcome },
  defaultoptions: { args: none, results: nothing },
  setoption: { args: (L) => [text(L, 2) ?? "", optionValue(L, 3)], results: outcome },
  debug: { args: log, results: nothing },
  noise: { args: log, results: nothing },
  error: { args: log, results: nothing },
};

/** Methods whose result is a list of results. */
const listed = new Set(["on", "onwritable", "write", "send"]);

/** Methods that put values of the script into the handle. */
const takesValues = new Set(["setlistener", "starttls", "inittls"]);

export function isMethod(name: string): boolean {
  return Object.hasOwn(signatures, name);
}

/** A method as a function for Lua: the class's own, or the one that an instance has in its place. */
export function boundMethod(host: ModuleHost, name: string, implementation?: (...args: never[]) => unknown) {
  const { args, results } = signatures[name]!;
  const body =
    implementation ?? (Handle.prototype as unknown as Record<string, (...args: never[]) => unknown>)[name]!;
  return returning((L) => {
    const handle = host.handles.at(L, 1);
    if (!handle) throw new UsageError(`bad argument #1 to '${name}' (connection expected)`);
    const result = body.apply(handle, args(L, host) as never[]);
    if (takesValues.has(name)) host.handles.holdFields(handle);
    return results(result, host);
  });
}

/** A script's function as a method of an instance. */
export function methodOfScript(
  host: ModuleHost,
  name: string,
  call: (args: readonly Crossing[]) => Crossing,
) {
  return function (this: Handle, ...args: unknown[]): unknown {
    const result = call([host.handles.value(this), ...(args as Crossing[])]);
    return listed.has(name) ? [result instanceof LuaValue ? undefined : result] : result;
  };
}
