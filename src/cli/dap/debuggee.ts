import type { DebugProtocol } from "@vscode/debugprotocol";
import { type Context, DebugSession, type LogLine } from "../../runtime";
import { logOf, type OpenAt, type Stop, stackAt } from "../../runtime/debugger";
import type { Client } from "./client";
import { type FrameHandle, Handles, type VariablesHandle } from "./handles";
import type { LaunchArguments, Launched } from "./launch";
import { Sources } from "./sources";

/** Reasons of stopped events by those of the session. */
const reasons: Record<Stop["reason"], string> = {
  entry: "entry",
  step: "step",
  breakpoint: "breakpoint",
  exception: "exception",
  "data breakpoint": "data breakpoint",
  goto: "goto",
  restart: "entry",
  end: "pause",
};

/** A launched run with what its client has been told of it. */
export class Debuggee {
  readonly session: DebugSession;
  sources: Sources;
  /** What the case sets, beside what the client does. */
  debug: OpenAt;
  readonly frames = new Handles<FrameHandle>();
  readonly variables = new Handles<VariablesHandle>();
  /** The last stop; null before the first. */
  stop: Stop | null = null;
  /** What happened before this was sent. */
  #told = 0;

  constructor(
    launched: Launched,
    private settings: LaunchArguments,
    private readonly client: Client,
  ) {
    this.session = new DebugSession(launched.input);
    this.sources = new Sources(launched, this.session);
    this.debug = launched.debug;
    this.session.open({ ...launched.debug, step: null });
    this.session.restart();
    this.#tellOwnBreakpoints();
  }

  /** Begins again, with what the files hold now. */
  restart(launched: Launched, settings: LaunchArguments): void {
    this.settings = settings;
    this.session.replace(launched.input);
    this.sources = new Sources(launched, this.session);
    this.debug = launched.debug;
    this.session.restart();
    this.#told = 0;
    this.stop = null;
    this.begin();
  }

  /** A client shows only what it has set itself. */
  #tellOwnBreakpoints(): void {
    const { breakpoints } = this.session.settings;
    if (breakpoints.length === 0) return;
    const places = breakpoints.map(({ set, line }) => `${set.module ?? set.context}:${line}`);
    this.client.output(`Breakpoints of the case itself: ${places.join(", ")}.`, "console");
  }

  /** Tells the client where the run stands now, after what was logged on the way. */
  stopped(stop: Stop): void {
    const wasAtEnd = this.stop?.reason === "end";
    this.stop = stop;
    this.frames.clear();
    this.variables.clear();
    this.#output(stop);
    const isOver = stop.reason === "end" && (wasAtEnd || this.settings.stopAtEnd === false);
    if (isOver || stop.step === 0) {
      this.#terminated();
      return;
    }
    this.client.event("stopped", {
      reason: reasons[stop.reason],
      threadId: this.runningThread,
      allThreadsStopped: true,
      ...(stop.reason === "end" && { description: "End of the run: go back, or continue to leave" }),
      ...(stop.text !== undefined && { text: stop.text }),
    } satisfies DebugProtocol.StoppedEvent["body"]);
  }

  /** The first stop: before the first line, or at what is set. */
  begin(): void {
    const { session, debug } = this;
    if (!this.settings.stopOnEntry && typeof debug.step === "number" && session.step > 0) {
      this.stopped(session.goTo(Math.min(Math.max(debug.step, 1), session.recording.steps)));
      return;
    }
    const atFirst = session.stops.find(({ step }) => step === session.step);
    if (this.settings.stopOnEntry || atFirst)
      this.stopped(atFirst ?? { step: session.step, reason: "entry" });
    else this.stopped(this.settings.noDebug ? { step: 0, reason: "end" } : session.continue());
  }

  get runningThread(): number {
    const { calls, stepCalls } = this.session.recording;
    return calls.threads[stepCalls[this.session.step] ?? 0] ?? 0;
  }

  /** The innermost frame of the running thread. */
  topFrame(): FrameHandle {
    const frame = stackAt(this.session.recording, this.session.step)[0];
    if (frame === undefined) throw new Error("nothing ran");
    return { thread: this.runningThread, index: 0, frame };
  }

  /** A line that an expression logged. */
  say(line: string): void {
    this.client.output(line, "console");
  }

  /** Runs a statement in a frame of the running thread: from here on another run is looked at. */
  assign(statement: string, frame: FrameHandle | null): void {
    if (frame !== null && frame.thread !== this.runningThread) {
      throw new Error("only the running thread's values can be set");
    }
    const parted = this.session.assign(statement, frame?.index ?? 0);
    this.#told = this.session.step;
    const where = parted === null ? "the same steps follow" : `other steps follow from step ${parted} on`;
    this.client.output(`The run goes on with the new value: ${where}.`, "console");
    this.client.invalidated();
  }

  /** Sends what was logged before the stop, by the script and by logpoints, and was not sent before. */
  #output(stop: Stop): void {
    const { recording, logpoints } = this.session;
    const isAll = stop.reason === "end" || stop.step === 0;
    const until = isAll ? recording.steps + 1 : stop.step;
    const lines = logOf(recording).map(({ context, line, effect }) => ({
      at: effect.at,
      send: () => this.#log(context, line),
    }));
    // A logpoint speaks before its line runs.
    const messages = logpoints.map(({ step, text }) => ({
      at: step - 0.5,
      send: () => this.client.output(text, "console"),
    }));
    const all = [...lines, ...messages].sort((a, b) => a.at - b.at);
    for (const { at, send } of all) if (at >= this.#told && at < until) send();
    if (isAll && recording.end === "full") this.#outputUnrecorded();
    this.#told = Math.max(this.#told, until);
  }

  /** Lines of the log that were written after the recording was full. */
  #outputUnrecorded(): void {
    const { effects, result } = this.session.recording;
    for (const { context, log } of result.contexts) {
      const recorded = effects.filter((each) => each.kind === "log" && each.context === context).length;
      for (const line of log.slice(recorded)) this.#log(context, line);
    }
  }

  #log(context: Context, { text, level, line }: LogLine): void {
    this.client.output(text, level === 1 ? "stderr" : "stdout", this.#place(context, line));
  }

  #place(context: Context, line: number | null): Partial<DebugProtocol.OutputEvent["body"]> {
    return line === null ? {} : { source: this.sources.of({ context }), line };
  }

  #terminated(): void {
    const failed = this.session.recording.result.contexts.some(({ status }) => status !== "ok");
    this.client.event("exited", { exitCode: failed ? 1 : 0 });
    this.client.event("terminated");
  }
}
