import { followEdits } from "./edits";

export { BreakpointForm } from "./BreakpointForm";
export { editAtCaret, editBreakpointAt, toggleAtCaret, toggleBreakpoint } from "./breakpoints";
export { DebugDock } from "./DebugDock";
export { whatWrote } from "./origin";
export { end, move, runToCaret, start } from "./session";

followEdits();
