import { Command, Option } from "commander";
import { parseContext, parseRelease } from "../options";
import type { Done, Terminal } from "../terminal";

/** `moonhook check`. */
export function check(terminal: Terminal, done: Done): Command {
  return new Command("check")
    .description("Say what real gateways do with a script, without running it.")
    .argument("<file...>", "SCRIPT.lua or CASE.json, one or more")
    .addOption(
      new Option(
        "--context <name>",
        "where the gateway runs it; of a case, the one script to check",
      ).argParser(parseContext),
    )
    .addOption(
      new Option("--release <name>", "release to check for (default: the case's own, or pacific)").argParser(
        parseRelease,
      ),
    )
    .addOption(
      new Option("--lua <version>", "Lua of the gateway's build (default: the case's own, or 5.3)").choices([
        "5.3",
        "5.4",
      ]),
    )
    .option("--op <name>", "the request's RGWOp, where the script serves only one")
    .option("--package <name...>", "packages on the allowlist; without it, modules are not checked")
    .addOption(
      new Option("--format <name>", "form of the report").choices(["text", "json", "sarif"]).default("text"),
    )
    .option("--json", "the same as --format json")
    .addOption(new Option("--sarif", "the same as --format sarif").conflicts("json"))
    .addHelpText(
      "after",
      "\nExamples:" +
        "\n  moonhook check hook.lua --context preRequest --release squid" +
        "\n  moonhook check hooks/*.lua --context postRequest --sarif > hooks.sarif" +
        "\n  moonhook check cases/*.json" +
        "\n\nA finding is a line `file:line:col: severity: message [rule]`; in a case the file is followed by" +
        "\n`#` and the script's context. docs/diagnostics.md explains the rules. A comment silences one line:" +
        "\n  -- moonhook: ignore rule" +
        "\n\nExit codes: 0 no error was found (there may be warnings), 1 an error was found, 2 bad input.",
    )
    .action(async (files, options) =>
      done(await (await import("./command")).check(files, options, terminal)),
    );
}
