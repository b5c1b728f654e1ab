import type { Received, Sent, SocketName } from "../../net/loop/socket";
import { type Failure, isFailure } from "../../net/result";
import { type Crossing, float } from "../interop/values";

/** LuaSocket's way to say that something was done. */
export const done: Crossing = float(1);

/** 1, or nil and an error. */
export function outcome(result: true | Failure): readonly Crossing[] {
  return result === true ? [done] : [undefined, result.err];
}

/** Three values: what was received, or nil, the error and the part that was there. */
export function receivedResults(result: Received): readonly Crossing[] {
  return "data" in result ? [result.data, undefined, undefined] : [undefined, result.err, result.partial];
}

/** Three values: the last byte sent, or nil, the error and the last byte that was. `before` bytes were left out. */
export function sentResults(result: Sent, before = 0): readonly Crossing[] {
  const last = float(result.sent + before);
  return "err" in result ? [undefined, result.err, last] : [last, undefined, undefined];
}

/** Host, port and family; of a unix socket its path. */
export function nameResults(name: SocketName | Failure): readonly Crossing[] {
  if (isFailure(name)) return [undefined, name.err];
  if (name.port === undefined) return [name.host];
  return [name.host, name.port, name.host.includes(":") ? "inet6" : "inet"];
}
