import { lauxlib, lua, to_jsstring } from "#fengari";
import { binaryChunkMessage, isBinaryChunk } from "./binary-chunk";
import type { VirtualClock } from "./clock";
import { type Ending, popError, type Raised } from "./ending";
import { VirtualFiles } from "./files/virtual-files";
import { compileOnce } from "./image/chunks";
import { newState } from "./image/new-state";
import { HeapMark } from "./mark/heap-mark";
import { isOnlyLua } from "./mark/places";
import { markAll, type StateMark } from "./mark/rewind";
import { Collector } from "./memory/collector";
import type { Meter } from "./meter";
import { nativeError } from "./native-error";
import type { Observer } from "./observer";
import { setStandardOutput } from "./stdlib/io";
import { Random } from "./stdlib/random";
import { type Guard, type Limits, RunSupervisor } from "./supervisor";
import { rewind, runningLine } from "./threads";
import { Unwind } from "./unwind";

export interface MachineOptions {
  /** Lua of the gateway's build. Default "5.3". */
  readonly luaVersion?: "5.3" | "5.4";
  /** Shared by the states of a run. */
  readonly clock: VirtualClock;
  /** Where `math.random` starts. */
  readonly seed: number;
  /** The file system that the script sees, shared by the states of a run. Default: one of its own, empty. */
  readonly files?: VirtualFiles;
  readonly limits?: Pick<Limits, "runtimeMs" | "runtimeMessage" | "memoryBytes">;
  readonly guard?: Guard;
  /** What `print` and `io.stdout` write; nowhere by default. */
  readonly stdout?: (bytes: Uint8Array) => void;
  /** Polled about every 10,000 VM instructions; true ends the run with `Stopped`. */
  readonly shouldStop?: () => boolean;
  readonly observer?: Observer;
}

/** One isolated Lua state: deterministic, limited and observable. It shares nothing with any other state. */
export class Machine {
  /** The main thread, for the C API of `#fengari`. */
  readonly L: lua.lua_State;
  readonly #meter: Meter;
  readonly #clock: VirtualClock;
  readonly #files: VirtualFiles;
  readonly #collector: Collector;
  readonly #supervisor: RunSupervisor;
  #raised: Raised | null = null;
  #closed = false;

  constructor(options: MachineOptions) {
    const { clock, seed, files = new VirtualFiles(), stdout = () => {}, luaVersion = "5.3" } = options;
    const is53 = luaVersion === "5.3";
    const { L, size } = newState(luaVersion);
    this.L = L;
    this.#meter = L.l_G.meter;
    this.#clock = clock;
    this.#files = files;
    this.#collector = new Collector(L.l_G, this.#meter, !is53);
    lua.lua_atnativeerror(L, nativeError);
    this.#supervisor = new RunSupervisor(
      this.#meter,
      this.#collector,
      clock,
      { ...options.limits, bufferMessage: is53 ? "not enough memory for buffer allocation" : null },
      options.guard ?? {},
      options.shouldStop,
      options.observer ?? {},
    );
    L.l_G.random = new Random(seed);
    L.l_G.services = { clock, files, stdout, collector: this.#collector, supervisor: this.#supervisor };
    if (options.stdout) setStandardOutput(L, stdout);
    this.#collector.begin(size);
    this.#supervisor.pace();
    this.#meter.begin(this.#supervisor);
    this.#meter.observer = options.observer ?? null;
    this.#clock.follow(this.#meter);
  }

  /** Line events so far. */
  get step(): number {
    return this.#meter.steps;
  }

  /** VM instructions so far. */
  get instructions(): number {
    return this.#meter.instructions;
  }

  /** Accounted bytes now, with the garbage that is not yet collected: what `collectgarbage("count")` tells in KiB. */
  get memoryBytes(): number {
    return this.#meter.bytes;
  }

