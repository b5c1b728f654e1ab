import type { lua } from "#fengari";
import type { Machine } from "../../lua/machine";
import { type Marked, markAll, type StateMark } from "../../lua/mark/rewind";
import type { Chunk } from "../binding/data";
import type { Host } from "../binding/host";
import type { Release } from "../releases/index";
import { toJson } from "../state/json";
import type { RequestState } from "../state/request";
import type { RgwTable } from "../state/rgw-table";
import { type ByteString, toText } from "../state/text";
import type { Value } from "../state/values";
import type {
  Change,
  Context,
  Json,
  LogLine,
  NetworkEvent,
  Outcome,
  RewindableState,
  RunObserver,
} from "../types";
import type { NetworkWitness } from "./network";
import type { Session } from "./session";
import { GatewayStop } from "./stops";

/** Levels of radosgw's debug log at which scripts' messages and errors appear. */
const INFO_LEVEL = 20;
const ERROR_LEVEL = 1;

/** What writing a log line takes of the virtual processor: 2 µs. A real 16.2 that only logs writes one in about 1 µs. */
const LOG_LINE_UNITS = 100;

/** One script on one state: what the gateway's functions reach, and a record of what happened. */
export class ScriptRun implements Host, NetworkWitness, RewindableState {
  readonly release: Release;
  readonly luaVersion: "5.3" | "5.4";
  readonly packages: readonly string[];
  readonly rgwTable: RgwTable | null;
  readonly machine: Machine;
  readonly lines: LogLine[] = [];
  readonly changes: Change[] = [];
  readonly opsLogRecords: Json[] = [];
  readonly networkEvents: NetworkEvent[] = [];
  /** Of the background script, from 1; undefined in other contexts. */
  round: number | undefined;
  /** As the context's result tells it. */
  blockedMs: number | null | undefined;
  readonly #bound: Marked[] = [];
  /** The first crash of a run that reports crashes and goes on. */
  reported: Outcome | null = null;

  constructor(
    private readonly session: Session,
    readonly context: Context,
    readonly state: RequestState | null,
    private readonly observer: RunObserver,
    readonly chunk: Chunk | null = null,
  ) {
    this.release = session.release;
    this.luaVersion = session.input.luaVersion;
    const { packages, modules = [] } = session.input;
    this.packages = [...packages, ...modules].map(({ name }) => name);
    this.rgwTable = session.rgwTable;
    this.machine = session.newMachine(context, observer, this);
  }

  /**
   * Gives the state the modules of the allowlist's packages; data contexts have none, as they never look where
   * packages are installed. What is returned closes what the script left open.
   */
  openPackages(): () => void {
    const close = this.chunk === null ? this.session.network?.open(this.machine) : undefined;
    return () => {
      close?.();
      this.noteNetwork();
    };
  }

  /** What happens on a network is not put back. */
  mark(): StateMark | null {
    if (this.session.network !== null) return null;
    const machine = this.machine.mark();
    const fields = this.state?.fields ?? null;
    const others =
      machine &&
      markAll([fields, this.rgwTable, this.session.records, ...this.#bound].filter((part) => part !== null));
    if (others === null) return null;
    const { reported, lines, changes, opsLogRecords } = this;
    const lengths = [lines.length, changes.length, opsLogRecords.length] as const;
    const rewind = () => {
      this.reported = reported;
      [lines.length, changes.length, opsLogRecords.length] = lengths;
      return others() && machine!.rewind();
    };
    return { rewind, size: machine!.size };
  }

  get L(): lua.lua_State {
    return this.machine.L;
  }

  goOn(): void {
    this.machine.goOn();
  }

  keep(part: Marked): void {
    this.#bound.push(part);
  }

  /** Does what the script does; meanwhile it is told of what happens on the network. */
  whileRunning<T>(action: () => T): T {
    const { network } = this.session;
    if (network === null) return action();
    network.witness = this;
    const before = network.blockedMs;
    try {
      return action();
    } finally {
      network.witness = null;
      const after = network.blockedMs;
      this.blockedMs = before === null || after === null ? null : (this.blockedMs ?? 0) + after - before;
    }
  }

  sawNetwork(event: NetworkEvent, untaken: number): void {
    this.session.records.spend(event.text?.length ?? 0);
    event.line = this.machine.currentLine();
    event.step = this.machine.step;
    this.observer.network?.(this.context, event, this.networkEvents.length + untaken);
  }

  /** Takes over what happened on the network since the last script. */
  noteNetwork(): void {
    this.networkEvents.push(...(this.session.network?.take() ?? []));
  }

  /** What the script may use. */
  get limits(): Session["limits"] {
    return this.session.limits;
  }

  get stopsAtCrash(): boolean {
    return this.session.input.crashes === "stop";
  }

  logInfo(message: ByteString): void {
    this.session.records.spend(message.length);
    this.machine.toil(LOG_LINE_UNITS);
    this.log(INFO_LEVEL, `Lua INFO: ${message}`, this.machine.currentLine());
  }

  /** Logs an error of the script as the gateway does. */
  logError(message: ByteString, line: number | null): void {
    const prefix = this.context === "background" ? "lua background: " : "";
    this.log(ERROR_LEVEL, `${prefix}Lua ERROR: ${message}`, line);
  }

  private log(level: number, message: ByteString, line: number | null): void {
    // radosgw ends each entry with a newline of its own; one at the end of a message cannot be told from it.
    const text = toText(message).replace(/\n+$/, "");
    const entry = { level, text, line, step: this.machine.step };
    this.lines.push(entry);
    this.observer.log?.(this.context, entry);
  }

  changed(path: string, before: Value, after: Value): void {
    this.session.records.spend(path.length + lengthOf(before) + lengthOf(after));
    const { name } = this.release;
    const change = {
      path,
      before: toJson(before, name),
      after: toJson(after, name),
      line: this.machine.currentLine(),
      step: this.machine.step,
      ...(this.round !== undefined && { round: this.round }),
    };
    this.changes.push(change);
    this.observer.changed?.(this.context, change);
  }

  opsLog(record: Json): void {
    this.session.records.spend(JSON.stringify(record).length);
    this.opsLogRecords.push(record);
    this.observer.opsLog?.(this.context);
  }

  crash(outcome: Outcome): void {
    if (this.stopsAtCrash) throw this.stop("crash", outcome);
    this.reported ??= this.placed(outcome);
  }

  hang(outcome: Outcome): never {
    throw this.stop("hang", outcome);
  }

  undefinedBehaviour(outcome: Outcome): never {
    throw this.stop("undefined", outcome);
  }

  private stop(status: GatewayStop["status"], outcome: Outcome): GatewayStop {
    return new GatewayStop(status, this.placed(outcome));
  }

  private placed(outcome: Outcome): Outcome {
    return { ...outcome, line: this.machine.currentLine() };
  }
}

function lengthOf(value: Value): number {
  return typeof value === "string" ? value.length : 0;
}
