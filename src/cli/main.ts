import { moonhook } from "./moonhook";
import { processTerminal } from "./terminal";

// A reader that stops early (`moonhook run … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await moonhook(process.argv.slice(2), processTerminal());
