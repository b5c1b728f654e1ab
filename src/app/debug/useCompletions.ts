import { useRef, useState } from "react";
import type { CompletionItem } from "../../worker/debug/client";
import { stopped } from "../store/debug";
import { getStore } from "../store/store";
import { client, guarded } from "./client";
import { placeLookedFrom } from "./look";

/** As many as a list can be looked over. */
const mostListed = 50;

/** Names that may follow what is written in a line of Lua, as the frame that is looked from knows them. */
export function useCompletions() {
  const [items, setItems] = useState<CompletionItem[]>([]);
  const asked = useRef(0);
  const close = () => {
    asked.current++;
    setItems([]);
  };
  const ask = async (written: string) => {
    const number = ++asked.current;
    if (!stopped(getStore())?.outline.steps || !/[\w.:"']$/.test(written)) return setItems([]);
    const found = await guarded(() => client.ask("complete", written, placeLookedFrom()));
    if (number !== asked.current) return;
    // A name that is written out needs no list.
    const isWhole = (item: CompletionItem) => written.slice(item.start) === item.label;
    setItems((found ?? []).some(isWhole) ? [] : (found ?? []).slice(0, mostListed));
  };
  return { items, ask, close };
}
