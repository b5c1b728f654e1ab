import type { FaultPlan, FaultRow, HookOutcome, RunOutcome } from "../../runtime";
import { blockedText } from "../blocked";
import { printable, type Style } from "../style";

/** Hook × fault as a table for each address: how each hook ended, what the client gets, how long, what is lost. */
export function describeFaults(
  { case: { name }, usual }: FaultPlan,
  rows: readonly FaultRow[],
  style: Style,
): string {
  const addresses = [...new Set(rows.map(({ address }) => address))];
  if (addresses.length === 0) return `${printable(name)}: no script connects to an address.\n`;
  const tables = addresses.map((address) => {
    const own = rows.filter((row) => row.address === address);
    const body = table([heading, cells("without a fault", usual, ""), ...own.map(rowCells)]);
    const [head, ...others] = body;
    return [style.bold(printable(address)), style.dim(head!), ...others].join("\n");
  });
  return `${printable(name)}\n\n${tables.join("\n\n")}\n`;
}

const heading = ["fault", "hooks", "client gets", "blocked", "lost"];

function rowCells(row: FaultRow): string[] {
  const { length } = row.lost;
  return cells(row.words, row, length === 0 ? "" : `${length} ${length === 1 ? "line" : "lines"}`);
}

function cells(words: string, { hooks, http, blockedMs }: RunOutcome, lost: string): string[] {
  const client = http ? `${http.status} ${http.reason}` : "no answer";
  return [words, hooks.map(hookText).join("; "), client, blockedText(blockedMs), lost];
}

function hookText({ context, status, message }: HookOutcome): string {
  const why = message?.replace(/^\[string "[^\n]*?"\]:/, "line ").replace(/\s*\n\s*/g, " ");
  return printable(`${context} ${status}${why === undefined ? "" : ` (${why})`}`);
}

/** Lines with the cells of each column under each other. */
function table(rows: string[][]): string[] {
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
}
