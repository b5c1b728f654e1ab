import { createContext, use } from "react";
import type { Shares } from "./shares";

export interface SplitState {
  orientation: "horizontal" | "vertical";
  /** Shares that a person gave; a panel without one has its default. */
  shares: Shares;
  change(shares: Shares): void;
  /** Forgets the shares of these panels. */
  reset(ids: readonly string[]): void;
}

export const SplitContext = createContext<SplitState | null>(null);

/** The split that a panel or a separator is in. */
export function useSplit(): SplitState {
  const split = use(SplitContext);
  if (!split) throw new Error("A panel or a separator stands outside of a split");
  return split;
}
