import type { Json } from "../../runtime/gateway/types";

/** A field's value as a reader of the log knows it: text in quotes, nil for what is not there. */
export function formatValue(value: Json | undefined): string {
  if (value === null || value === undefined) return "nil";
  return typeof value === "string" || typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** `1 line`, `2 lines`, `12,000 lines`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** A duration with its unit, as precise as it is worth. */
export function formatMs(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms >= 10 ? ms.toFixed(0) : ms.toFixed(1)} ms`;
}

/** How long a thread was blocked; null: for ever. */
export function blockedText(ms: number | null): string {
  if (ms === null) return "for ever";
  return ms === 0 ? "0 ms" : formatMs(ms);
}
