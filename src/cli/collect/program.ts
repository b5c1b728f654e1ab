import { Command, InvalidArgumentError, Option } from "commander";
import type { ListenAddress } from "../../node/local/local-system";
import { parseAddress } from "../../runtime/net/address";
import { parseRelease } from "../options";
import type { Done, Terminal } from "../terminal";

function parseListen(given: string): ListenAddress {
  const address = parseAddress(given);
  if (!address || address.kind === "udp")
    throw new InvalidArgumentError("An address is unix:PATH or tcp:HOST:PORT.");
  return address as ListenAddress;
}

const defaultListen = "unix:/tmp/moonhook.sock";

const listenOption = (text: string) =>
  new Option("--listen <address>", `${text}: unix:PATH or tcp:HOST:PORT`)
    .argParser(parseListen)
    .default(parseListen(defaultListen), defaultListen);

export function collect(terminal: Terminal, done: Done): Command {
  return new Command("collect")
    .description("Receive requests from a real gateway and write each as a case file, until stopped.")
    .addOption(listenOption("where to listen"))
    .option(
      "--out <path>",
      "folder of the case files, or a *.jsonl file that takes what arrives line by line",
      ".",
    )
    .addHelpText(
      "after",
      "\nExample:" +
        "\n  moonhook collect --listen unix:/tmp/socket --out captured" +
        "\n\nThe hooks that send requests are made by `moonhook capture`. preRequest and postRequest of one request become" +
        "\none case; a context that comes alone becomes a case after 30 seconds, or when Ctrl+C ends the collector." +
        "\nWith --out FILE.jsonl each context is a line of one file, for `moonhook test` to replay: captures of millions." +
        "\nFiles are never overwritten. Lines that are no requests are kept in rejected.jsonl." +
        "\nExit codes: 0 stopped, 1 something could not be written, 2 the address or folder cannot be used.",
    )
    .action(async (options) => done(await (await import("./command")).collect(options, terminal)));
}

export function capture(terminal: Terminal, done: Done): Command {
  return new Command("capture")
    .description("Print the hook with which a gateway sends its requests to `moonhook collect`.")
    .addOption(
      new Option("--release <name>", "release of the gateway").argParser(parseRelease).makeOptionMandatory(),
    )
    .addOption(
      new Option("--context <name>", "where the gateway runs it")
        .choices(["preRequest", "postRequest"])
        .makeOptionMandatory(),
    )
    .addOption(listenOption("where `moonhook collect` listens, as the gateway reaches it"))
    .addHelpText(
      "after",
      "\nThe hook needs the package luasocket on the gateway.\nExample, for both contexts:" +
        "\n  radosgw-admin script-package add --package=luasocket --allow-compilation" +
        "\n  moonhook capture --release reef --context preRequest > pre.lua" +
        "\n  radosgw-admin script put --infile=pre.lua --context=preRequest" +
        "\nIt waits at most 0.1 s for each step of sending, and nothing of a request fails by it." +
        "\nWhat it sends holds what requests hold: names, metadata, users, access lists.",
    )
    .action(async ({ listen, ...options }) =>
      done((await import("./capture")).capture({ ...options, to: listen }, terminal)),
    );
}
