import { lazy, Suspense } from "react";
import { useStore } from "../store/store";

const DocsDrawer = lazy(() => import("./DocsDrawer"));

/** Where a document lies over the panels, so that they can be used while it is read. */
export function DocsPlace() {
  const doc = useStore((store) => store.doc);
  return <Suspense>{doc !== null && <DocsDrawer doc={doc} />}</Suspense>;
}
