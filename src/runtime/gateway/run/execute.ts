import { lua } from "#fengari";
import { latin1 } from "../../lua/bytes";
import type { Ending, LuaError } from "../../lua/ending";
import { type Guarded, GuardReached, Stopped, Unwind } from "../../lua/unwind";
import { GatewayException } from "../binding/errors";
import { openGlobals } from "../binding/globals";
import { outcomes } from "../binding/outcomes";
import { type ByteString, cString, toBytes, toText } from "../state/text";
import type { Context, Outcome, RunError, Status } from "../types";
import { adviceOn, goesOn, withinLimit } from "./advice";
import type { ScriptRun } from "./script-run";
import { GatewayStop } from "./stops";

/** How a script ended. */
export interface Ended {
  status: Status;
  returnCode: number;
  error: RunError | null;
  outcome?: Outcome;
  /** Whether the script's last value is the integer that asks for an abort. */
  aborts: boolean;
}

/** Runs a script on its fresh state as the gateway's `execute` does, up to `lua_close`. */
export function execute(run: ScriptRun, script: string): Ended {
  const closePackages = run.openPackages();
  const ended = closed(run, open(run) ?? runChunk(run, script));
  closePackages();
  return ended;
}

/** Closes the state after its script has ended, where the gateway comes to that. */
function closed(run: ScriptRun, ended: Ended): Ended {
  if (isGone(run, ended)) return ended;
  const closing = run.machine.close();
  return closing.kind === "unwind" ? afterClose(run, ended, closing.unwind) : ended;
}

/** Whether the gateway, or this run, does not come to closing the state: no finalizer runs. */
function isGone(run: ScriptRun, { status }: Ended): boolean {
  return status === "crash" ? run.stopsAtCrash : ["hang", "undefined", "stopped"].includes(status);
}

/** Gives the state its globals; tells how that ended where it failed, as it does under a limit that is too small. */
export function open(run: ScriptRun): Ended | null {
  const { machine } = run;
  lua.lua_pushcfunction(machine.L, () => {
    openGlobals(run);
    return 0;
  });
  const ending = machine.run(0);
  return ending.kind === "ok" ? null : endedBy(run, ending);
}

/** Runs a chunk on a state that is open. */
export function runChunk(run: ScriptRun, script: string): Ended {
  const ending = run.whileRunning(() => loadAndRun(run, script));
  if (typeof ending === "string") return scriptError(run, toBytes(ending), null, null);
  const ended = endedBy(run, ending);
  return run.reported === null ? ended : { ...ended, ...crashed(run.reported) };
}

/** How the chunk ended, or why it was not loaded. */
function loadAndRun({ machine }: ScriptRun, script: string): Ending | string {
  try {
    const loaded = machine.load(script);
    return loaded.ok ? machine.run() : loaded.message;
  } catch (unwind) {
    if (unwind instanceof Unwind) return { kind: "unwind", unwind };
    throw unwind;
  }
}

function endedBy(run: ScriptRun, ending: Ending): Ended {
  switch (ending.kind) {
    case "ok":
      return returned(run);
    case "error":
      return luaError(run, ending);
    case "unwind":
      return unwound(run, ending.unwind);
  }
}

function returned(run: ScriptRun): Ended {
  const aborts = asksForAbort(run);
  const returnCode = aborts ? run.release.abortCode! : 0;
  return { status: "ok", returnCode, error: null, aborts };
}

function luaError(run: ScriptRun, { message, line, traceback }: LuaError): Ended {
  if (message === null) return badErrorObject(run, line, traceback);
  return scriptError(run, cString(latin1(message)), line, traceback);
}

/** An error object that is no string: the gateway makes a `std::string` of a null pointer. */
function badErrorObject(run: ScriptRun, line: number | null, traceback: string | null): Ended {
  const text = "basic_string: construction from null is not valid";
  if (run.context === "background" && run.release.backgroundErrorObject === "logged") {
    return scriptError(run, text, line, traceback);
  }
  run.reported ??= { ...outcomes.errorObject, line };
  const { outcome, status } = crashed(run.reported);
  if (run.stopsAtCrash) return { status, outcome, returnCode: -1, error: null, aborts: false };
  return { ...scriptError(run, text, line, traceback), status, outcome };
}

