import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { missingPart } from "./MissingPart";

export type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

const loadingWords = () => <p className="empty loading">Loading …</p>;

/**
 * A component in a chunk of its own, fetched when it is first shown.
 * @param waiting what stands in its place until it is there
 */
export function lazyPart<Props extends object>(
  load: Load<Props>,
  waiting: (props: Props) => ReactNode = loadingWords,
): ComponentType<Props> {
  // React keeps what the first loading came to, for good: a fault is a part as well, which loads again.
  const Part = lazy<ComponentType<Props>>(() => load().catch(() => ({ default: missingPart(load) })));
  return function LazyPart(props) {
    return (
      <Suspense fallback={waiting(props)}>
        <Part {...props} />
      </Suspense>
    );
  };
}
