import type { ReactNode } from "react";
import { ErrorBoundary } from "../faults/ErrorBoundary";
import "./Panel.css";

interface Props {
  id: string;
  /** Names the region; shown as its title where no tabs stand in its place. */
  title: string;
  tabs?: ReactNode;
  /** Small controls and counts at the end of the head. */
  aside?: ReactNode;
  /** Which of its views is shown, where it has some: a fault of one leaves the others. */
  view?: string;
  children: ReactNode;
}

/** The frame of every panel: a head of one line, a body, and a boundary so that a fault stays inside. */
export function Panel({ id, title, tabs, aside, view = "", children }: Props) {
  return (
    <section className="panel" id={id} aria-label={title} tabIndex={-1}>
      <div className="panel-head">
        <h2 className={tabs ? "unseen" : ""}>{title}</h2>
        {tabs}
        <span className="panel-aside">{aside}</span>
      </div>
      <ErrorBoundary what={title} view={view}>
        {children}
      </ErrorBoundary>
    </section>
  );
}

/** What an empty panel says will appear, with the action that fills it. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
