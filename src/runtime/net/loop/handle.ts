import type { Bytes } from "../bytes";
import { type Failure, isFailure } from "../result";
import { acceptConnection } from "./accepting";
import { close, destroy } from "./closing";
import type { LoopContext } from "./context";
import * as flow from "./flow";
import type { Extra, HandleFields, ServerNames } from "./handle-fields";
import { type ListenerTable, truthy } from "./listeners";
import type { Log } from "./log";
import * as names from "./names";
import * as polling from "./polling";
import { readReady } from "./reading";
import type { ReadPattern, Socket } from "./socket";
import * as starttls from "./starttls";
import * as timeouts from "./timeouts";
import { append, flush, type WriteBuffer, type WriteResults } from "./writing";

/**
 * A connection, a listening socket or a watched descriptor: what scripts get as `conn`. Methods and public fields
 * have the names of Prosody's net/server_epoll.lua.
 *
 * Methods are called through the instance everywhere, and state changes by putting another function in an
 * instance's method (`onreadable` of a connection in its handshake, `close` of a destroyed one). So a script that
 * replaces a method takes part, as it does with the original. `undo` brings the class's method back.
 */
export class Handle {
  readonly loop: LoopContext;
  /** Wall clock at the creation, seconds. */
  readonly created: number | undefined;
  conn: Socket | undefined;
  listeners: ListenerTable | undefined;
  readonly parent: Handle | undefined;
  id: string | number | undefined;
  log: Log;
  read_size: ReadPattern | undefined;
  writebuffer: WriteBuffer;
  tls_ctx: unknown;
  tls_direct: boolean | undefined;
  /** Contexts by server name, of a listening handle. */
  hosts: ServerNames | undefined;
  extra: Extra | undefined;
  servername: string | undefined;
  peername: string | undefined;
  peerport: number | undefined;
  sockname: string | undefined;
  sockport: number | undefined;

  /** Flags and timers of the modules beside this one. */
  connected = false;
  wantread: boolean | undefined;
  wantwrite: boolean | undefined;
  tls = false;
  sslctx: unknown;
  writable = false;
  writeLocked = false;
  writingAtOnce = false;
  /** Seconds that one received byte costs. */
  secondsPerByte: number | undefined;
  readTimeout: unknown;
  writeTimeout: unknown;
  pauseTimer: unknown;

  constructor(loop: LoopContext, fields: HandleFields, log: Log, created?: number) {
    this.loop = loop;
    this.created = created;
    this.log = log;
    this.conn = fields.conn;
    this.listeners = fields.listeners;
    this.parent = fields.parent;
    this.read_size = fields.read_size;
    this.tls_ctx = fields.tls_ctx;
    this.tls_direct = fields.tls_direct;
    this.hosts = fields.hosts;
    this.extra = fields.extra;
    this.servername = fields.extra?.servername;
    this.sockname = fields.sockname;
    this.sockport = fields.sockport;
  }

  /** Brings the class's own method back where an instance's was put in its place. */
  undo(method: "onreadable" | "onwritable" | "ondrain"): void {
    Reflect.deleteProperty(this, method);
  }

  // Events ------------------------------------------------------------------------------------------------

  /** Calls the listener's callback; gives its result, or nothing and the error that was caught. */
  on(event: string, ...args: unknown[]): unknown[] {
    if (!this.listeners) {
      this.error("Interface is missing listener callbacks");
      return [];
    }
    if (!this.listeners.has(event)) {
      this.noise("Missing listener 'on%s'", event);
      return [];
    }
    const { protect_listeners, fatal_errors } = this.loop.config;
    if (!protect_listeners) return [this.listeners.call(event, this, args)];
    const outcome = this.listeners.protectedCall(event, this, args);
    if ("value" in outcome) return [outcome.value];
    if (fatal_errors) {
      this.error("Closing due to error calling on%s: %s", event, outcome.error);
      this.destroy();
    } else {
      this.error("Error calling on%s: %s", event, outcome.error);
    }
    return [undefined, outcome.error];
  }

  onreadable(): void {
    readReady(this);
  }

  onwritable(): WriteResults {
    return flush(this);
  }

  onacceptable(): void {
    acceptConnection(this);
  }

  onincoming(...args: unknown[]): unknown {
    return this.on("incoming", ...args);
  }

  ondrain(): unknown {
    return this.on("drain");
  }

  onconnect(): void {
    this.connected = true;
    this.updatenames();
    this.debug("Connected (%s)", this);
    this.onconnect = () => {};
    this.on("connect");
  }

