import { useState } from "react";
import { count } from "../domain/values";

interface Props {
  text: string;
  /** Characters to show of a longer text. */
  most?: number;
}

/** A text that may be very long: its beginning, and a button for the rest. */
export function LongText({ text, most = 100 }: Props) {
  const [whole, setWhole] = useState(false);
  if (whole || text.length <= most * 1.25) return text;
  return (
    <>
      {text.slice(0, most)}…{" "}
      <button
        type="button"
        className="text-button"
        onClick={(event) => {
          event.stopPropagation();
          setWhole(true);
        }}
      >
        {count(text.length - most, "more character")}
      </button>
    </>
  );
}
