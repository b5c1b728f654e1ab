import { addressFamily } from "../address";
import { type Failure, failure, isFailure } from "../result";
import { wrapSocket } from "./accepting";
import { type Compat, defaultConfig, type LoopConfig } from "./config";
import type { LoopContext, LoopParts } from "./context";
import { Handle } from "./handle";
import type { Extra, ServerNames } from "./handle-fields";
import type { ListenerTable } from "./listeners";
import { silentLogger } from "./log";
import type { ReadPattern, Socket } from "./socket";
import { Timers } from "./timers";
import { addEvent, type EventCallback, type EventMode, type Watcher, watchFd } from "./watching";

/** Configuration of a listening handle. */
export interface ListenConfig {
  read_size?: ReadPattern | undefined;
  tls_ctx?: unknown;
  /** TLS from the first byte. */
  tls_direct?: boolean | undefined;
  /** Contexts by server name; clients that ask for any other name are refused. */
  sni_hosts?: ServerNames | undefined;
}

export interface ClientConfig {
  read_size?: ReadPattern | undefined;
  tls_ctx?: unknown;
  extra?: Extra | undefined;
}

/** Why `loop` returned: `quitting`, `once`, or what the poller says of its world. */
export interface LoopEnd {
  end: string;
}

/**
 * Connections, timers and the loop that drives them: Prosody's net/server_epoll.lua (MIT, Kim Alvefur), by the
 * revision of September 2021, as its users see it. Timers are stopped and forgotten with their connections, as
 * 0.12.3 does. Failures have LuaSocket's words.
 */
export class EventLoop {
  readonly context: LoopContext;
  #quitting = false;

  constructor(parts: LoopParts) {
    const logger = parts.logger ?? silentLogger;
    const log = logger("server_epoll");
    const isFatal = parts.isFatal ?? (() => false);
    let ids = 0;
    this.context = {
      newId: () => String(++ids),
      compat: "document",
      ...parts,
      logger,
      isFatal,
      config: defaultConfig,
      timers: new Timers(parts.clock, (error) => {
        if (isFatal(error)) throw error;
        log("error", "Error in timer: %s", error);
      }),
      handles: new Map(),
    };
  }

  get timers(): Timers {
    return this.context.timers;
  }

  get compat(): Compat {
    return this.context.compat;
  }

  get quitting(): boolean {
    return this.#quitting;
  }

  /** Asked to end, and no handle is left. */
  get isOver(): boolean {
    return this.#quitting && this.context.handles.size === 0;
  }

  /** Replaces the whole configuration; what is left out has its default again. */
  setConfig(config: Partial<LoopConfig>): void {
    this.context.config = { ...defaultConfig, ...config };
  }

  /** Listens on a TCP address. */
  listen(
    host: string,
    port: number,
    listeners: ListenerTable | undefined,
    config: ListenConfig = {},
  ): Handle | Failure {
    const socket = this.context.sockets.bind(host, port, this.context.config.tcp_backlog);
    if (isFailure(socket)) return socket;
    socket.settimeout(0);
    return this.wrapServer(socket, host, port, listeners, config);
  }

  /** A handle around a listening socket of any kind. The name is what the caller says. */
  wrapServer(
    socket: Socket,
    host: string,
    port: number | undefined,
    listeners: ListenerTable | undefined,
    config: ListenConfig = {},
  ): Handle {
    const { read_size, tls_ctx, tls_direct, sni_hosts: hosts } = config;
    const fields = { conn: socket, listeners, read_size, tls_ctx, tls_direct, hosts };
    const created = this.context.clock.wall();
    const log = this.context.logger(`serv${this.context.newId()}`);
    const server = new Handle(this.context, { ...fields, sockname: host, sockport: port }, log, created);
    server.onreadable = server.onacceptable;
    server.debug("Server %s created", server);
    server.add(true, false);
    return server;
  }