  setlistener(listeners: ListenerTable, data?: unknown): void {
    this.on("detach");
    this.listeners = listeners;
    this.on("attach", data);
  }

  // Data --------------------------------------------------------------------------------------------------

  /** Queues data and returns its length; nothing once the handle closes. */
  write(data: Bytes | undefined): WriteResults {
    return append(this, data);
  }

  send(data: Bytes | undefined): WriteResults {
    return append(this, data);
  }

  close(): void {
    close(this);
  }

  destroy(): void {
    destroy(this);
  }

  set_mode(size: ReadPattern | undefined): void {
    this.read_size = size;
  }

  set_send(): void {}

  // Poller ------------------------------------------------------------------------------------------------

  add(read?: boolean, write?: boolean): true | Failure {
    return polling.add(this, read, write);
  }

  set(read?: boolean, write?: boolean): true | Failure {
    return polling.set(this, read, write);
  }

  del(): true | Failure {
    return polling.remove(this);
  }

  setflags(read?: boolean, write?: boolean): true | Failure {
    return polling.setFlags(this, read, write);
  }

  // Flow --------------------------------------------------------------------------------------------------

  pause(): true | Failure {
    return flow.pause(this);
  }

  resume(): true | Failure {
    return flow.resume(this);
  }

  pausefor(seconds: number | false): void {
    flow.pauseFor(this, seconds);
  }

  /** Limits reading to a number of bytes per second; 0 or less: no limit. */
  setlimit(bytesPerSecond: number): void {
    this.secondsPerByte = bytesPerSecond > 0 ? 1 / bytesPerSecond : undefined;
  }

  pause_writes(): void {
    flow.pauseWrites(this);
  }

  resume_writes(): void {
    flow.resumeWrites(this);
  }

  // Timeouts ----------------------------------------------------------------------------------------------

  /** Seconds, the configured time when left out, or false: none. */
  setreadtimeout(seconds?: number | false): void {
    timeouts.setReadTimeout(this, seconds);
  }

  setwritetimeout(seconds?: number | false): void {
    timeouts.setWriteTimeout(this, seconds);
  }

  // TLS ---------------------------------------------------------------------------------------------------

  /** False once TLS was asked for. */
  declare starttls: ((context?: unknown) => void) | false;

  inittls(context?: unknown, now?: boolean): unknown {
    return starttls.initTls(this, context, now);
  }

  tlshandshake(): void {
    starttls.handshake(this);
  }

  ssl(): boolean {
    return this.tls;
  }

  set_sslctx(context: unknown): void {
    this.sslctx = context;
  }

  // Names -------------------------------------------------------------------------------------------------

  getfd(): number {
    return this.conn ? this.conn.getfd() : -1;
  }

  server(): Handle {
    return this.parent ?? this;
  }

  socket(): Socket | undefined {
    return this.conn;
  }

  ip(): string | undefined {
    return this.peername ?? this.sockname;
  }

  port(): number | undefined {
    return this.sockport ?? this.peerport;
  }

  clientport(): number | undefined {
    return this.sockport;
  }

  serverport(): number | undefined {
    return this.sockport;
  }

  updatenames(): void {
    names.update(this);
  }

  toString(): string {
    return names.describe(this);
  }

  // Options and log -----------------------------------------------------------------------------------------

  init(): true | Failure {
    this.setwritetimeout(this.loop.config.connect_timeout);
    this.defaultoptions();
    return this.add(true, true);
  }

  defaultoptions(): void {
    const { nagle, tcp_keepalive } = this.loop.config;
    if (nagle === false) this.setoption("tcp-nodelay", true);
    if (!truthy(tcp_keepalive)) return;
    this.setoption("keepalive", true);
    if (typeof tcp_keepalive === "number") this.setoption("tcp-keepidle", tcp_keepalive);
  }

  /** Sets a socket option. What a socket cannot do is told, not raised. */
  setoption(name: string, value: unknown): true | Failure {
    const result = names.trySetOption(this, name, value);
    if (isFailure(result)) this.noise("Setting option %q = %q failed: %s", name, value, result.err);
    return result;
  }

  debug(format: string, ...args: unknown[]): void {
    this.log("debug", format, ...args);
  }

  noise(format: string, ...args: unknown[]): void {
    if (this.loop.config.verbose) this.debug(format, ...args);
  }

  error(format: string, ...args: unknown[]): void {
    this.log("error", format, ...args);
  }
}

Handle.prototype.starttls = function (this: Handle, context?: unknown): void {
  starttls.startTls(this, context);
};
