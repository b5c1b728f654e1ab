import { Component, type ReactNode } from "react";

interface Props {
  /** The panel that it guards. */
  what: string;
  children: ReactNode;
}

/** Keeps a fault of one panel from taking the page with it, and offers to draw the panel anew. */
export class ErrorBoundary extends Component<Props, { fault: Error | null }> {
  override state = { fault: null as Error | null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <div className="empty" role="alert">
        <p>
          {this.props.what} could not be shown: {fault.message}. Your draft is kept.
        </p>
        <button type="button" className="button" onClick={() => this.setState({ fault: null })}>
          Show it again
        </button>
      </div>
    );
  }
}
