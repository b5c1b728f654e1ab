import * as cases from "./cases";
import type { Command } from "./command";
import * as debug from "./debug";
import { editorCommands } from "./editor";
import { goTo } from "./goTo";
import { tryAllFaults } from "./network";
import * as run from "./run";
import { chooseTheme, copyLog, docs, help, palette, toggleTab, tour } from "./view";

export { copyLog, docs, help, palette, toggleTab, tour } from "./view";
export { cases, debug, run };

/** Every command of the page, in the order of the palette and of the help. */
export const commands: Command[] = [
  run.run,
  run.stop,
  run.letGoOn,
  run.toggleAutoRun,
  tryAllFaults,
  ...debug.debugCommands,
  ...editorCommands,
  cases.examples,
  cases.presets,
  cases.importRequest,
  cases.copyCurl,
  cases.releases,
  cases.scriptStore,
  cases.newCase,
  cases.back,
  cases.open,
  cases.save,
  cases.share,
  cases.casesList,
  cases.keep,
  cases.runAll,
  ...cases.drawerCommands,
  cases.copy,
  ...goTo,
  copyLog,
  toggleTab,
  ...chooseTheme,
  palette,
  cases.reference,
  cases.ruleReference,
  tour,
  docs,
  help,
];
