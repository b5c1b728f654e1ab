import type { LogLevel } from "../../net/loop/log";
import type { Crossing } from "../interop/values";

/** Gets the messages of a level: the logger's name, the level, the format and what it formats. */
export type Sink = (name: string, level: LogLevel, format: string, args: readonly Crossing[]) => void;

export const levels: readonly LogLevel[] = ["debug", "info", "warn", "error"];

/** Prosody's loggers: messages go to the sinks of their level, and nowhere else. */
export class Loggers {
  #sinks = new Map<LogLevel, Sink[]>();

  log(name: string, level: LogLevel, format: string, args: readonly Crossing[]): void {
    for (const sink of this.#sinks.get(level) ?? []) sink(name, level, format, args);
  }

  addSink(level: LogLevel, sink: Sink): void {
    this.#sinks.set(level, [...(this.#sinks.get(level) ?? []), sink]);
  }

  reset(): void {
    this.#sinks.clear();
  }
}
