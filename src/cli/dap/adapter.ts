import type { DebugProtocol } from "@vscode/debugprotocol";
import { exceptionFilters } from "../../runtime/debugger";
import { BadInput } from "../badInput";
import { assignment } from "./assignment";
import { breakpoints } from "./breakpoints";
import type { Client } from "./client";
import { Debuggee } from "./debuggee";
import { inspection } from "./inspection";
import { type LaunchArguments, launch } from "./launch";
import { movement } from "./movement";
import { Answer, capabilities, type Handler, type Handlers } from "./requests";
import { scripts } from "./scripts";

const handlers: Handlers = { ...movement, ...breakpoints, ...inspection, ...assignment, ...scripts };

/** Answers the requests of one client. */
export class Adapter {
  #debuggee: Debuggee | null = null;

  /** @param done is called once the client has disconnected */
  constructor(
    private readonly client: Client,
    private readonly done: () => void,
  ) {}

  /** Answers a request, with an error that says what is wrong where it must. */
  request(request: DebugProtocol.Request): void {
    try {
      const answer = this.#handle(request);
      this.client.answer(request, answer instanceof Answer ? answer.body : answer);
      if (answer instanceof Answer) answer.then();
    } catch (error) {
      if (error instanceof BadInput) this.client.refuse(request, error.message);
      else this.client.refuse(request, (error as Error).message);
    }
  }

  #handle({ command, arguments: args = {} }: DebugProtocol.Request): unknown {
    switch (command) {
      case "initialize":
        return { ...capabilities, exceptionBreakpointFilters: exceptionFilters };
      case "launch":
        return this.#launch(args as LaunchArguments);
      case "configurationDone":
        return new Answer({}, () => this.#launched.begin());
      case "terminate":
        return new Answer({}, () => this.client.event("terminated"));
      case "disconnect":
        return new Answer({}, this.done);
    }
    const handler = handlers[command] as Handler<unknown> | undefined;
    if (!handler) throw new Error(`${command}: this adapter does not know the request`);
    return handler(this.#launched, args);
  }

  #launch(args: LaunchArguments): Answer {
    const debuggee = new Debuggee(launch(args), args, this.client);
    this.#debuggee = debuggee;
    return new Answer({}, () => {
      if (debuggee.session.recording.end === "full") {
        const { steps } = debuggee.session.recording;
        this.client.output(`The recording holds the first ${steps} steps of the run.`, "console");
      }
      this.client.event("initialized");
    });
  }

  get #launched(): Debuggee {
    if (this.#debuggee === null) throw new Error("nothing is launched yet: send `launch` first");
    return this.#debuggee;
  }
}
