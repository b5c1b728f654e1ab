import type { Mark } from "../domain/marks";
import { revealMark } from "../store/markActions";
import { useStore } from "../store/store";
import { LineLink } from "../ui/LineLink";

/** As many as anybody mends at a time. */
const most = 6;

/** Mistakes of the case's JSON, each leading to its field in the form, or to the line that it is on. */
export function Mistakes({ marks }: { marks: Mark[] }) {
  const shown = useStore(({ preferences }) => preferences.fields);
  return (
    <ul className="mistakes">
      {marks.slice(0, most).map((mark) => {
        const { document, line, message, path } = mark;
        const isField = shown === "form" && document !== "settings" && path !== undefined;
        return (
          <li key={`${document}:${line}:${message}`}>
            {isField ? (
              <button type="button" className="text-button mistake-field" onClick={() => revealMark(mark)}>
                Go to the field
              </button>
            ) : (
              <LineLink line={line} what={`of the ${document}`} onFollow={() => revealMark(mark)} />
            )}
            <span>{message}</span>
          </li>
        );
      })}
      {marks.length > most && <li className="quiet">and {marks.length - most} more</li>}
    </ul>
  );
}
