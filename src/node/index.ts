/** The event loop on Node's own thread: `import { NodeLoop } from "moonhook/node"`. */

export type { LoopConfig } from "../runtime/net/loop/config";
export type { ClientConfig, EventLoop, ListenConfig, LoopEnd } from "../runtime/net/loop/event-loop";
export type { Handle } from "../runtime/net/loop/handle";
export { type Listeners, listenerTable } from "../runtime/net/loop/listeners";
export { newContext, type TlsContext, type TlsParams } from "../runtime/net/luasocket/tls-context";
export { type Failure, isFailure } from "../runtime/net/result";
export { CannotWaitError, type ListenAddress } from "./local/local-system";
export { NodeLoop } from "./local/node-loop";
