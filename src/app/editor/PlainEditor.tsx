import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { type EditedId, isLua, textOf, titleOf } from "../domain/attached";
import { editDocument } from "../store/attachedActions";
import { useStore } from "../store/store";
import { emptyWords } from "./emptyWords";
import { leaveFocus, takeFocus } from "./focus";
import { recordTyping, type Typed } from "./typing";

/** A text area that takes typing while the editor loads. */
export function PlainEditor({ document }: { document: EditedId }) {
  const text = useStore(({ work }) => textOf(work.draft, document));
  const tabMovesFocus = useStore((store) => store.tabMovesFocus);
  const area = useRef<HTMLTextAreaElement>(null);
  const before = useRef<Typed | null>(null);

  // A layout effect is cleaned up while the element is still on the page and has the focus.
  useLayoutEffect(() => {
    const element = area.current!;
    if (takeFocus(document)) element.focus();
    return () => {
      if (element === element.ownerDocument.activeElement) leaveFocus(document, typedIn(element));
    };
  }, [document]);

  const indent = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { ctrlKey, altKey, metaKey, shiftKey } = event;
    if (event.key !== "Tab" || tabMovesFocus || ctrlKey || altKey || metaKey || shiftKey) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    before.current = typedIn(event.currentTarget);
    event.currentTarget.setRangeText("  ", selectionStart, selectionEnd, "end");
    change(event.currentTarget);
  };

  const change = (element: HTMLTextAreaElement) => {
    recordTyping(document, before.current ?? { ...typedIn(element), text }, typedIn(element));
    before.current = null;
    editDocument(document, element.value);
  };

  return (
    <textarea
      ref={area}
      className={isLua(document) ? "plain-editor lua" : "plain-editor"}
      aria-label={titleOf(document)}
      placeholder={emptyWords(document)}
      value={text}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      onBeforeInput={(event) => {
        before.current = typedIn(event.currentTarget);
      }}
      onKeyDown={indent}
      onChange={(event) => change(event.currentTarget)}
    />
  );
}

function typedIn(element: HTMLTextAreaElement): Typed {
  return { text: element.value, start: element.selectionStart, end: element.selectionEnd };
}
