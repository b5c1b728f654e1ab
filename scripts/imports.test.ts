import { describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, run by Node before anything is built
import { brokenImports, importsOf } from "./lib/imports.mjs";

describe("import rules", () => {
  it("finds static, side-effect, re-exporting and dynamic imports", () => {
    const source = `import a, { b } from "./a";\nimport "./b.css";\nexport * from "./c";\nexport { d } from './d';\nconst e = await import("./e");\n// import "./no"\n/* import "./no" */`;
    expect(importsOf(source)).toEqual(["./a", "./b.css", "./c", "./d", "./e"]);
  });

  it.each([
    ["src/runtime/net/loop.ts", `import { x } from "../lua/machine";`, "net may not import lua"],
    ["src/runtime/gateway/run.ts", `import { x } from "../cases/case";`, "gateway may not import cases"],
    ["src/runtime/cases/case.ts", `import { x } from "../../app/store";`, "cases may not import app"],
    ["src/runtime/gateway/run.ts", `import { x } from "../cases";`, "gateway may not import cases"],
    ["src/runtime/lua/machine.ts", `import fs from "node:fs";`, 'the runtime may not import "node:fs"'],
    ["src/app/App.tsx", `import { x } from "../runtime/lua/machine";`, "app may not import lua"],
    [
      "src/app/App.tsx",
      `import { x } from "../worker/host";`,
      "app may import a client or a protocol of the worker only",
    ],
    ["src/app/App.tsx", `import { x } from "../cli/run";`, "app may not import cli"],
  ])("refuses %s with %s", (path, source, sentence) => {
    expect(brokenImports(path, source).join()).toContain(sentence);
  });

  it.each([
    ["src/runtime/cases/run.ts", `import { run } from "../gateway/run"; import { z } from "zod";`],
    ["src/runtime/cases/run.ts", `import { run } from "../gateway";`],
    ["src/runtime/lua/machine.test.ts", `import { readFileSync } from "node:fs";`],
    ["src/app/App.tsx", `import { Client } from "../worker/client"; import React from "react";`],
    ["src/app/dock/store.ts", `import { DebugClient } from "../../worker/debug/client";`],
    ["src/cli/run.ts", `import { runCase } from "../runtime"; import fs from "node:fs";`],
  ])("allows %s", (path, source) => {
    expect(brokenImports(path, source)).toEqual([]);
  });
});
