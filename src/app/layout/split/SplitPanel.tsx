import type { ReactNode } from "react";
import { useSplit } from "./SplitContext";

interface Props {
  id: string;
  /** Until a person moves a border: its share beside the others'. */
  share: number;
  /** Pixels that it has at least. */
  least: number;
  children: ReactNode;
}

/** A part of a split. */
export function SplitPanel({ id, share, least, children }: Props) {
  const { orientation, shares } = useSplit();
  const size = orientation === "horizontal" ? { minWidth: least } : { minHeight: least };
  return (
    <div
      id={id}
      className="split-panel"
      data-least={least}
      style={{ flexGrow: shares[id] ?? share, ...size }}
    >
      {children}
    </div>
  );
}
