import type { ComponentType } from "react";
import { ErrorBoundary } from "./ErrorBoundary";

/** A component inside a boundary of its own, so that a fault in it leaves what is beside it. */
export function guarded<Props extends object>(
  what: string,
  Guarded: ComponentType<Props>,
): ComponentType<Props> {
  return function GuardedPart(props) {
    return (
      <ErrorBoundary what={what}>
        <Guarded {...props} />
      </ErrorBoundary>
    );
  };
}
