import type { EditedId } from "../domain/attached";
import { MonacoEditor } from "./MonacoEditor";
import { PlainEditor } from "./PlainEditor";
import { useMonaco } from "./useMonaco";
import "./Editor.css";

/** The text of a document, to be edited. */
export function Editor({ document }: { document: EditedId }) {
  const monaco = useMonaco();
  return monaco ? (
    <MonacoEditor monaco={monaco} document={document} />
  ) : (
    <PlainEditor key={document} document={document} />
  );
}
