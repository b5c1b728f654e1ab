import { create } from "zustand";
import type { Version } from "../../../runtime/cases/compare";
import { type Compared, SuiteClient } from "../../../worker/suite/client";
import type { Listed } from "../../domain/cases/arrange";
import { caseOf } from "../../domain/draft";
import type { Side } from "./sides";

/** A case that is not the same on both sides. */
export interface DifferentCase {
  case: Listed;
  compared: Compared;
  /** A decision is another; else only the log or other fields. */
  flips: boolean;
}

interface CompareState {
  before: Side;
  after: Side;
  running: { done: number; of: number } | null;
  /** Null before the first comparison. */
  found: DifferentCase[] | null;
  /** Cases that were compared, and those that could not be. */
  compared: number;
  invalid: number;
}

/** The view keeps what it found while it is closed. */
export const useCompare = create<CompareState>()(() => ({
  before: { scripts: "own", release: "own" },
  after: { scripts: "draft", release: "own" },
  running: null,
  found: null,
  compared: 0,
  invalid: 0,
}));

const set = useCompare.setState;
const client = new SuiteClient();
/** Cases of one question. */
const portion = 10;

export async function compareCases(cases: readonly Listed[], before: Version, after: Version): Promise<void> {
  set({ running: { done: 0, of: cases.length }, found: [], compared: 0, invalid: 0 });
  for (let at = 0; at < cases.length; at += portion) {
    const some = cases.slice(at, at + portion);
    const asked = some.map(({ draft }) => {
      const assembled = caseOf(draft);
      return "case" in assembled ? assembled.case : null;
    });
    const answer = await client.ask("compare", { cases: asked, before, after });
    if (!answer) break;
    set((state) => ({
      running: { done: at + some.length, of: cases.length },
      compared: state.compared + answer.filter(Boolean).length,
      invalid: state.invalid + answer.filter((each) => each === null).length,
      found: inOrder([
        ...(state.found ?? []),
        ...answer.flatMap((each, index) => different(some[index]!, each)),
      ]),
    }));
  }
  set({ running: null });
}

export function stopComparing(): void {
  client.stop();
}

function different(of: Listed, compared: Compared | null): DifferentCase[] {
  if (!compared || (compared.flips.length === 0 && compared.log.length === 0)) return [];
  return [{ case: of, compared, flips: compared.isFlipped }];
}

/** Flipped decisions first. */
function inOrder(found: DifferentCase[]): DifferentCase[] {
  return [...found].sort((a, b) => Number(b.flips) - Number(a.flips));
}
