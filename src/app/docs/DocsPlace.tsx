import { guarded } from "../faults/guarded";
import { lazyPart } from "../faults/lazyPart";
import { useStore } from "../store/store";

const DocsDrawer = guarded(
  "The documentation",
  lazyPart(
    () => import("./DocsDrawer"),
    () => null,
  ),
);

/** Where a document lies over the panels, so that they can be used while it is read. */
export function DocsPlace() {
  const doc = useStore((store) => store.doc);
  return doc !== null && <DocsDrawer doc={doc} />;
}
