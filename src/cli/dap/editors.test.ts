import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../../../editors/vscode/package.json";
import { contexts, releaseNames, validateCase } from "../../runtime";

const guide = readFileSync(new URL("../../../docs/debugging.md", import.meta.url), "utf8");
const [debuggerOfType] = manifest.contributes.debuggers;
const { properties } = debuggerOfType!.configurationAttributes.launch;

/** Names in the first column of the table of `launch`. */
const documented = [...guide.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);

describe("the manifest for VS Code", () => {
  it("knows the arguments that the guide tells of", () => {
    expect(Object.keys(properties).sort()).toEqual([...documented].sort());
  });

  it("knows every context and release", () => {
    expect(properties.context.enum).toEqual([...contexts]);
    expect(properties.release.enum).toEqual([...releaseNames]);
  });

  it("starts the adapter in the folder that is debugged", () => {
    const started: unknown[] = [];
    const registered: { createDebugAdapterDescriptor(session: object): unknown }[] = [];
    const vscode = {
      workspace: { getConfiguration: () => ({ get: () => ["npx", "moonhook"] }) },
      debug: {
        registerDebugAdapterDescriptorFactory: (type: string, factory: (typeof registered)[number]) => {
          expect(type).toBe(debuggerOfType!.type);
          registered.push(factory);
        },
      },
      DebugAdapterExecutable: class {
        constructor(...args: unknown[]) {
          started.push(args);
        }
      },
    };
    const source = readFileSync(new URL("../../../editors/vscode/extension.js", import.meta.url), "utf8");
    const exported: { activate?: (context: { subscriptions: unknown[] }) => void } = {};
    new Function("require", "exports", source)(() => vscode, exported);
    exported.activate!({ subscriptions: [] });
    registered[0]!.createDebugAdapterDescriptor({ workspaceFolder: { uri: { fsPath: "/hooks" } } });
    expect(started).toEqual([["npx", ["moonhook", "dap"], { cwd: "/hooks" }]]);
  });
});

describe("the guide", () => {
  it("has JSON that can be read", () => {
    const blocks = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => JSON.parse(text!));
    expect(blocks).toHaveLength(2);
    for (const { type, request, ...given } of blocks[0].configurations) {
      expect([type, request]).toEqual(["moonhook", "launch"]);
      for (const name of Object.keys(given)) if (name !== "name") expect(properties).toHaveProperty(name);
    }
    const aCase = { format: 1, name: "n", release: "pacific", scripts: {}, debug: blocks[1] };
    expect(validateCase(aCase)).toMatchObject({ ok: true });
  });
});
