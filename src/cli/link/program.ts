import { Command, Option } from "commander";
import type { Done, Terminal } from "../terminal";
import { parseBase, usualBase } from "./base";

const passphraseFile = (use: string) =>
  new Option("--passphrase-file <file>", `${use}: the first line of this file`);

/** `moonhook link`. */
export function link(terminal: Terminal, done: Done): Command {
  return new Command("link")
    .description("Print the link that holds a case, and cases that come along; nothing is sent anywhere.")
    .argument("<files...>", "CASE.json, the one that the link opens, and others")
    .addOption(new Option("--base <url>", "address of the page").argParser(parseBase).default(usualBase))
    .addOption(passphraseFile("encrypt the case with a passphrase"))
    .addHelpText(
      "after",
      "\nExamples:" +
        "\n  moonhook link CASE.json" +
        "\n  moonhook link CASE.json tests/*.case.json" +
        "\n  moonhook link CASE.json --base https://example.org/moonhook/" +
        "\n\nThe case is behind the # of the link, which browsers do not send. A link longer than 2,000 characters is" +
        "\nprinted with a note on standard error; more than 65,536 are refused.",
    )
    .action(async (files, options) => done(await (await import("./command")).link(files, options, terminal)));
}

/** `moonhook open`. */
export function open(terminal: Terminal, done: Done): Command {
  return new Command("open")
    .description("Print the case that a link holds; nothing is run.")
    .argument("<link>", "the whole link, or from its # on, in quotes")
    .option("--out <folder>", "write the case and those that come along into files of a folder")
    .addOption(passphraseFile("the passphrase that the case is encrypted with"))
    .addHelpText("after", "\nExample:\n  moonhook open 'http://127.0.0.1:4747/#1.…Z' > CASE.json")
    .action(async (given, options) => done(await (await import("./command")).open(given, options, terminal)));
}
