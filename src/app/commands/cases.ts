import { chooseCaseFile, copyCase, saveCaseFile } from "../files/caseFile";
import { backToAside, openCase } from "../store/deskActions";
import { setPopover } from "../store/viewActions";
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