  /** Starts a connection. It never is made at once: a refusal comes as `ondisconnect`. */
  addClient(
    host: string,
    port: number,
    listeners: ListenerTable | undefined,
    config: ClientConfig = {},
    kind?: string,
  ): Handle | Failure {
    const family = addressFamily(host);
    if (kind === undefined && family === undefined) return failure("invalid-ip");
    const socket = this.context.sockets.create(kind ?? (family === "inet6" ? "tcp6" : "tcp4"));
    if (!socket?.setpeername) return failure("invalid socket type");
    socket.settimeout(0);
    const connecting = socket.setpeername(host, port);
    if (isFailure(connecting) && connecting.err !== "timeout") return connecting;
    return this.#startClient(socket, host, port, listeners, config, true);
  }

  /** A handle around a socket that is connected already. */
  wrapClient(
    socket: Socket,
    host: string,
    port: number | undefined,
    listeners: ListenerTable | undefined,
    config: ClientConfig = {},
  ): Handle | Failure {
    return this.#startClient(socket, host, port, listeners, config, false);
  }

  /** Watches a descriptor that belongs to somebody else. */
  watchFd(target: number | Socket, onreadable?: Watcher, onwritable?: Watcher): Handle {
    return watchFd(this.context, target, onreadable, onwritable);
  }

  /** libevent's way to watch a descriptor. */
  addEvent(fd: number, mode: EventMode, callback: EventCallback): Handle | Failure {
    return addEvent(this.context, fd, mode, callback);
  }

  /** Passes all that `from` receives on to `to`, one piece at a time. */
  link(from: Handle, to: Handle, readSize?: ReadPattern): void {
    from.debug("Linking to %s", to.id);
    from.onincoming = (data) => {
      from.pause();
      to.write(data as Uint8Array);
    };
    to.ondrain = () => from.resume();
    from.set_mode(readSize);
    from.set(true);
    to.set(undefined, true);
  }

  /** Closes every handle, listening ones too, in the order of their descriptors. */
  closeAll(): void {
    const { handles } = this.context;
    for (const fd of [...handles.keys()].sort((a, b) => a - b)) handles.get(fd)?.close();
  }

  /** Asks `loop` to end when no handle is left, after closing all. */
  setQuitting(quit: boolean): void {
    this.#quitting = quit;
    if (quit) this.closeAll();
  }

  /** Runs timers and events; one round with `once`. */
  loop(once = false): LoopEnd {
    for (;;) {
      const came = this.round();
      if (typeof came === "object") return came;
      if (this.isOver) return { end: "quitting" };
      if (once) return { end: "once" };
    }
  }

  /** One round: the timers that are due, then at most one event. `nothing`: the wait was in vain. */
  round(): "event" | "nothing" | LoopEnd {
    const { timers, poller, config, handles, logger } = this.context;
    const event = poller.wait(timers.run(config.max_wait, config.min_wait));
    if (event === "timeout") return "nothing";
    if ("end" in event) return event;
    const handle = handles.get(event.fd);
    if (!handle) {
      logger("server_epoll")("debug", "Removing unknown fd %d", event.fd);
      poller.remove(event.fd);
      return "event";
    }
    if (event.readable) handle.onreadable();
    if (event.writable) handle.onwritable();
    return "event";
  }

  #startClient(
    socket: Socket,
    host: string,
    port: number | undefined,
    listeners: ListenerTable | undefined,
    config: ClientConfig,
    connecting: boolean,
  ): Handle | Failure {
    const client = wrapSocket(this.context, socket, { listeners, ...config });
    const named = () => {
      if (client.peername !== undefined) return;
      client.peername = host;
      client.peerport = port;
    };
    if (!connecting) named();
    const registered = client.init();
    named();
    if (isFailure(registered)) return registered;
    if (connecting) client.debug("Client %s created", client);
    if (config.tls_ctx && client.starttls) client.starttls(config.tls_ctx);
    return client;
  }
}
