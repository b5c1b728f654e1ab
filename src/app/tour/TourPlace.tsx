import { guarded } from "../faults/guarded";
import { lazyPart } from "../faults/lazyPart";
import { useStore } from "../store/store";

const Tour = guarded(
  "The tour",
  lazyPart(
    () => import("./Tour"),
    () => null,
  ),
);

/** Where the tour's card stands while it is taken. */
export function TourPlace() {
  const at = useStore(({ tour }) => tour);
  return at !== null && <Tour at={at} />;
}