  /** Most accounted bytes at once so far. */
  get peakMemoryBytes(): number {
    return Math.max(this.#supervisor.peakBytes, this.#meter.bytes);
  }

  /** Line of the innermost running Lua function, also inside a C function that it called; null outside of Lua. */
  currentLine(): number | null {
    return runningLine(this.#meter.thread);
  }

  /** Takes time for work of a host function: as much as `units` VM instructions. */
  toil(units: number): void {
    this.#meter.toil(units);
  }

  /** The run-time limit counts from now on, for a state that serves several runs. */
  restartRuntime(): void {
    this.#supervisor.restartRuntime();
  }

  /**
   * Compiles `source` as `luaL_loadstring` does: the text up to the first NUL is the chunk and its name. On success
   * the function is on top of the stack, on failure nothing is pushed. No binary chunk loads.
   */
  load(source: Uint8Array | string): { ok: true } | { ok: false; message: string } {
    const compile = () => compileText(this.L, source);
    const status = typeof source === "string" ? compileOnce(this.L, source, compile) : compile();
    if (status === lua.LUA_OK) return { ok: true };
    const message = to_jsstring(lua.lua_tostring(this.L, -1)!, 0, undefined, true);
    lua.lua_pop(this.L, 1);
    return { ok: false, message };
  }

  /**
   * Calls the function on the stack with the arguments above it. On `ok` its results are on the stack, otherwise
   * nothing is; after `unwind` the whole stack is empty.
   *
   * @param nresults how many results to keep; default all of them (`LUA_MULTRET`)
   * @param nargs how many arguments are above the function; default none
   */
  run(nresults: number = lua.LUA_MULTRET, nargs = 0): Ending {
    const { L } = this;
    this.#raised = null;
    this.#supervisor.memoryErrorLine = null;
    return this.#protect(() => {
      lua.lua_pushcfunction(L, this.#onError);
      lua.lua_insert(L, -2 - nargs);
      const handler = lua.lua_gettop(L) - 1 - nargs;
      const status = lua.lua_pcall(L, nargs, nresults, handler);
      lua.lua_remove(L, handler);
      if (status === lua.LUA_OK) return { kind: "ok" };
      return popError(L, this.#raised, this.#supervisor.memoryErrorLine);
    });
  }

  /**
   * Takes the state down as it stands at a line event, with the clock and the files that it shares. Null where it could
   * not go on from there: in a coroutine, in what a C function called, with open files.
   */
  mark(): StateMark | null {
    const { L } = this;
    if (this.#meter.thread !== L || !isOnlyLua(L)) return null;
    const others = markAll([
      this.#files,
      this.#meter,
      this.#collector,
      L.l_G.random,
      this.#clock,
      this.#supervisor,
    ]);
    const heap = others && HeapMark.of(L);
    return heap && { size: heap.size, rewind: () => others() && heap.rewind() };
  }

  /**
   * Goes on from a mark that the state was just put back to, with the line that was about to run, until the chunk ends
   * or something is thrown. `observer.nextStep` is read anew.
   */
  goOn(): void {
    const { L } = this;
    L.ci.l_savedpc--;
    this.#meter.goOn();
    this.#supervisor.rewatch();
    lua.lua_goon(L);
  }

  /** Ends the state as `lua_close` does: calls all finalizers, those marked last first, and ignores their errors. */
  close(): Ending {
    if (this.#closed) return { kind: "ok" };
    this.#closed = true;
    rewind(this.L);
    const ending = this.#protect(() => {
      this.#collector.close();
      return { kind: "ok" };
    });
    this.#clock.release(this.#meter);
    return ending;
  }

  #protect(action: () => Ending): Ending {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof Unwind)) throw error;
      this.#meter.thread = this.L;
      rewind(this.L);
      return { kind: "unwind", unwind: error };
    }
  }

  /** Message handler of a run: keeps what only the place of the error can tell. */
  readonly #onError = (L: lua.lua_State): number => {
    lauxlib.luaL_traceback(L, L, null, 1);
    const traceback = to_jsstring(lua.lua_tostring(L, -1)!, 0, undefined, true);
    lua.lua_pop(L, 1);
    this.#raised = { line: runningLine(L), traceback };
    return 1;
  };
}

/** `luaL_loadstring`. */
function compileText(L: lua.lua_State, source: Uint8Array | string): number {
  const bytes = cString(typeof source === "string" ? new TextEncoder().encode(source) : source);
  if (isBinaryChunk(bytes)) {
    const message = binaryChunkMessage(bytes, L.l_G.isLua54 ? "5.4" : "5.3");
    lua.lua_pushlstring(L, message, message.length);
    return lua.LUA_ERRSYNTAX;
  }
  return lauxlib.luaL_loadbufferx(L, bytes, bytes.length, bytes, "t");
}

function cString(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}
