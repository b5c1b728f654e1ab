import { documentIds } from "../domain/documents";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { look as lookAt } from "./session";

/** The calls that the step is in, the innermost first; one is looked from. */
export function CallStack() {
  const look = useStore((store) => stopped(store)?.look);
  if (!look) return null;
  return (
    <ol className="debug-body call-stack" aria-label="Call stack">
      {look.frames.map(({ name, line, context }, index) => {
        const document = documentIds.find((id) => id === context);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a frame has no other name than its place
          <li key={index}>
            <button
              type="button"
              className="debug-row"
              aria-current={index === look.frame || undefined}
              onClick={() => {
                void lookAt(index);
                if (document && line !== null) reveal({ document, line });
              }}
            >
              <span>{name}</span>
              {line !== null && <span className="quiet">:{line}</span>}
            </button>
          </li>
        );
      })}
      <li className="debug-row quiet">
        {look.context}
        {look.thread && ` · ${look.thread}`}
      </li>
    </ol>
  );
}
