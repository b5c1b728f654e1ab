import { Command, InvalidArgumentError, Option } from "commander";
import { parseRelease } from "../options";
import type { Shard } from "../suite/sources";
import type { Terminal } from "../terminal";
import { ReportChoices } from "./reports";

function parseShard(given: string): Shard {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(given)?.map(Number) ?? [];
  if (!index || !count || index > count)
    throw new InvalidArgumentError("A shard is I/N with I from 1 to N, such as 2/4.");
  return { index, count };
}

function parseThreads(given: string): number {
  const threads = Number(given);
  if (!/^\d+$/.test(given) || threads < 1 || threads > 256)
    throw new InvalidArgumentError("A number from 1 to 256.");
  return threads;
}

const more = `
Examples:
  moonhook test cases/ --scripts hooks/ --coverage
  moonhook test cases/ --reporter spec --reporter junit --output report.xml
  moonhook test capture.jsonl --scripts hooks/ --strict --shard 3/8 --reporter json --output shard3.json
  moonhook test --merge shard*.json

A file that is no valid case counts as failed, and the others still run. A *.jsonl file holds a case on each line, or
what the hooks of \`moonhook capture\` have sent. --scripts takes DIR/preRequest.lua and so on in place of the cases' own.
The last line is \`N passed, N failed\`; beside a json or junit report on standard output it goes to standard error.
Exit codes: 0 all passed, 1 any failed, 2 a path or an option is wrong, 130 stopped by Ctrl+C (143 by SIGTERM).
More: docs/testing.md`;

export function test(terminal: Terminal, done: (code: number) => void): Command {
  const reports = new ReportChoices();
  return new Command("test")
    .description("Run cases and check what they expect; the last line is `N passed, N failed`.")
    .argument(
      "<path...>",
      "case files, *.jsonl files, and folders with *.case.json at any depth (any *.json where there is none)",
    )
    .addOption(new Option("--release <name>", "run every case on this release").argParser(parseRelease))
    .option("--scripts <dir>", "run the cases with the scripts of this folder")
    .addOption(
      new Option("--reporter <name>", "spec, json, junit or github; can be given several times").argParser(
        reports.add,
      ),
    )
    .addOption(
      new Option("--output <file>", "write the report of the --reporter before it to a file").argParser(
        reports.sendTo,
      ),
    )
    .option("--coverage", "tell which lines of the scripts ran")
    .option("--coverage-output <file...>", "write coverage as lcov (*.info) or *.json")
    .addOption(new Option("--shard <i/n>", "run the I-th of N parts").argParser(parseShard))
    .option("--merge", "make one report of the JSON reports of several runs, given in place of paths")
    .option("--filter <text>", "only cases with this text in the path or name")
    .option("--fail-fast", "end after the first failure")
    .option("--strict", "a case that expects nothing fails where a script does not end with ok")
    .addOption(
      new Option("--threads <n>", "most threads (default: one for each core)").argParser(parseThreads),
    )
    .option("--watch", "stay, and run again what changes")
    .addHelpText("after", more)
    .action(async (paths, { reporter: _, output: __, ...options }) =>
      done(await (await import("./command")).test(paths, { ...options, reports: reports.choices }, terminal)),
    );
}
