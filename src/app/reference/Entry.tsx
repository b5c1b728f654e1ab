import { type ReactNode, useState } from "react";

interface Props {
  /** Always shown. */
  summary: ReactNode;
  /** Whether it stands open at first. */
  open: boolean;
  /** Shown, and made, once it is open. */
  children: ReactNode;
}

/** One entry of the reference, which opens in its place. */
export function Entry({ summary, open, children }: Props) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details
      className="reference-entry"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isOpen && <div className="reference-more">{children}</div>}
    </details>
  );
}
