import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type FaultPlan,
  type FaultRow,
  InputError,
  planFaults,
  type ReleaseName,
  savedCase,
  tryFault,
  writeCase,
} from "../../runtime";
import { BadInput, exit } from "../badInput";
import { loadCase, onRelease } from "../cases";
import { systemReason } from "../files";
import type { Terminal } from "../terminal";
import { describeFaults } from "./describe";

export interface FaultsOptions {
  release?: ReleaseName;
  json?: true;
  save?: string;
}

/** `moonhook faults`: prints hook × fault, and saves each row where it is asked to. */
export function faults(file: string, { release, json, save }: FaultsOptions, terminal: Terminal): number {
  const plan = planOf(file, release);
  const rows = plan.trials.map((trial) => tryFault(plan, trial));
  const { usual } = plan;
  terminal.out(
    json ? `${JSON.stringify({ usual, rows }, null, 2)}\n` : describeFaults(plan, rows, terminal.style),
  );
  if (save !== undefined) terminal.err(`${saveRows(plan, rows, save)} case files in ${save}\n`);
  return exit.ok;
}

function planOf(file: string, release: ReleaseName | undefined): FaultPlan {
  try {
    return planFaults(onRelease(loadCase(file), release));
  } catch (error) {
    if (error instanceof InputError) throw new BadInput([`${file}: ${error.message}`]);
    throw error;
  }
}

function saveRows(plan: FaultPlan, rows: readonly FaultRow[], folder: string): number {
  const addresses = [...new Set(rows.map(({ address }) => address))];
  try {
    mkdirSync(folder, { recursive: true });
    for (const row of rows) {
      const hooks = row.hooks.map(({ context }) => context);
      const place = addresses.length > 1 ? `${addresses.indexOf(row.address) + 1}-` : "";
      const name = `${place}${row.fault.replace(/[^\w]+/g, "-")}.case.json`;
      writeFileSync(join(folder, name), writeCase(savedCase(plan.case, row, hooks)));
    }
  } catch (error) {
    throw new BadInput([`${folder}: ${systemReason(error, "written")}`]);
  }
  return rows.length;
}
