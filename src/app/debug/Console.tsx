import { useEffect, useRef } from "react";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { askConsole } from "./console";
import { LuaLine } from "./LuaLine";

const signs = { asked: "›", answered: "", logged: "", failed: "" } as const;

/** Expressions are evaluated at the step; a statement makes another run, from here on. */
export function Console() {
  const lines = useStore((store) => stopped(store)?.console);
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when lines come
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [lines]);
  return (
    <div className="debug-body console">
      <div role="log" aria-label="Console">
        {lines?.map(({ kind, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines only come at the end
          <p key={index} className={`console-${kind}`}>
            <span className="console-sign quiet">{signs[kind]} </span>
            {text}
          </p>
        ))}
      </div>
      <div className="console-input" ref={end}>
        <span className="quiet">›</span>
        <LuaLine
          label="Evaluate at this step"
          placeholder={lines?.length ? "" : "evaluate, or set name = value"}
          onEnter={(text) => void askConsole(text)}
        />
      </div>
    </div>
  );
}
