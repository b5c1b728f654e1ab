import { Command } from "commander";
import { version } from "../../package.json";
import { check } from "./check/program";
import { capture, collect } from "./collect/program";
import { collector } from "./collector/program";
import { compare } from "./compare/program";
import { dap } from "./dap/program";
import { exitCodes } from "./exitCodes";
import { faults } from "./faults/program";
import { fuzz } from "./fuzz/program";
import { link, open } from "./link/program";
import { mutate } from "./mutate/program";
import { run } from "./run/program";
import { script, scriptPackage } from "./script/program";
import { serve } from "./serve/program";
import type { Done, Terminal } from "./terminal";
import { test } from "./test/program";
import { types } from "./types/program";

/** The command line. Each command's code is loaded when it is called. */
export function program(terminal: Terminal, done: Done): Command {
  const moonhook = new Command("moonhook")
    .description("Run and test the Lua scripts of Ceph's RADOS Gateway as each release would.")
    .version(version)
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(oneLine(text)),
    })
    .addHelpText("after", exitCodes);
  const commands = [
    run,
    test,
    mutate,
    compare,
    fuzz,
    check,
    faults,
    link,
    open,
    types,
    collector,
    collect,
    capture,
    dap,
    script,
    scriptPackage,
    serve,
  ].map((command) => command(terminal, done));
  for (const command of commands) moonhook.addCommand(command.copyInheritedSettings(moonhook));
  return moonhook;
}

/** Commander puts what it suggests on a line of its own. */
function oneLine(text: string): string {
  return `${text.trim().replace(/\s*\n\s*/g, " ")}\n`;
}
