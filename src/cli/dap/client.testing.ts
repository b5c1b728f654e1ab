import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DebugClient } from "@vscode/debugadapter-testsupport";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { serveDap } from "./command";

/** The preRequest script of the case that the tests debug. */
export const script = `local total = 0
local function add(n)
  total = total + n
  return total
end
for i = 1, 3 do
  add(i)
end
Request.Response.HTTPStatusCode = 400 + total
RGWDebugLog("total " .. total)
`;

const hook = {
  format: 1,
  name: "hook",
  release: "pacific",
  scripts: {
    preRequest: script,
    postRequest: "local seen = Request.Response.HTTPStatusCode\nerror('at the end')",
  },
  request: { RGWOp: "put_obj", HTTP: { Metadata: { "x-amz-meta-a": "b" } } },
};

export interface Setup {
  launch?: object;
  breakpoints?: DebugProtocol.SourceBreakpoint[];
  filters?: string[];
}

/** A client of the protocol with a server of its own, and a folder of files to debug. */
export class TestClient {
  readonly folder = mkdtempSync(join(tmpdir(), "moonhook-dap-"));
  readonly outputs: string[] = [];

  private constructor(
    readonly client: DebugClient,
    private readonly server: Server,
  ) {
    client.on("output", ({ body }: DebugProtocol.OutputEvent) => void this.outputs.push(body.output.trim()));
    this.write("hook.lua", script);
    this.writeCase("hook.case.json");
  }

  static async start(): Promise<TestClient> {
    const server = createServer((socket) => void serveDap(socket, socket, () => {}).then(() => socket.end()));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const client = new DebugClient("node", "", "moonhook");
    await client.start((server.address() as AddressInfo).port);
    return new TestClient(client, server);
  }

  async stop(): Promise<void> {
    await this.client.stop();
    this.server.close();
    rmSync(this.folder, { recursive: true });
  }

  write(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  /** Writes the case, with some of it replaced. */
  writeCase(name: string, changes: object = {}): string {
    return this.write(name, JSON.stringify({ ...hook, ...changes }));
  }

  async initialize(): Promise<DebugProtocol.InitializeResponse> {
    return await this.client.initializeRequest({
      adapterID: "moonhook",
      linesStartAt1: true,
      pathFormat: "path",
      supportsInvalidatedEvent: true,
    } as DebugProtocol.InitializeRequestArguments);
  }

  /** Initializes and launches; configuration is not done yet. */
  async launch(launch: object = {}): Promise<void> {
    await this.initialize();
    const initialized = this.client.waitForEvent("initialized");
    await this.client.launchRequest({ program: join(this.folder, "hook.case.json"), ...launch } as never);
    await initialized;
  }

  /** Launches and waits for the first stop. */
  async begin({ launch, breakpoints = [], filters = [] }: Setup = {}): Promise<DebugProtocol.StoppedEvent> {
    await this.launch(launch);
    await this.client.setBreakpointsRequest({ source: preRequest, breakpoints });
    await this.client.setExceptionBreakpointsRequest({ filters });
    return await this.stopped(this.client.configurationDoneRequest());
  }

  /** Does what moves and waits for where it stops. */
  async stopped(move: Promise<unknown>): Promise<DebugProtocol.StoppedEvent> {
    const stopped = this.client.waitForEvent("stopped") as Promise<DebugProtocol.StoppedEvent>;
    await move;
    return await stopped;
  }

  /** Does what moves and tells line and reason of the stop. */
  async stopAfter(move: Promise<unknown>): Promise<string> {
    const { body } = await this.stopped(move);
    const [top] = await this.stack(body.threadId);
    return `${top!.line} ${body.reason}`;
  }

  async stack(threadId = 1): Promise<DebugProtocol.StackFrame[]> {
    return (await this.client.stackTraceRequest({ threadId })).body.stackFrames;
  }

  async frames(threadId = 1): Promise<string[]> {
    const frames = await this.stack(threadId);
    return frames.map(({ name, line, source }) => `${source?.name ?? "-"} ${name} ${line}`);
  }

  async variables(variablesReference: number): Promise<DebugProtocol.Variable[]> {
    return (await this.client.variablesRequest({ variablesReference })).body.variables;
  }

  /** Reference of a scope of the innermost frame; 0 where it is not there. */
  async scope(name: string, threadId = 1): Promise<number> {
    const [top] = await this.stack(threadId);
    const { scopes } = (await this.client.scopesRequest({ frameId: top!.id })).body;
    return scopes.find((each) => each.name === name)?.variablesReference ?? 0;
  }

  /** Variables of a scope as `name=value`. */
  async values(name: string, threadId = 1): Promise<string[]> {
    const variables = await this.variables(await this.scope(name, threadId));
    return variables.map((variable) => `${variable.name}=${variable.value}`);
  }

  async evaluate(expression: string, context = "watch"): Promise<string> {
    const [top] = await this.stack();
    const { body } = await this.client.evaluateRequest({ expression, frameId: top!.id, context });
    return body.result;
  }
}

/** The preRequest script of a case, which has no file. */
export const preRequest: DebugProtocol.Source = { name: "preRequest.lua", sourceReference: 2 };
