import { followEdits } from "./edits";

export { BreakpointForm } from "./BreakpointForm";
export { editAtCaret, editBreakpointAt, toggleAtCaret, toggleBreakpoint } from "./breakpoints";
export { evaluateHere } from "./console";
export { DebugDock } from "./DebugDock";
export { debugAt, goTo, move, runToCaret } from "./moves";
export { whatWrote } from "./origin";
export { end, start } from "./session";
export { watchRun } from "./watches";

followEdits();
