import type { CaseResult } from "../../runtime";
import { printable, type Style } from "../style";
import { showValue } from "./value";

/** More lines than a terminal has. */
const mostEntries = 40;

/** The RGW table as the run leaves it; nothing where it is empty or the release has none. */
export function describeRgwTable({ global = {} }: CaseResult, style: Style): string[] {
  const entries = Object.entries(global);
  if (entries.length === 0) return [];
  const shown = entries
    .slice(0, mostEntries)
    .map(([key, value]) => `  ${printable(key)} = ${showValue(value)}`);
  const left = entries.length - shown.length;
  const head = `${style.bold("RGW")}  ${entries.length === 1 ? "1 entry" : `${entries.length} entries`} at the end`;
  return [[head, ...shown, ...(left > 0 ? [`  … and ${left} more`] : [])].join("\n")];
}
