import { letRunGoOn, runDraft, stopRun } from "../store/runActions";
import { getStore } from "../store/store";
import { prefer } from "../store/viewActions";
import type { Command } from "./command";
import { end } from "./debug";

export const run: Command = {
  id: "run",
  label: "Run",
  group: "Run",
  shortcut: { key: "Enter", mod: true },
  run: () => {
    // Where a session stands, its panels show an earlier step.
    if (end.when?.(getStore())) end.run();
    void runDraft();
  },
};

export const stop: Command = {
  id: "stop",
  label: "Stop",
  group: "Run",
  shortcut: { key: ".", mod: true },
  when: ({ live }) => live !== null,
  run: stopRun,
};

export const letGoOn: Command = {
  id: "letGoOn",
  label: "Let it go on",
  group: "Run",
  when: ({ live }) => live?.stage === "asking",
  run: letRunGoOn,
};

export const toggleAutoRun: Command = {
  id: "toggleAutoRun",
  label: "Run while typing: on or off",
  group: "Run",
  run: () => prefer({ autoRun: !getStore().preferences.autoRun }),
};
