import { loadDebugger } from "../debug/load";
import { stopped } from "../store/debug";
import { runDraft } from "../store/runActions";
import { getStore } from "../store/store";
import { prefer } from "../store/viewActions";
import type { Command, Shortcut } from "./command";

type Debugger = Awaited<ReturnType<typeof loadDebugger>>;
const act = (go: (loaded: Debugger) => unknown) => () => void loadDebugger().then(go);

/** VS Code's key, and one that no browser and no system keeps for itself. Shift turns a step around. */
const keys = (key: string, alternative: string, modifiers: Partial<Shortcut> = {}) => ({
  shortcut: { key, ...modifiers },
  alternative: { key: alternative, alt: true },
});
const back = (key: string) => ({ shortcut: { key, alt: true, shift: true } });
const whenStopped: Command["when"] = (store) => stopped(store) !== null;
const group = "Debug";

export const start: Command = {
  id: "debug.start",
  label: "Debug",
  group,
  ...keys("F5", "g"),
  when: ({ debug }) => debug === null,
  run: act(({ start }) => start()),
};

export const goOn: Command = {
  id: "debug.continue",
  label: "Continue",
  group,
  ...keys("F5", "g"),
  // Also while it records: a browser would take F5 to reload the page.
  when: ({ debug }) => debug !== null,
  run: act(({ move }) => move("continue")),
};

export const reverseContinue: Command = {
  id: "debug.reverseContinue",
  label: "Continue backwards",
  group,
  ...back("g"),
  when: whenStopped,
  run: act(({ move }) => move("reverseContinue")),
};

export const stepOver: Command = {
  id: "debug.stepOver",
  label: "Step over",
  group,
  ...keys("F10", "n"),
  when: whenStopped,
  run: act(({ move }) => move("next")),
};

export const stepInto: Command = {
  id: "debug.stepInto",
  label: "Step into",
  group,
  ...keys("F11", "i"),
  when: whenStopped,
  run: act(({ move }) => move("stepIn")),
};

export const stepOut: Command = {
  id: "debug.stepOut",
  label: "Step out",
  group,
  ...keys("F11", "o", { shift: true }),
  when: whenStopped,
  run: act(({ move }) => move("stepOut")),
};

export const stepBack: Command = {
  id: "debug.stepBack",
  label: "Step back",
  group,
  ...back("i"),
  when: whenStopped,
  run: act(({ move }) => move("stepBack")),
};

export const stepBackOver: Command = {
  id: "debug.stepBackOver",
  label: "Step back over",
  group,
  ...back("n"),
  when: whenStopped,
  run: act(({ move }) => move("stepBackOver")),
};

export const stepBackOut: Command = {
  id: "debug.stepBackOut",
  label: "Step back out",
  group,
  ...back("o"),
  when: whenStopped,
  run: act(({ move }) => move("stepBackOut")),
};

export const runToCursor: Command = {
  id: "debug.runToCursor",
  label: "Run to the cursor",
  group,
  ...keys("F10", "h", { ctrl: true }),
  when: (store) => stopped(store) !== null && store.caret !== null,
  run: act(({ runToCaret }) => runToCaret("forward")),
};

export const runBackToCursor: Command = {
  id: "debug.runBackToCursor",
  label: "Run back to the cursor",
  group,
  ...back("h"),
  when: (store) => stopped(store) !== null && store.caret !== null,
  run: act(({ runToCaret }) => runToCaret("backward")),
};

export const restart: Command = {
  id: "debug.restart",
  label: "Back to the first line",
  group,
  ...keys("F5", "a", { ctrl: true, shift: true }),
  when: whenStopped,
  run: act(({ move }) => move("restart")),
};

export const end: Command = {
  id: "debug.end",
  label: "End debugging",
  group,
  ...keys("F5", "q", { shift: true }),
  when: ({ debug }) => debug !== null,
  run: act(({ end }) => end()),
};

export const toggleBreakpoint: Command = {
  id: "debug.toggleBreakpoint",
  label: "Breakpoint at the cursor: on or off",
  group,
  ...keys("F9", "b"),
  when: ({ caret }) => caret !== null,
  run: act(({ toggleAtCaret }) => toggleAtCaret()),
};

export const editBreakpoint: Command = {
  id: "debug.editBreakpoint",
  label: "Condition, hits or log text of the breakpoint at the cursor…",
  group,
  shortcut: { key: "F9", shift: true },
  alternative: { key: "b", alt: true, shift: true },
  when: ({ caret }) => caret !== null,
  run: act(({ editAtCaret }) => editAtCaret()),
};

export const watch: Command = {
  id: "debug.watch",
  label: "Watch an expression over the run…",
  group,
  shortcut: { key: "w", alt: true },
  run: act(({ watchRun }) => watchRun()),
};

export const toggleCoverage: Command = {
  id: "debug.toggleCoverage",
  label: "Coverage in the gutter: on or off",
  group,
  run: () => {
    const coverage = !getStore().preferences.coverage;
    prefer({ coverage });
    // What ran without it does not tell.
    if (coverage && stopped(getStore()) === null) void runDraft();
  },
};

export const debugCommands = [
  start,
  goOn,
  reverseContinue,
  stepOver,
  stepInto,
  stepOut,
  stepBack,
  stepBackOver,
  stepBackOut,
  runToCursor,
  runBackToCursor,
  restart,
  end,
  toggleBreakpoint,
  editBreakpoint,
  watch,
  toggleCoverage,
];
