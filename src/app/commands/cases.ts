import { chooseCaseFile, copyCase, saveCaseFile } from "../files/caseFile";
import { backToAside, openCase } from "../store/deskActions";
import { setStore } from "../store/store";
import { openReference, openRule, setPopover } from "../store/viewActions";
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
  run: () => setStore({ popover: "import", narrow: "request" }),
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
  when: ({ aside }) => aside !== null,
  run: backToAside,
};

export const open: Command = {
  id: "open",
  label: "Open a case file…",
  group: "Case",
  run: () => void chooseCaseFile(),
};

export const save: Command = {
  id: "save",
  label: "Save as a case file",
  group: "Case",
  shortcut: { key: "s", mod: true },
  run: saveCaseFile,
};

export const copy: Command = {
  id: "copy",
  label: "Copy the case as JSON",
  group: "Case",
  run: () => void copyCase(),
};
