import { lazy, Suspense } from "react";
import { useStore } from "../store/store";

const Tour = lazy(() => import("./Tour"));

/** Where the tour's card stands while it is taken. */
export function TourPlace() {
  const at = useStore(({ tour }) => tour);
  return <Suspense>{at !== null && <Tour at={at} />}</Suspense>;
}
