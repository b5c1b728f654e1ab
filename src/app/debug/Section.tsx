import type { ReactNode } from "react";
import { ErrorBoundary } from "../ui/ErrorBoundary";

/** A column of the dock: a head of one line and a body that scrolls. */
export function Section({ title, head, children }: { title: string; head?: ReactNode; children: ReactNode }) {
  return (
    <section className="debug-section" aria-label={title}>
      <div className="debug-head">{head ?? <h3>{title}</h3>}</div>
      <ErrorBoundary what={title}>{children}</ErrorBoundary>
    </section>
  );
}
