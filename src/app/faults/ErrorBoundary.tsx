import { Component, type ErrorInfo, type ReactNode } from "react";
import { CopyReport } from "./CopyReport";
import "./faults.css";

interface Props {
  /** The panel that it guards. */
  what: string;
  /** Which of its views the panel shows; another one is tried by itself. */
  view?: string;
  children: ReactNode;
}

interface State {
  fault: Error | null;
  /** The components that the fault was in, innermost first. */
  components: string;
}

/** Keeps a fault of one panel from taking the page with it, and offers to draw the panel anew or to report it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: null, components: "" };

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override componentDidCatch(_fault: unknown, { componentStack }: ErrorInfo) {
    this.setState({ components: componentStack ?? "" });
  }

  override componentDidUpdate({ view }: Props) {
    if (this.state.fault && view !== this.props.view) this.setState({ fault: null });
  }

  override render() {
    const { what, children } = this.props;
    const { fault, components } = this.state;
    if (!fault) return children;
    return (
      <div className="fault" role="alert">
        <p>
          {what} could not be shown: {fault.message}. Your draft is kept.
        </p>
        <div className="fault-buttons">
          <button type="button" className="button" onClick={() => this.setState({ fault: null })}>
            Try again
          </button>
          <CopyReport what={what} fault={fault} components={components} />
        </div>
        <p>
          The report holds this message and where it arose, your browser and the release; no script, no
          request.
        </p>
      </div>
    );
  }
}
