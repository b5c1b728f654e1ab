import { useMemo, useState } from "react";
import { threadOf } from "../domain/debug/frames";
import { changedVariables } from "../domain/debug/stop";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { type Tree, TreeContext } from "./TreeContext";
import { moveInTree } from "./treeKeys";
import { VariableRow } from "./VariableRow";
import "./Variables.css";

/** Scopes of the frame as a tree; parts of a value are asked for when they are opened. */
export function Variables() {
  const look = useStore((store) => stopped(store)?.look ?? null);
  const before = useStore((store) => stopped(store)?.before ?? null);
  const [active, setActive] = useState<string | null>(null);
  const tree = useMemo(
    (): Tree => ({
      active,
      setActive,
      changed: new Set(look ? changedVariables(before, look).map(({ name }) => name) : []),
      canSet: look !== null && threadOf(look)?.status === "running",
    }),
    [active, before, look],
  );
  if (!look) return null;
  return (
    <TreeContext value={tree}>
      <div className="debug-body" role="tree" aria-label="Variables" onKeyDown={moveInTree}>
        {look.scopes.every(({ name }) => name !== "Locals") && (
          <p className="debug-row quiet">No local has a value yet.</p>
        )}
        {look.scopes.map(({ name, variables }, index) => (
          <VariableRow
            key={name}
            id={name}
            name={name}
            scope={name}
            level={1}
            isFirst={index === 0}
            openFirst={name !== "Globals"}
            parts={variables}
          />
        ))}
      </div>
    </TreeContext>
  );
}
