import type { lua } from "#fengari";
import type { Compat } from "../net/loop/config";
import { EventLoop } from "../net/loop/event-loop";
import type { System } from "../net/system";
import { Anchors } from "./interop/anchors";
import { isFatal } from "./interop/calls";
import type { LuaValue } from "./interop/values";
import { Handles } from "./server/handles";
import { LuaSockets } from "./socket/library";
import { Sockets } from "./socket/objects";
import { Loggers } from "./util/loggers";

export interface HostOptions {
  /** What the state's sockets, waits and times are of. */
  system: System;
  compat?: Compat;
  /**
   * Whether the script's own `loop` runs the world; otherwise the loop runs while another program waits, and `loop`
   * suspends the script's thread, which must be a coroutine.
   */
  drives?: boolean;
}

/** What the modules of one Lua state share. */
export class ModuleHost {
  readonly system: System;
  readonly drives: boolean;
  /** The script has called `loop`. */
  reachedLoop = false;
  readonly sockets: Sockets;
  readonly library: LuaSockets;
  readonly loggers = new Loggers();
  readonly handles: Handles;
  /** Keeps Lua values alive that only this side holds. */
  readonly anchors = new Anchors(() => this.L);
  /** Lua values behind objects that were made from them. */
  readonly originals = new WeakMap<object, LuaValue>();
  readonly #state: lua.lua_State;
  readonly #compat: Compat;
  #loop: EventLoop | undefined;
  #ids = 0;

  /** `L` is any thread of the state. */
  constructor(L: lua.lua_State, options: HostOptions) {
    this.#state = L;
    this.system = options.system;
    this.drives = options.drives ?? true;
    this.#compat = options.compat ?? "document";
    this.sockets = new Sockets(this);
    this.library = new LuaSockets(this);
    this.handles = new Handles(this);
  }

  /** The thread that runs. */
  get L(): lua.lua_State {
    return this.#state.l_G.meter.thread;
  }

  /** The state's event loop: one, made when it is first asked for. */
  get loop(): EventLoop {
    this.#loop ??= new EventLoop({
      clock: this.system.clock,
      poller: this.system.poller(),
      sockets: this.library,
      logger:
        (name) =>
        (level, format, ...args) => {
          this.loggers.log(
            name,
            level,
            format,
            args.map((arg) => this.handles.loggable(arg)),
          );
        },
      newId: () => this.newId(),
      compat: this.#compat,
      isFatal,
    });
    return this.#loop;
  }

  /** The event loop, if a script has asked for it. */
  get startedLoop(): EventLoop | undefined {
    return this.#loop;
  }

  /** Ids that only name things. */
  newId(): string {
    return `id${String(++this.#ids).padStart(6, "0")}`;
  }
}
