import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { CompletionItem } from "../../worker/debug/client";
import { Completions } from "./Completions";
import { useCompletions } from "./useCompletions";

interface Props {
  id?: string;
  label: string;
  placeholder: string;
  onEnter(text: string): void;
}

/** A line of Lua that Enter sends; names are offered while one types, arrows bring back what was sent before. */
export function LuaLine({ id, label, placeholder, onEnter }: Props) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const { items, ask, close } = useCompletions();
  const { recall, remember } = useHistory(setText);

  const write = (written: string, caret: number) => {
    setText(written);
    setChosen(-1);
    void ask(written.slice(0, caret));
  };
  const take = ({ label: name, start, length }: CompletionItem) => {
    const end = start + length;
    setText(text.slice(0, start) + name + text.slice(end));
    close();
    const caret = start + name.length;
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  };
  const send = () => {
    if (text.trim() === "") return;
    onEnter(text);
    remember(text);
    setText("");
    close();
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => (items.length > 0 ? setChosen((chosen + 1) % items.length) : recall(-1)),
    ArrowUp: () => (chosen >= 0 ? setChosen(chosen - 1) : recall(1)),
    Enter: () => (items[chosen] ? take(items[chosen]) : send()),
    Tab: () => take(items[Math.max(0, chosen)]!),
    Escape: close,
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      void ask(text.slice(0, field.current?.selectionStart ?? text.length));
      return;
    }
    const act = keys[event.key];
    if (!act || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.key === "Tab" || event.key === "Escape") && items.length === 0) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      <input
        ref={field}
        id={id}
        className="one-line"
        role="combobox"
        aria-label={label}
        aria-expanded={items.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? `${list}-${chosen}` : undefined}
        placeholder={placeholder}
        value={text}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={({ target }) => write(target.value, target.selectionStart ?? target.value.length)}
        onKeyDown={press}
        onBlur={close}
      />
      {items.length > 0 && (
        <Completions id={list} items={items} chosen={chosen} field={field} onTake={take} />
      )}
    </>
  );
}

/** What was sent before, to be brought back line by line. */
function useHistory(show: (text: string) => void) {
  const [sent, setSent] = useState<string[]>([]);
  const [back, setBack] = useState(0);
  return {
    recall(places: number) {
      const at = Math.min(sent.length, Math.max(0, back + places));
      setBack(at);
      show(at === 0 ? "" : sent[sent.length - at]!);
    },
    remember(text: string) {
      setSent([...sent.filter((each) => each !== text), text]);
      setBack(0);
    },
  };
}
