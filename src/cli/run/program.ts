import { Command, Option } from "commander";
import { exitCodes } from "../exitCodes";
import { parseContext, parseReleaseOrAll } from "../options";
import type { Done, Terminal } from "../terminal";

const examples =
  "\nExamples:" +
  "\n  moonhook run hook.lua --context preRequest --op get_obj --release reef" +
  "\n  moonhook run CASE.json --release all        every release, and where and why they part" +
  "\n  moonhook run --store .moonhook/store CASE.json\n";

/** `moonhook run`. */
export function run(terminal: Terminal, done: Done): Command {
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
    .addHelpText("after", examples + exitCodes)
    .action(async (file, options) => done(await (await import("./command")).run(file, options, terminal)));
}