function scriptError(run: ScriptRun, text: ByteString, line: number | null, traceback: string | null): Ended {
  run.logError(text, line);
  const error: RunError = { message: toText(text), line, traceback };
  const limit = limitOf(run, text);
  const fix = limit === null ? adviceOn(error.message) : withinLimit(limit, run.context);
  const outcome = { ...failed(error, run.context), fix };
  return { status: limit ?? "error", returnCode: -1, error, outcome, aborts: false };
}

function unwound(run: ScriptRun, unwind: Unwind): Ended {
  if (unwind instanceof GatewayException) return fieldException(run, unwind);
  const end = { returnCode: -1, error: null, aborts: false };
  if (unwind instanceof GatewayStop) return { ...end, status: unwind.status, outcome: unwind.outcome };
  if (unwind.kind === "hang") return { ...end, status: "hang", outcome: blockedForEver(unwind) };
  if (unwind instanceof Stopped) return { ...end, status: "stopped", outcome: stoppedFromOutside };
  if (unwind instanceof GuardReached) return { ...end, status: "stopped", outcome: guarded(unwind) };
  throw unwind;
}

/** An error of a field that no `pcall` sees. */
function fieldException(run: ScriptRun, { text, line }: GatewayException): Ended {
  const ended = scriptError(run, text, line, null);
  const fix = "Use a field that this release has, and as it allows: pcall does not see this error here.";
  return ended.outcome === undefined ? ended : { ...ended, outcome: { ...ended.outcome, fix } };
}

/** The limit that an error tells of. */
function limitOf({ limits }: ScriptRun, text: ByteString): "memoryLimit" | "timeLimit" | null {
  if (limits.memoryBytes !== null && /^(.*:\d+: )?not enough memory/s.test(text)) return "memoryLimit";
  if (limits.runtimeMs !== null && text.includes("Lua runtime limit exceeded: ")) return "timeLimit";
  return null;
}

/** What finalizers did while the state was closed: a C++ exception there has no handler. */
function afterClose(run: ScriptRun, before: Ended, unwind: Unwind): Ended {
  if (!(unwind instanceof GatewayException)) return unwound(run, unwind);
  const outcome = { ...outcomes.finalizerException, line: unwind.line };
  if (run.stopsAtCrash) return { ...before, status: "crash", outcome };
  return { ...before, ...crashed(run.reported ?? outcome) };
}

function crashed(outcome: Outcome): { status: "crash"; outcome: Outcome } {
  return { status: "crash", outcome };
}

function failed({ line }: RunError, context: Context): Omit<Outcome, "fix"> {
  const where = line === null ? "The script" : `Line ${line} of the script`;
  return { reason: `${where} raised an error; ${goesOn[context]}.`, line };
}

const stoppedFromOutside: Outcome = { reason: "The run was stopped.", fix: "Run it again." };

/** A call of a module that nothing in the world will ever end. */
function blockedForEver(unwind: Unwind): Outcome {
  return {
    reason: `The request's thread waits for ever: ${unwind.message}.`,
    fix: "Set a timeout on the socket before it connects, sends or receives.",
  };
}

function guarded(unwind: GuardReached): Outcome {
  return {
    reason: `This run's own guard ended the script: ${unwind.message}.`,
    fix: ownGuard[unwind.guarded],
  };
}

const ownGuard: Record<Guarded, string> = {
  instructions: "End the loop, or make it smaller: a gateway holds a thread for as long as it runs.",
  memory:
    "Keep less at once: a gateway without a limit takes what the script asks for, until its host has no more.",
  records: "Log and write less: a gateway writes each line into its log, until the disk is full.",
};

function asksForAbort({ machine: { L }, release, context }: ScriptRun): boolean {
  if (release.abortCode === null || context !== "preRequest" || lua.lua_gettop(L) === 0) return false;
  return lua.lua_isinteger(L, -1) && lua.lua_tointeger(L, -1) === release.abortCode;
}
