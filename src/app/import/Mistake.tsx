import { Source } from "../../runtime/analysis/syntax/source";
import type { ImportError } from "../../runtime/cases/import";

interface Props {
  mistake: ImportError;
  text: string;
  /** Leads to an offset of the text. */
  onShow(at: number): void;
}

/** What is wrong with a text, and where. */
export function Mistake({ mistake: { message, at }, text, onShow }: Props) {
  if (at === undefined) return <p className="tone-bad">{message}</p>;
  const { line, column } = new Source(text).positionAt(at);
  return (
    <p className="tone-bad">
      <button type="button" className="text-button" onClick={() => onShow(at)}>
        Line {line}, character {column}
      </button>
      : {message}
    </p>
  );
}
