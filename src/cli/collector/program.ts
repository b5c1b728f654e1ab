import { Command } from "commander";
import type { Done, Terminal } from "../terminal";

/** `moonhook collector`. */
export function collector(terminal: Terminal, done: Done): Command {
  return new Command("collector")
    .description("Run a net.server script as `lua SCRIPT.lua` would, on a virtual network until it is idle.")
    .option("--real", "on this machine's real sockets and time, until stopped (Ctrl+C)")
    .argument("<script>", "SCRIPT.lua")
    .argument("[arg...]", "what the script finds in `arg`")
    .passThroughOptions()
    .addHelpText(
      "after",
      "\nExample:\n  moonhook collector collector.lua /tmp/socket\n" +
        "\nWhat follows SCRIPT.lua is the script's own, but for --real as the last of it." +
        "\nFiles that the script writes stay in memory. With --real Ctrl+C ends its loop, and once more the script." +
        "\nExit codes: 0 ended, 1 an error or an endless wait, 2 the script cannot be read, or that of os.exit.",
    )
    .action(async (script, rest: string[], { real }) => {
      const isLast = rest.at(-1) === "--real";
      const args = isLast ? rest.slice(0, -1) : rest;
      const command = await import("./command");
      done(await command.collector(script, args, isLast || real === true, terminal));
    });
}
