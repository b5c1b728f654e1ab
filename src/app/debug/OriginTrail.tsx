import { documentIds } from "../domain/documents";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { goTo } from "./moves";
import "./OriginTrail.css";
import { whatWrote } from "./origin";

/** The way back from a value: what wrote it, from what, and what wrote that. */
export function OriginTrail() {
  const trail = useStore((store) => stopped(store)?.trail);
  if (!trail || trail.length === 0) {
    return (
      <p className="debug-body empty">
        Ask “what wrote this?” of a changed field, a line of the log or a part of the response: the step that
        made it and the values it came from appear here.
      </p>
    );
  }
  return (
    <ol className="debug-body trail" aria-label="What wrote this">
      {trail.map((origin, index) =>
        "missing" in origin ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the way is its order
          <li key={index} className="quiet">
            {origin.missing}
          </li>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the way is its order
          <li key={index}>
            <div className="debug-row">
              <LongText text={origin.wrote} />
              <span className="row-gap" />
              <LineLink
                line={origin.line}
                what={`which wrote ${origin.wrote}`}
                onFollow={() => {
                  const document = documentIds.find((id) => id === origin.context);
                  void goTo(origin.step);
                  if (document) reveal({ document, line: origin.line });
                }}
              />
              <button type="button" className="chip button-chip" onClick={() => void goTo(origin.step)}>
                step {origin.step}
              </button>
            </div>
            {origin.sources.length > 0 && (
              <ul>
                {origin.sources.map((source) => (
                  <li key={`${source.kind} ${source.name} ${source.value}`} className="debug-row">
                    <span className="quiet">from {source.kind}</span>
                    <span>{source.name}</span>
                    {source.name !== "" && <span className="quiet">=</span>}
                    <LongText text={source.value} />
                    {source.target && (
                      <button
                        type="button"
                        className="chip button-chip"
                        aria-label={`What wrote ${source.name}?`}
                        onClick={() => void whatWrote(source.target!, index + 1)}
                      >
                        what wrote it?
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ),
      )}
    </ol>
  );
}
