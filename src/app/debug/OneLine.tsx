import { useState } from "react";

interface Props {
  label: string;
  placeholder: string;
  onEnter(text: string): void;
}

/** A line of Lua that Enter sends; arrows bring back what was sent before. */
export function OneLine({ label, placeholder, onEnter }: Props) {
  const [text, setText] = useState("");
  const [sent, setSent] = useState<string[]>([]);
  const [back, setBack] = useState(0);
  const recall = (places: number) => {
    const at = Math.min(sent.length, Math.max(0, places));
    setBack(at);
    setText(at === 0 ? "" : sent[sent.length - at]!);
  };
  return (
    <input
      className="one-line"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "ArrowUp") recall(back + 1);
        else if (event.key === "ArrowDown") recall(back - 1);
        else if (event.key === "Enter" && text.trim() !== "") {
          onEnter(text);
          setSent([...sent, text]);
          setText("");
          setBack(0);
        } else return;
        event.preventDefault();
      }}
    />
  );
}
