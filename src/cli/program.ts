import { Command, Option } from "commander";
import { version } from "../../package.json";
import { check } from "./check/program";
import { capture, collect } from "./collect/program";
import { compare } from "./compare/program";
import { faults } from "./faults/program";
import { fuzz } from "./fuzz/program";
import { link, open } from "./link/program";
import { mutate } from "./mutate/program";
import { parseContext, parsePort, parseReleaseOrAll } from "./options";
import { script, scriptPackage } from "./script/program";
import type { Terminal } from "./terminal";
import { test } from "./test/program";
import { types } from "./types/program";

type Done = (code: number) => void;

const exitCodes =
  "\nExit codes: 0 ran, 1 an expectation failed, 2 bad input (told in lines on standard error),\n70 a mistake of Moonhook itself.";

const runExamples =
  "\nExamples:" +
  "\n  moonhook run hook.lua --context preRequest --op get_obj --release reef" +
  "\n  moonhook run CASE.json --release all        every release, and where and why they part" +
  "\n  moonhook run --store .moonhook/store CASE.json\n";

/**
 * The command line. Each command's code is loaded when it is called.
 * @param done receives the exit code of the command that ran
 */
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

function run(terminal: Terminal, done: Done): Command {
  return new Command("run")
    .description("Run one case, or one script around a recorded request.")
    .argument("<file>", "CASE.json or SCRIPT.lua")
    .option("--json", "print the result as JSON; with --release all a list (docs/side-by-side.md)")
    .addOption(
      new Option(
        "--release <name>",
        "release to run on, or all (default: the case's own; pacific for a script)",
      ).argParser(parseReleaseOrAll),
    )
    .addOption(new Option("--context <name>", "where the gateway runs SCRIPT.lua").argParser(parseContext))
    .option("--op <name>", "operation around SCRIPT.lua: a preset or its RGWOp (default: put_obj)")
    .option(
      "--store <dir>",
      "take scripts and packages from this store, by the case's tenant, not from the case",
    )
    .option("--coverage", "tell which lines ran, how often, and what they cost")
    .option("--real-clock", "hold the run-time limit against this machine's clock; runs then differ")
    .addHelpText("after", runExamples + exitCodes)
    .action(async (file, options) =>
      done(await (await import("./run/command")).run(file, options, terminal)),
    );
}

function collector(terminal: Terminal, done: Done): Command {
  return new Command("collector")
    .description("Run a net.server script as `lua SCRIPT.lua` would, on a virtual network until it is idle.")
    .option("--real", "on this machine's real sockets and time, until stopped (Ctrl+C)")
    .argument("<script>", "SCRIPT.lua")
    .argument("[arg...]", "what the script finds in `arg`")
    .passThroughOptions()
    .addHelpText(
      "after",
      "\nExample:\n  moonhook collector collector.lua /tmp/socket\n" +
        "\nWhat follows SCRIPT.lua is the script's own, but for --real as the last of it." +
        "\nFiles that the script writes stay in memory. With --real Ctrl+C ends its loop, and once more the script." +
        "\nExit codes: 0 ended, 1 an error or an endless wait, 2 the script cannot be read, or that of os.exit.",
    )
    .action(async (script, rest: string[], { real }) => {
      const isLast = rest.at(-1) === "--real";
      const args = isLast ? rest.slice(0, -1) : rest;
      const { collector } = await import("./collector/command");
      done(await collector(script, args, isLast || real === true, terminal));
    });
}

function dap(terminal: Terminal, done: Done): Command {
  return new Command("dap")
    .description("Debug case files from an editor: the Debug Adapter Protocol on standard input and output.")
    .addHelpText(
      "after",
      "\nExample, as an editor's launch configuration:" +
        '\n  { "type": "moonhook", "request": "launch", "program": "CASE.json", "stopOnEntry": true }\n' +
        "\nArguments of launch: program (a case file), scripts (script files by context, in place of the case's)," +
        "\nrelease, stopOnEntry, stopAtEnd.\nExit codes: 0 the client left, 2 what came in is not the protocol.",
    )
    .action(async () => {
      const code = await (await import("./dap")).serveDap(process.stdin, process.stdout, terminal.err);
      // A client may leave its end open, which would keep the process alive.
      process.stdin.destroy();
      done(code);
    });
}

function serve(terminal: Terminal, done: Done): Command {
  return new Command("serve")
    .description("Serve the page on this machine and print its address.")
    .addOption(new Option("--port <number>", "port (default: 4747, or any free one)").argParser(parsePort))
    .addHelpText("after", "\nExample:\n  moonhook serve --port 8080")
    .action(async ({ port }) => done(await (await import("./serve/command")).serve(port, terminal)));
}
