import { Command, InvalidArgumentError, Option } from "commander";
import { parseRelease } from "../options";
import type { Terminal } from "../terminal";

function parsePercent(given: string): number {
  const percent = Number(given);
  if (given.trim() === "" || !(percent >= 0 && percent <= 100))
    throw new InvalidArgumentError("A number from 0 to 100.");
  return percent;
}

export function mutate(terminal: Terminal, done: (code: number) => void): Command {
  return new Command("mutate")
    .description(
      "Check whether the cases would notice a mistake in their scripts: a score, and what they miss.",
    )
    .argument("<path...>", "case files and folders, as for `moonhook test`")
    .addOption(new Option("--release <name>", "run every case on this release").argParser(parseRelease))
    .option("--scripts <dir>", "run the cases with the scripts of this folder")
    .option("--json", "print the report as JSON")
    .addOption(new Option("--min-score <percent>", "fail below this score").argParser(parsePercent))
    .addHelpText(
      "after",
      "\nExample:" +
        "\n  moonhook mutate cases/ --scripts hooks/ --min-score 80\n" +
        "\nEach mutant is the script with one small mistake: a statement gone, a condition the other way round, another" +
        "\noperator or constant. A case that fails notices it. Only cases that pass and expect something can judge." +
        "\nExit codes: 0 judged, 1 the score is below --min-score, 2 bad input or no case that can judge," +
        "\n130 stopped by Ctrl+C, with what is known so far.",
    )
    .action(async (paths, options) =>
      done(await (await import("./command")).mutate(paths, options, terminal)),
    );
}
