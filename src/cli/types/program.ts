import { Command, Option } from "commander";
import { parseRelease } from "../options";
import type { Done, Terminal } from "../terminal";

/** `moonhook types`. */
export function types(terminal: Terminal, done: Done): Command {
  return new Command("types")
    .description("Print definitions of the gateway's fields and functions for lua-language-server.")
    .addOption(
      new Option("--release <name>", "release to describe").argParser(parseRelease).default("pacific"),
    )
    .addHelpText(
      "after",
      "\nExample:" +
        "\n  moonhook types --release squid > radosgw.lua" +
        "\n\nName the file's folder in the server's setting Lua.workspace.library.",
    )
    .action(async ({ release }) => {
      const { luaLsDefinitions } = await import("../../runtime/analysis");
      terminal.out(luaLsDefinitions(release));
      done(0);
    });
}
