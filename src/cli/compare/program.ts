import { Command, Option } from "commander";
import { parseContext } from "../options";
import type { Terminal } from "../terminal";

export function compare(terminal: Terminal, done: (code: number) => void): Command {
  return new Command("compare")
    .description(
      "Compare two versions of the scripts, or two releases, over many cases: which decisions flip.",
    )
    .argument(
      "<old>",
      "a release, a folder with preRequest.lua and so on, SCRIPT.lua, or CASE.json with scripts",
    )
    .argument("<new>", "the same, to compare with")
    .argument("<path...>", "case files, *.jsonl files and folders, as for `moonhook test`")
    .addOption(new Option("--context <name>", "where the gateway runs SCRIPT.lua").argParser(parseContext))
    .option("--decisions", "only what decides: status, answer to the client, response and metadata")
    .option("--json", "print a line of JSON for each case that differs, and one with the totals")
    .addHelpText(
      "after",
      "\nExamples:" +
        "\n  moonhook compare hooks.old/ hooks/ cases/" +
        "\n  moonhook compare old.lua new.lua capture.jsonl --context preRequest --decisions" +
        "\n  moonhook compare pacific reef cases/\n" +
        "\nOf each case that differs it tells what came out differently, the first step at which the two runs part, and" +
        "\nlog against log. The last line counts." +
        "\nExit codes: 0 no case differs, 1 some do, 2 bad input, 130 stopped by Ctrl+C.",
    )
    .action(async (old, now, paths, options) =>
      done(await (await import("./command")).compare([old, now], paths, options, terminal)),
    );
}
