import { type ReactNode, useMemo, useState } from "react";
import { local } from "../../storage/browser";
import { SplitContext } from "./SplitContext";
import { readShares, type Shares } from "./shares";

interface Props {
  /** Names the layout in the browser's storage. */
  id: string;
  orientation: "horizontal" | "vertical";
  /** Panels, and a separator between each two. */
  children: ReactNode;
}

/** Panels side by side or one above the other, whose sizes are remembered. */
export function Split({ id, orientation, children }: Props) {
  const key = `moonhook.split.${id}`;
  const [shares, setShares] = useState(() => readShares(local.getItem(key)));
  const state = useMemo(() => {
    const keep = (update: (old: Shares) => Shares) =>
      setShares((old) => {
        const kept = update(old);
        try {
          local.setItem(key, JSON.stringify(kept));
        } catch {
          // Without room or leave they last as long as the page.
        }
        return kept;
      });
    return {
      orientation,
      shares,
      change: (changed: Shares) => keep((old) => ({ ...old, ...changed })),
      reset: (ids: readonly string[]) =>
        keep((old) => Object.fromEntries(Object.entries(old).filter(([id]) => !ids.includes(id)))),
    };
  }, [key, orientation, shares]);
  return (
    <SplitContext value={state}>
      <div className={`split split-${orientation}`}>{children}</div>
    </SplitContext>
  );
}
