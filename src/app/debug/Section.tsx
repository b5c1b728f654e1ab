import type { ReactNode } from "react";
import { ErrorBoundary } from "../faults/ErrorBoundary";

interface Props {
  title: string;
  /** Stands in place of the title. */
  head?: ReactNode;
  /** Which of its views is shown, where it has some. */
  view?: string;
  children: ReactNode;
}

/** A column of the dock: a head of one line and a body that scrolls. */
export function Section({ title, head, view = "", children }: Props) {
  return (
    <section className="debug-section" aria-label={title}>
      <div className="debug-head">{head ?? <h3>{title}</h3>}</div>
      <ErrorBoundary what={title} view={view}>
        {children}
      </ErrorBoundary>
    </section>
  );
}
