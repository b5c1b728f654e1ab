import { useEffect, useRef } from "react";
import { type EditedId, isLua } from "../domain/attached";
import { isScript } from "../domain/documents";
import { useStore } from "../store/store";
import { setView } from "../store/viewActions";
import type { EditorView } from "./monaco/view";
import type { Monaco } from "./useMonaco";

/** One Monaco editor, whose model is the document's. */
export function MonacoEditor({ monaco, document }: { monaco: Monaco; document: EditedId }) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const tabMovesFocus = useStore((store) => store.tabMovesFocus);
  const wanted = useStore(({ reveal }) => (reveal?.document === document ? reveal : null));

  const action = useStore(({ editorAction }) => (isScript(document) ? editorAction : null));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view outlives a document; the next effect shows another
  useEffect(() => {
    const made = new monaco.EditorView(place.current!, document);
    view.current = made;
    return () => made.dispose();
  }, [monaco]);

  useEffect(() => view.current?.show(document), [document]);
  useEffect(() => view.current?.setTabMovesFocus(tabMovesFocus), [tabMovesFocus]);
  useEffect(() => {
    if (wanted) view.current?.reveal(wanted.line);
  }, [wanted]);
  useEffect(() => {
    if (action === null) return;
    view.current?.act(action);
    setView("editorAction", null);
  }, [action]);

  return <div className="monaco-place" data-kind={isLua(document) ? "script" : "json"} ref={place} />;
}
