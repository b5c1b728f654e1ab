import { type ComponentType, useState } from "react";
import type { Load } from "./lazyPart";
import { loadStyles } from "./styles";
import "./faults.css";

/** Stands where a chunk did not arrive: says so, and asks for it again on a click. */
export function missingPart<Props extends object>(load: Load<Props>): ComponentType<Props> {
  let arrived: ComponentType<Props> | null = null;

  return function MissingPart(props) {
    const [Part, setPart] = useState(() => arrived);
    const [isAsking, setAsking] = useState(false);
    if (Part) return <Part {...props} />;

    const ask = async () => {
      setAsking(true);
      try {
        arrived = (await load()).default;
        await loadStyles();
        setPart(() => arrived);
      } catch {
        setAsking(false);
      }
    };
    return (
      <div className="fault" role="alert">
        <p>
          This part of the page did not arrive. Either there is no network, or a newer version of Moonhook has
          taken the place of this one. Your draft is kept.
        </p>
        <div className="fault-buttons">
          <button type="button" className="button" disabled={isAsking} onClick={() => void ask()}>
            Try again
          </button>
          <button type="button" className="button plain" onClick={() => location.reload()}>
            Reload the page
          </button>
        </div>
      </div>
    );
  };
}
