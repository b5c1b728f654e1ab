import type { Version } from "../../../runtime/cases/compare";
import type { ReleaseName } from "../../../runtime/gateway/types";
import { type ScriptId, scriptIds } from "../../domain/documents";
import type { Draft } from "../../domain/draft";
import { releaseEntry } from "../../domain/releases";

/** One side of a comparison. `own`: as each case has it. */
export interface Side {
  /** `own`, `draft`, or the key of a version in the history. */
  scripts: string;
  release: ReleaseName | "own";
}

/** Scripts that a side can have besides each case's own. */
export interface ScriptChoice {
  id: string;
  label: string;
  draft: Draft;
}

/** What the runtime is to lay over each case. */
export function versionOf(side: Side, choices: readonly ScriptChoice[]): Version {
  const choice = choices.find(({ id }) => id === side.scripts);
  return {
    label: labelOf(side, choices),
    ...(choice && { scripts: scriptsOf(choice.draft) }),
    ...(side.release !== "own" && { release: side.release }),
  };
}

export function labelOf(side: Side, choices: readonly ScriptChoice[]): string {
  const scripts = choices.find(({ id }) => id === side.scripts)?.label ?? "its own scripts";
  return side.release === "own" ? scripts : `${scripts} on ${releaseEntry(side.release).label}`;
}

/** The texts of a draft that hold anything. */
export function scriptsOf({ texts }: Draft): Partial<Record<ScriptId, string>> {
  const written = scriptIds.filter((id) => texts[id].trim() !== "");
  return Object.fromEntries(written.map((id) => [id, texts[id]]));
}
