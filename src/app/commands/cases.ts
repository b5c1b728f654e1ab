import { copyCase, saveCaseFile } from "../files/caseFile";
import { chooseFile } from "../files/chooseFile";
import { backToAside, openCase } from "../store/deskActions";
import { setDrawer } from "../store/drawer";
import { runOpened } from "../store/runOpened";
import { getStore } from "../store/store";
import { openBesideFields, openReference, openRule, setPopover } from "../store/viewActions";
import type { Command } from "./command";

export const examples: Command = {
  id: "examples",
  label: "Examples",
  group: "Case",
  run: () => setPopover("examples"),
};

export const presets: Command = {
  id: "presets",
  label: "Choose an operation…",
  group: "Case",
  run: () => setPopover("presets"),
};

export const releases: Command = {
  id: "releases",
  label: "Choose a release…",
  group: "Case",
  run: () => setPopover("releases"),
};

export const scriptStore: Command = {
  id: "scriptStore",
  label: "Script store and packages…",
  group: "Case",
  run: () => setPopover("scriptStore"),
};

export const importRequest: Command = {
  id: "import",
  label: "Import a request…",
  group: "Case",
  run: () => openBesideFields("import"),
};

export const copyCurl: Command = {
  id: "copyCurl",
  label: "Copy the request as curl",
  group: "Case",
  run: () => void import("../import/copyCurl").then(({ copyCurl }) => copyCurl()),
};

export const reference: Command = {
  id: "reference",
  label: "Field reference",
  group: "Help",
  run: () => openReference(),
};

export const ruleReference: Command = {
  id: "ruleReference",
  label: "What each problem of a script means",
  group: "Help",
  run: () => openRule(""),
};

export const newCase: Command = {
  id: "newCase",
  label: "New, empty case",
  group: "Case",
  run: () => openCase({ format: 1, name: "untitled" }, null),
};

export const back: Command = {
  id: "back",
  label: "Back to my draft",
  group: "Case",
  // The banner of a link has a way back of its own.
  when: ({ aside, work }) => aside !== null && !work.link,
  run: () => {
    backToAside();
    void runOpened();
  },
};

export const open: Command = {
  id: "open",
  label: "Open a case or script file…",
  group: "Case",
  run: chooseFile,
};

export const save: Command = {
  id: "save",
  label: "Save as a case file",
  group: "Case",
  shortcut: { key: "s", mod: true, shift: true },
  run: saveCaseFile,
};

export const casesList: Command = {
  id: "cases",
  label: "Cases",
  group: "Case",
  shortcut: { key: "l", mod: true, shift: true },
  run: () => setDrawer(getStore().drawer ? null : "cases"),
};

export const keep: Command = {
  id: "keep",
  label: "Add the draft to the cases",
  group: "Case",
  shortcut: { key: "s", mod: true },
  run: () => void import("../cases/library/work").then(({ keepWork }) => keepWork()),
};

export const runAll: Command = {
  id: "runAll",
  label: "Run all cases",
  group: "Case",
  run: () => {
    setDrawer("cases");
    void import("../cases/runAll").then(({ runList }) => runList());
  },
};

export const drawerCommands = (
  [
    ["history", "History of drafts"],
    ["compare", "Compare scripts or releases over all cases"],
    ["mutants", "Check that the cases notice mistakes"],
    ["nilStorm", "Search for a request that makes the hook fail"],
  ] as const
).map(([view, label]): Command => ({ id: view, label, group: "Case", run: () => setDrawer(view) }));

export const share: Command = {
  id: "share",
  label: "Share as a link",
  group: "Case",
  run: () => setPopover("share"),
};

export const copy: Command = {
  id: "copy",
  label: "Copy the case as JSON",
  group: "Case",
  run: () => void copyCase(),
};
