import { useMemo } from "react";
import { changedVariables } from "../domain/debug/stop";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { VariableRow } from "./VariableRow";

/** Scopes of the frame as a tree; parts of a value are asked for when they are opened. */
export function Variables() {
  const look = useStore((store) => stopped(store)?.look ?? null);
  const before = useStore((store) => stopped(store)?.before ?? null);
  const changed = useMemo(
    () => new Set(look ? changedVariables(before, look).map(({ name }) => name) : []),
    [before, look],
  );
  if (!look) return null;
  return (
    <div className="debug-body" role="tree" aria-label="Variables">
      {look.scopes.map(({ name, variables }) => (
        <VariableRow
          key={name}
          name={name}
          level={1}
          openFirst={name !== "Globals"}
          parts={variables}
          changed={name === "Request" ? null : changed}
          step={look.step}
        />
      ))}
      {look.scopes.every(({ name }) => name !== "Locals") && (
        <p className="debug-row quiet">No local has a value yet.</p>
      )}
    </div>
  );
}
