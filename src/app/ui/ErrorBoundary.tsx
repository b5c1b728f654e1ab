import { Component, type ErrorInfo, type ReactNode } from "react";
import { copyText } from "../files/clipboard";
import { reportOf } from "./report";

interface Props {
  /** The panel that it guards. */
  what: string;
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

  override render() {
    const { what, children } = this.props;
    const { fault, components } = this.state;
    if (!fault) return children;
    return (
      <div className="empty" role="alert">
        <p>
          {what} could not be shown: {fault.message}. Your draft is kept.
        </p>
        <p className="fault-buttons">
          <button type="button" className="button" onClick={() => this.setState({ fault: null })}>
            Show it again
          </button>
          <button
            type="button"
            className="button plain"
            title="What failed and where, without your scripts or the request"
            onClick={() => void copyText(reportOf({ what, fault, components }))}
          >
            Copy report
          </button>
        </p>
      </div>
    );
  }
}
