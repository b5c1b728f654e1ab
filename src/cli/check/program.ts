import { Command, Option } from "commander";
import { parseContext, parseRelease } from "../options";
import type { Terminal } from "../terminal";

type Done = (code: number) => void;

/** `moonhook check`. */
export function check(terminal: Terminal, done: Done): Command {
  return new Command("check")
    .description("Say what real gateways do with a script, without running it.")
    .argument("<script...>", "SCRIPT.lua, one or more")
    .addOption(
      new Option("--context <name>", "where the gateway runs it")
        .argParser(parseContext)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--release <name>", "release to check for").argParser(parseRelease).default("pacific"),
    )
    .addOption(
      new Option("--lua <version>", "Lua of the gateway's build").choices(["5.3", "5.4"]).default("5.3"),
    )
    .option("--op <name>", "the request's RGWOp, where the script serves only one")
    .option("--package <name...>", "packages on the allowlist; without it, modules are not checked")
    .addOption(
      new Option("--format <name>", "form of the report").choices(["text", "json", "sarif"]).default("text"),
    )
    .addHelpText(
      "after",
      "\nExamples:" +
        "\n  moonhook check hook.lua --context preRequest --release squid" +
        "\n  moonhook check hooks/*.lua --context postRequest --format sarif > hooks.sarif" +
        "\n\nA finding is a line `file:line:col: severity: message [rule]`. A comment silences one line:" +
        "\n  -- moonhook: ignore rule" +
        "\n\nExit codes: 0 no error was found (there may be warnings), 1 an error was found, 2 bad input.",
    )
    .action(async (files, options) => done((await import("./command")).check(files, options, terminal)));
}
