import { Command, Option } from "commander";
import { parseRelease } from "../options";
import type { Done, Terminal } from "../terminal";

const defaultStore = ".moonhook/store";

const store = () =>
  new Option("--store <dir>", "folder of the store, made where it is missing").default(defaultStore);

const release = () =>
  new Option("--release <name>", "release whose radosgw-admin answers")
    .argParser(parseRelease)
    .default("pacific");

const exitCodes =
  "\nTexts and exit codes are those of the release's radosgw-admin, for example 22 for an invalid argument;\n2 also for a wrong option or a store that cannot be read.";

/** `moonhook script`. */
export function script(terminal: Terminal, done: Done): Command {
  return new Command("script")
    .description("Put, get or remove scripts of a store, as `radosgw-admin script` does.")
    .argument("[command...]", "put, get or rm")
    .option("--context <name>", "where the gateway runs the script, in any case")
    .option("--tenant <name>", "whose script; needs --uid on releases before Squid")
    .option("--uid <id>", "a user, as ID or TENANT$ID; it need not exist")
    .option("--infile <file>", "script to put")
    .addOption(store())
    .addOption(release())
    .addHelpText(
      "after",
      "\nExample:" +
        "\n  moonhook script put --infile hook.lua --context preRequest" +
        "\n  moonhook script get --context preRequest --tenant acme --release tentacle" +
        `\n\nput checks the syntax and prints nothing. \`moonhook run --store ${defaultStore} CASE.json\` runs what is stored.` +
        exitCodes,
    )
    .action(async (words, options) => done((await import("./command")).script(words, options, terminal)));
}

/** `moonhook script-package`. */
export function scriptPackage(terminal: Terminal, done: Done): Command {
  return new Command("script-package")
    .description("Keep a store's allowlist of packages, as `radosgw-admin script-package` does.")
    .argument("[command...]", "add, rm, list, or reload where the release has it")
    .option("--package <name>", "a package, or 'NAME VERSION'")
    .option(
      "--allow-compilation",
      "also packages with C code; every name is taken here, luarocks is not asked",
    )
    .addOption(store())
    .addOption(release())
    .addHelpText(
      "after",
      "\nExample:" +
        "\n  moonhook script-package add --package luasocket --allow-compilation" +
        "\n  moonhook script-package list --release squid" +
        "\n\nA gateway has the packages that were listed when it started. `moonhook run --store` starts one for each run," +
        "\nso it has what is listed then; a real one must be restarted, or told by reload (from Squid on)." +
        exitCodes,
    )
    .action(async (words, options) =>
      done((await import("./command")).scriptPackage(words, options, terminal)),
    );
}
