import { Command, Option } from "commander";
import { parsePort } from "../options";
import type { Done, Terminal } from "../terminal";

/** `moonhook serve`. */
export function serve(terminal: Terminal, done: Done): Command {
  return new Command("serve")
    .description("Serve the page on this machine and print its address.")
    .addOption(new Option("--port <number>", "port (default: 4747, or any free one)").argParser(parsePort))
    .addHelpText("after", "\nExample:\n  moonhook serve --port 8080")
    .action(async ({ port }) => done(await (await import("./command")).serve(port, terminal)));
}
