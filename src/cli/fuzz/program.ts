import { Command, InvalidArgumentError, Option } from "commander";
import { parseContext, parseRelease } from "../options";
import type { Terminal } from "../terminal";

function parseWhole(given: string): number {
  const number = Number(given);
  if (!/^\d+$/.test(given) || !Number.isSafeInteger(number))
    throw new InvalidArgumentError("A whole number.");
  return number;
}

export function fuzz(terminal: Terminal, done: (code: number) => void): Command {
  return new Command("fuzz")
    .description("Search for the smallest requests that make a hook fail, from the fields of the release.")
    .argument("<file>", "SCRIPT.lua or CASE.json, whose request is the one to start from")
    .addOption(new Option("--context <name>", "where the gateway runs SCRIPT.lua").argParser(parseContext))
    .option("--op <name>", "operation to start from for SCRIPT.lua (default: put_obj)")
    .addOption(
      new Option("--release <name>", "release (default: the case's own; pacific for a script)").argParser(
        parseRelease,
      ),
    )
    .addOption(new Option("--seed <n>", "of what is tried at random").argParser(parseWhole).default(1))
    .addOption(new Option("--runs <n>", "requests to try").argParser(parseWhole).default(5000))
    .option("--save <dir>", "keep each failing request as a case file, which passes when the hook is mended")
    .option("--json", "print the report as JSON")
    .addHelpText(
      "after",
      "\nExamples:" +
        "\n  moonhook fuzz hook.lua --context preRequest --release reef" +
        "\n  moonhook fuzz CASE.json --runs 20000 --save cases/found\n" +
        "\nTried are nil in every optional field, odd bytes, huge sizes, empty and huge maps, the values of recorded" +
        "\nrequests and the words of the script itself, one by one and together. What fails is shrunk to the smallest" +
        "\ndifference. The same seed finds the same." +
        "\nExit codes: 0 nothing fails, 1 something does, 2 bad input, 130 stopped by Ctrl+C, with what is known so far.",
    )
    .action(async (file, options) => done(await (await import("./command")).fuzz(file, options, terminal)));
}
