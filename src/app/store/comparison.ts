import type { Comparison } from "../../worker/aside/client";

export interface ComparisonSlice {
  /** The shown run's case on every release; null until that is known, or where it cannot be. */
  comparison: { number: number; of: Comparison } | null;
  /** It is being found out. */
  comparing: boolean;
}

export const comparisonSlice: ComparisonSlice = { comparison: null, comparing: false };
