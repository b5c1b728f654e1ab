import type { Target } from "../../worker/debug/client";
import { loadDebugger } from "../debug/load";
import { Icon } from "./Icon";

/** Leads to the step that wrote something, with the debugger. */
export function WhatWrote({ target, what }: { target: Target; what: string }) {
  return (
    <button
      type="button"
      className="line-link what-wrote"
      title="What wrote this?"
      aria-label={`What wrote ${what}?`}
      onClick={(event) => {
        event.stopPropagation();
        void loadDebugger().then(({ whatWrote }) => whatWrote(target));
      }}
    >
      <Icon name="undo" />
    </button>
  );
}
