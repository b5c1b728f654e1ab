import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, run by Node before anything is built
import { build } from "./build.mjs";
// @ts-expect-error plain JavaScript
import { withWholeSpecifiers } from "./lib/specifiers.mjs";

const root = join(import.meta.dirname, "..");
const project = mkdtempSync(join(tmpdir(), "moonhook-types-"));
afterAll(() => rmSync(project, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(project, name), text);
  return join(project, name);
}

describe("whole specifiers", () => {
  beforeAll(() => {
    mkdirSync(join(project, "cases"));
    for (const name of ["case.d.ts", "cases/index.d.ts", "vm.d.ts"]) write(name, "export type T = 1;\n");
  });

  it("name the file of a module, of a folder and of a package's own name; other packages stay", () => {
    const text = `import type { T } from "./case";
export * from "./cases";
export type U = import("./case").T | import("zod").Z;
import { V } from "#vm";`;
    const names = { "#vm": join(project, "vm.d.ts") };
    expect(
      withWholeSpecifiers(text, join(project, "one.d.ts"), names),
    ).toBe(`import type { T } from "./case.js";
export * from "./cases/index.js";
export type U = import("./case.js").T | import("zod").Z;
import { V } from "./vm.js";`);
    expect(
      withWholeSpecifiers(`import "#vm";\nimport "../case";`, join(project, "cases/one.d.ts"), names),
    ).toBe(`import "../vm.js";\nimport "../case.js";`);
  });

  it("are refused where nothing is declared", () => {
    expect(() => withWholeSpecifiers(`export * from "./gone";`, join(project, "one.d.ts"))).toThrow(
      'there are no types of "./gone"',
    );
  });
});

describe("the package's types", () => {
  const source = `
    import { type Case, readCase, runCase } from "moonhook/runtime";
    import { isFailure, NodeLoop } from "moonhook/node";
    import { expect, test } from "moonhook/playwright";
    const parsed = readCase("{}");
    if (parsed.ok) {
      const aCase: Case = parsed.case;
      const text: string = runCase(aCase).contexts[0]!.log[0]!.text;
      // @ts-expect-error the text of a line is no number
      const number: number = text;
    }
    const node = new NodeLoop();
    const server = await node.listen(
      { kind: "tcp", host: "127.0.0.1", port: 0 },
      { onincoming: (handle, data) => handle.write(data) },
    );
    const reason: string | false = isFailure(server) && server.err;
    // @ts-expect-error a reason is no number
    const none: number = reason;
    test("a hook", async ({ moonhook }) => {
      expect(await moonhook.open("x.case.json")).toBeDefined();
    });`;

  beforeAll(async () => {
    await build(["types"]);
    mkdirSync(join(project, "node_modules"));
    symlinkSync(root, join(project, "node_modules/moonhook"));
    write("package.json", `{ "type": "module" }`);
    write("use.ts", source);
  }, 120_000);

  it.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])(
    "resolve in another project: module %s, %s",
    (module, moduleResolution) => {
      const options = { noEmit: true, strict: true, module, moduleResolution, lib: ["esnext", "dom"] };
      const types = { types: ["node"], typeRoots: [join(root, "node_modules/@types")] };
      write(
        "tsconfig.json",
        JSON.stringify({ compilerOptions: { ...options, ...types }, files: ["use.ts"] }),
      );
      const { stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), ["-p", project], {
        encoding: "utf8",
      });
      expect(stdout).toBe("");
    },
    60_000,
  );
});
