import { Command } from "commander";
import { parseRelease } from "../options";
import type { Done, Terminal } from "../terminal";

/** `moonhook faults`. */
export function faults(terminal: Terminal, done: Done): Command {
  return new Command("faults")
    .description("Try every fault at every address that a case's scripts connect to.")
    .argument("<file>", "CASE.json")
    .option("--release <name>", "release to run on (default: the case's own)", parseRelease)
    .option("--json", "print the table as JSON")
    .option("--save <dir>", "write each row as a case file that expects its outcome, for moonhook test")
    .addHelpText(
      "after",
      "\nExamples:" +
        "\n  moonhook faults access-log.case.json" +
        "\n  moonhook faults access-log.case.json --save faults && moonhook test faults" +
        "\n\nThe case's own faults do not count. Where nobody listens at an address, a sink does." +
        "\nExit codes: 0 tried, 2 bad input.",
    )
    .action(async (file, options) => done((await import("./command")).faults(file, options, terminal)));
}
