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
  #arguments: LaunchArguments = {};

  /** @param done is called once the client has disconnected */
  constructor(
    private readonly client: Client,
    private readonly done: () => void,
  ) {}

  /** Answers a request, with an error that says what is wrong where it must. */
  async request(request: DebugProtocol.Request): Promise<void> {
    try {
      const answer = await this.#handle(request);
      this.client.answer(request, answer instanceof Answer ? answer.body : answer);
      if (answer instanceof Answer) answer.after();
    } catch (error) {
      if (error instanceof BadInput) this.client.refuse(request, error.message);
      else this.client.refuse(request, (error as Error).message);
    }
  }

  #handle({ command, arguments: args = {} }: DebugProtocol.Request): unknown {
    switch (command) {
      case "initialize":
        return this.#initialize(args as DebugProtocol.InitializeRequestArguments);
      case "launch":
        return this.#launch(args as LaunchArguments);
      case "restart":
        return this.#restart(
          (args as DebugProtocol.RestartArguments).arguments as LaunchArguments | undefined,
        );
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

  #initialize(args: DebugProtocol.InitializeRequestArguments): unknown {
    if (args.linesStartAt1 === false || args.columnsStartAt1 === false)
      throw new Error("initialize: this adapter counts lines and columns from 1");
    if ((args.pathFormat ?? "path") !== "path")
      throw new Error(
        `initialize: pathFormat ${JSON.stringify(args.pathFormat)}: this adapter has paths only`,
      );
    this.client.capabilities = args;
    return { ...capabilities, exceptionBreakpointFilters: exceptionFilters };
  }

  async #launch(args: LaunchArguments): Promise<Answer> {
    const debuggee = new Debuggee(await launch(args), args, this.client);
    this.#debuggee = debuggee;
    this.#arguments = args;
    return new Answer({}, () => {
      this.#tellIfFull();
      this.client.event("initialized");
    });
  }

  /** Files are read again; the arguments may be others. */
  async #restart(args: LaunchArguments = this.#arguments): Promise<Answer> {
    const debuggee = this.#launched;
    const launched = await launch(args);
    this.#arguments = args;
    return new Answer({}, () => {
      debuggee.restart(launched, args);
      this.#tellIfFull();
    });
  }

  #tellIfFull(): void {
    const { end, steps } = this.#launched.session.recording;
    if (end === "full")
      this.client.output(`The recording holds the first ${steps} steps of the run.`, "console");
  }

  get #launched(): Debuggee {
    if (this.#debuggee === null) throw new Error("nothing is launched yet: send `launch` first");
    return this.#debuggee;
  }
}
