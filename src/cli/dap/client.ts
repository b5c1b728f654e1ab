import type { DebugProtocol } from "@vscode/debugprotocol";
import { frame } from "./framing";

/** The client's side of the connection: sends events and answers, numbered. */
export class Client {
  #seq = 0;
  /** What the client told of itself. */
  capabilities: Partial<DebugProtocol.InitializeRequestArguments> = {};

  constructor(private readonly write: (text: string) => void) {}

  event(event: string, body?: unknown): void {
    this.#send({ type: "event", event, ...(body !== undefined && { body }) } as never);
  }

  /** What was shown of the state is not so any more. */
  invalidated(): void {
    if (this.capabilities.supportsInvalidatedEvent) this.event("invalidated", { areas: ["all"] });
  }

  /** Text for the debug console. */
  output(
    output: string,
    category: "console" | "stdout" | "stderr",
    more: Partial<DebugProtocol.OutputEvent["body"]> = {},
  ): void {
    this.event("output", { category, output: `${output}\n`, ...more });
  }

  answer({ seq, command }: DebugProtocol.Request, body: unknown): void {
    this.#send({ type: "response", request_seq: seq, command, success: true, body } as never);
  }

  refuse({ seq, command }: DebugProtocol.Request, message: string): void {
    const body = { error: { id: 1, format: message.replace(/[{}]/g, "$&$&"), showUser: true } };
    this.#send({ type: "response", request_seq: seq, command, success: false, message, body } as never);
  }

  #send(message: Omit<DebugProtocol.ProtocolMessage, "seq">): void {
    this.write(frame({ ...message, seq: ++this.#seq }));
  }
}
