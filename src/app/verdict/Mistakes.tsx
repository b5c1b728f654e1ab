import type { Mark } from "../domain/marks";
import { reveal } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";

/** As many as anybody mends at a time. */
const most = 6;

/** Mistakes of the case's JSON, each with the line that it is on. */
export function Mistakes({ marks }: { marks: Mark[] }) {
  return (
    <ul className="mistakes">
      {marks.slice(0, most).map(({ document, line, message }) => (
        <li key={`${document}:${line}:${message}`}>
          <LineLink line={line} what={`of the ${document}`} onFollow={() => reveal({ document, line })} />
          <span>{message}</span>
        </li>
      ))}
      {marks.length > most && <li className="quiet">and {marks.length - most} more</li>}
    </ul>
  );
}
