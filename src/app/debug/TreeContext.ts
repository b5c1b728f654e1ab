import { createContext, use } from "react";

/** What every row of the tree of variables has to know. */
export interface Tree {
  /** The row that Tab leads to; null for the first. */
  active: string | null;
  setActive(id: string): void;
  /** Names of locals, upvalues and globals whose values are new at this stop. */
  changed: ReadonlySet<string>;
  /** Whether values can be set: in the running thread only. */
  canSet: boolean;
}

export const TreeContext = createContext<Tree | null>(null);

export function useTree(): Tree {
  const tree = use(TreeContext);
  if (!tree) throw new Error("a row of variables stands outside of its tree");
  return tree;
}
