import { useMemo, useRef } from "react";
import { useShallow } from "zustand/react/shallow";
import { layOver } from "../../../runtime/cases/presets/overlay";
import type { Json } from "../../../runtime/gateway/types";
import { belowOf } from "../../domain/form/below";
import { readObject } from "../../domain/form/edit";
import type { Side } from "../../domain/form/place";
import { wordsOf } from "../../domain/form/search";
import { marksIn } from "../../domain/marks";
import { useStore } from "../../store/store";
import type { FormState } from "./FormContext";

type Own = Pick<FormState, "onlyChanged" | "wantedPath" | "tellAbout" | "say"> & { query: string };

/** What the rows of a form know, from the texts on the desk; null while the document's text cannot be read. */
export function useFormState(side: Side, { query, ...own }: Own): FormState | null {
  const release = useStore(({ work }) => work.draft.release);
  const text = useStore(({ work }) => work.draft.texts[side]);
  const requestText = useStore(({ work }) => work.draft.texts.request);
  const baseText = useStore(({ work }) => work.base?.[side]);
  const marks = useStore(useShallow((store) => marksIn(store.marks, side)));
  const switchedOff = useRef(new Map<string, Json>());
  const root = useMemo(() => readObject(text), [text]);
  const below = useMemo(() => {
    const request = side === "operation" ? readObject(requestText) : null;
    return root && request && belowOf(request, root);
  }, [side, requestText, root]);
  const seen = useMemo(() => (root && below ? layOver(below, root) : root), [root, below]);
  const base = useMemo(() => (baseText === undefined ? null : readObject(baseText)), [baseText]);
  const words = useMemo(() => wordsOf(query), [query]);
  const { onlyChanged, wantedPath, tellAbout, say } = own;
  // The same until one of them changes, so that a field that is only looked at draws nothing anew.
  return useMemo(() => {
    if (!root || !seen) return null;
    const known = { side, release, root, below, seen, base, marks, words, switchedOff: switchedOff.current };
    return { ...known, onlyChanged, wantedPath, tellAbout, say };
  }, [side, release, root, below, seen, base, marks, words, onlyChanged, wantedPath, tellAbout, say]);
}
