import { describe, expect, it } from "vitest";
import { releaseNames } from "../../gateway/types";
import type { Case } from "../format/case";
import { validateCase } from "../format/parse";
import { presetFor } from "../presets";
import { runCase } from "../run";
import { type CapturedMessage, captureCase, captureHook, readMessage } from ".";
import { overlay } from "./join";

const to = { kind: "unix", path: "/tmp/capture.sock" } as const;

/** Runs both capture hooks around a request; gives what arrives. */
function capture(aCase: Case): { pre: CapturedMessage; post: CapturedMessage } {
  const { release } = aCase;
  const result = runCase({
    ...aCase,
    scripts: {
      preRequest: captureHook({ release, context: "preRequest", to }),
      postRequest: captureHook({ release, context: "postRequest", to }),
    },
    packages: [{ name: "luasocket" }],
    network: { endpoints: [{ listen: `unix:${to.path}`, serve: "sink" }] },
  });
  expect(result.contexts.map(({ status, log }) => ({ status, log }))).toEqual([
    { status: "ok", log: [] },
    { status: "ok", log: [] },
  ]);
  const [pre, post] = result.contexts.map(({ network }) => {
    const text = network.flatMap((event) => (event.kind === "written" ? [event.text ?? ""] : [])).join("");
    const message = readMessage(text);
    if ("mistake" in message) throw new Error(`${message.mistake}: ${text}`);
    return message;
  });
  return { pre: pre!, post: post! };
}

function caseOf(input: object): Case {
  const parsed = validateCase({ format: 1, scripts: {}, ...input });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.case;
}

describe("what capture hooks send", () => {
  for (const release of releaseNames) {
    for (const op of ["put_obj", "get_obj", "list_buckets", "copy_obj", "err_no_such_key"]) {
      it(`makes a case that is captured the same again: ${op} on ${release}`, async () => {
        const preset = (await presetFor(op, release))!;
        const first = capture(caseOf({ release, request: preset.request, operation: preset.operation }));
        const made = captureCase(first);
        if (!made.ok) throw new Error(JSON.stringify(made.issues));
        expect(first.pre.request.RGWOp).toBe(preset.request.RGWOp);
        expect(capture(made.case)).toEqual(first);
      });
    }
  }
});

describe("a line of a capture", () => {
  it.each([
    ["{", "not a line of JSON"],
    ["{}", "not what a capture hook sends: moonhook: "],
    ['{"moonhook":1,"release":"argonaut","context":"preRequest","request":{}}', "sends: release: "],
  ])("is refused with what is wrong: %s", (line, mistake) => {
    expect(readMessage(line)).toEqual({ mistake: expect.stringContaining(mistake) });
  });
});

describe("an overlay", () => {
  it("holds what changed: objects merge, null removes, lists replace", () => {
    const before = { same: 1, gone: "x", list: [1, 2], table: { kept: 1, changed: 1, gone: 1 } };
    const after = { same: 1, list: [2], table: { kept: 1, changed: 2 }, added: { a: 1 } };
    expect(overlay(before, after)).toEqual({
      gone: null,
      list: [2],
      table: { changed: 2, gone: null },
      added: { a: 1 },
    });
  });
});
