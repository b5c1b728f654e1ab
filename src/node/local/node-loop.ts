import type { LoopParts } from "../../runtime/net/loop/context";
import { EventLoop, type ListenConfig, type LoopEnd } from "../../runtime/net/loop/event-loop";
import type { Handle } from "../../runtime/net/loop/handle";
import { type Listeners, listenerTable } from "../../runtime/net/loop/listeners";
import { SystemSockets } from "../../runtime/net/luasocket/socket-library";
import { StreamSocket } from "../../runtime/net/luasocket/stream-socket";
import { type Failure, isFailure } from "../../runtime/net/result";
import { type ListenAddress, LocalSystem } from "./local-system";

/** Rounds of the loop before Node's other work has its turn. */
const roundsPerTurn = 1024;

/** The longest delay of Node's timers, ms. */
const longestDelay = 2 ** 31 - 1;

interface Run {
  resolve(end: LoopEnd): void;
  reject(error: unknown): void;
}

/**
 * The event loop on Node's own thread, with real sockets and real time, without ever blocking it: what has happened is
 * dealt with in turns, and a timer of Node's stands for the loop's next wait.
 *
 * What is done to the loop from outside of its callbacks (a write, a new timer or client) shows at its next turn: ask
 * for one with `turnSoon`. Bytes given to `write` must stay as they are.
 */
export class NodeLoop {
  readonly loop: EventLoop;
  readonly #system: LocalSystem;
  #run: Run | undefined;
  #immediate: NodeJS.Immediate | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** When the timer is due, on the loop's clock. */
  #due = Number.POSITIVE_INFINITY;

  constructor(parts: Partial<Omit<LoopParts, "clock" | "poller" | "sockets">> = {}) {
    this.#system = new LocalSystem(() => this.turnSoon());
    const sockets = new SystemSockets(this.#system);
    this.loop = new EventLoop({
      ...parts,
      clock: this.#system.clock,
      poller: this.#system.poller(),
      sockets,
    });
  }

  /** Listens on a unix or TCP address; gives the handle when it does, or why it cannot, in LuaSocket's words. */
  async listen(at: ListenAddress, listeners: Listeners, config?: ListenConfig): Promise<Handle | Failure> {
    const stream = await this.#system.listening(at, this.loop.context.config.tcp_backlog);
    if (isFailure(stream)) return stream;
    const socket = new StreamSocket(this.#system, stream, at.kind, "server");
    socket.settimeout(0);
    const [name, port] = at.kind === "unix" ? [at.path, undefined] : [at.host, at.port];
    return this.loop.wrapServer(socket, name, port, listenerTable(listeners), config);
  }

  /**
   * Runs until the loop is to quit and no handle is left, or `stop`. What a callback throws that is not caught ends it
   * too; it may be run again.
   */
  run(): Promise<LoopEnd> {
    return new Promise((resolve, reject) => {
      if (this.#run) throw new Error("the loop runs already");
      this.#run = { resolve, reject };
      this.turnSoon();
    });
  }

  /** Ends `run` at once; handles stay as they are. */
  stop(): void {
    this.#finish()?.resolve({ end: "stopped" });
  }

  /** Closes every socket, also those that no handle has. What was written still goes out. */
  closeSockets(): void {
    this.#system.closeAll();
  }

  /** Lets the loop look at what there is to do, as soon as Node has done what it is at. */
  turnSoon(): void {
    if (this.#run) this.#immediate ??= setImmediate(this.#turn);
  }

  readonly #turn = (): void => {
    this.#immediate = undefined;
    try {
      this.#goRound();
    } catch (error) {
      this.#finish()?.reject(error);
    }
  };

  #goRound(): void {
    let came: ReturnType<EventLoop["round"]> = "event";
    for (let rounds = 0; came === "event" && rounds < roundsPerTurn; rounds++) {
      came = this.loop.round();
      if (!this.#run) return;
      if (this.loop.isOver) came = { end: "quitting" };
    }
    if (came === "event") this.turnSoon();
    else if (came === "nothing") this.#turnAt(this.loop.timers.lastRun + this.#system.patience);
    else this.#finish()?.resolve(came);
  }

  /** One timer serves: when it comes too early, the turn finds nothing to do and sets it anew. */
  #turnAt(due: number): void {
    if (due >= this.#due) return;
    const delay = (due - this.#system.clock.monotonic()) * 1000;
    clearTimeout(this.#timer);
    if (delay <= 0) {
      this.#due = Number.POSITIVE_INFINITY;
      this.turnSoon();
    } else {
      this.#due = due;
      this.#timer = setTimeout(this.#onTime, Math.min(Math.ceil(delay), longestDelay));
    }
  }

  readonly #onTime = (): void => {
    this.#due = Number.POSITIVE_INFINITY;
    if (this.#run) this.#turn();
  };

  /** Gives the run that is over. */
  #finish(): Run | undefined {
    const run = this.#run;
    this.#run = undefined;
    clearImmediate(this.#immediate);
    clearTimeout(this.#timer);
    this.#immediate = undefined;
    this.#due = Number.POSITIVE_INFINITY;
    return run;
  }
}
