import { Command } from "commander";
import type { Done, Terminal } from "../terminal";

/** `moonhook dap`. */
export function dap(terminal: Terminal, done: Done): Command {
  return new Command("dap")
    .description("Debug case files from an editor: the Debug Adapter Protocol on standard input and output.")
    .addHelpText(
      "after",
      "\nExample, as an editor's launch configuration:" +
        '\n  { "type": "moonhook", "request": "launch", "program": "CASE.json", "stopOnEntry": true }\n' +
        "\nArguments of launch: program (a case file), scripts (script files by context, in place of the case's)," +
        "\nrelease, stopOnEntry, stopAtEnd.\nExit codes: 0 the client left, 2 what came in is not the protocol.",
    )
    .action(async () => {
      const code = await (await import("./command")).serveDap(process.stdin, process.stdout, terminal.err);
      // A client may leave its end open, which would keep the process alive.
      process.stdin.destroy();
      done(code);
    });
}
