import { describe, expect, it } from "vitest";
import type { ContextResult } from "../../runtime/gateway/types";
import type { CaseResult } from "../../worker/client";
import { caseOf, draftOf } from "./draft";
import { filterLog, logOf, logText } from "./log";
import { marksOfMistakes, marksOfResult } from "./marks";
import { answerNote, responseRows } from "./response";
import { formatMs, formatValue } from "./values";
import { verdictOf } from "./verdict";

const context = (over: Partial<ContextResult>): ContextResult => ({
  context: "preRequest",
  status: "ok",
  returnCode: 0,
  log: [],
  error: null,
  changes: [],
  opsLog: [],
  network: [],
  steps: 1,
  instructions: 1,
  memoryBytes: 1,
  ...over,
});

const result = (contexts: ContextResult[], over: Partial<CaseResult> = {}): CaseResult => ({
  format: 1,
  name: "",
  release: "pacific",
  contexts,
  request: {},
  response: { HTTPStatusCode: 200, HTTPStatus: "", RGWCode: 0, Message: "" },
  http: { status: 200, reason: "OK", body: "" },
  operation: "done",
  expectations: [],
  pass: null,
  ...over,
});

const failed = context({
  status: "error",
  returnCode: -1,
  error: {
    message: "[string \"local b = Request.Bucket...\"]:4: attempt to index a nil value (local 'b')",
    line: 4,
    traceback: null,
  },
  outcome: { reason: "Bucket is nil here.", fix: "Test it first." },
});

const wrote403 = context({
  changes: [{ path: "Request.Response.httpStatusCode", before: 200, after: 403, line: 7, step: 19 }],
});

describe("a verdict", () => {
  it("tells of an error what was said, why, what to do and where", () => {
    expect(verdictOf(result([failed, context({ context: "postRequest", status: "skipped" })]))).toEqual({
      tone: "bad",
      title: "preRequest ended with an error.",
      quote: failed.error!.message,
      reason: "Bucket is nil here.",
      fix: "Test it first.",
      at: { context: "preRequest", line: 4 },
    });
  });

  it("counts what a good run did", () => {
    expect(verdictOf(result([wrote403])).title).toBe("Ran to its end: 0 log lines, 1 change.");
  });

  it("tells of expectations that are not met", () => {
    const unmet = result([context({})], {
      expectations: [{ name: "http.status", pass: false }],
      pass: false,
    });
    expect(verdictOf(unmet)).toMatchObject({ tone: "warn", title: "Ran to its end; 1 expectation not met." });
  });
});

describe("marks", () => {
  it("stand at the line of an error, with radosgw's text less its place", () => {
    expect(marksOfResult(result([failed]))).toMatchObject([
      { document: "preRequest", line: 4, label: "attempt to index a nil value (local 'b')" },
    ]);
  });

  it("stand where a mistake's path leads", () => {
    const draft = draftOf({ format: 1, request: { ContentLength: "12x" } });
    const read = caseOf(draft);
    if ("mistakes" in read) throw new Error("the draft could not be read");
    const mistakes = [{ path: ["request", "ContentLength"], message: 'expected an integer, got "12x"' }];
    const [mark] = marksOfMistakes(mistakes, read.documents, draft.texts);
    expect(mark).toMatchObject({
      document: "request",
      line: 2,
      message: 'request.ContentLength: expected an integer, got "12x"',
    });
    const { start, end } = mark!.place!;
    expect(draft.texts.request.slice(start, end)).toBe('"12x"');
  });
});

describe("the response", () => {
  it("shows each field before and after, with its last write", () => {
    const after = result([wrote403], {
      response: { HTTPStatusCode: 403, HTTPStatus: "", RGWCode: 0, Message: "" },
    });
    const [code, status] = responseRows({ response: { HTTPStatusCode: 201 } }, after);
    expect(code).toMatchObject({ before: 201, after: 403, write: { line: 7, context: "preRequest" } });
    expect(status).toMatchObject({ before: "", after: "", write: null });
  });

  it("explains why the client gets another status", () => {
    expect(answerNote(result([wrote403]))).toBe(
      "preRequest wrote 403 at line 7, but the operation runs all the same and sets its own status: the client gets 200. Aborting needs Tentacle.",
    );
  });

  const refused: Partial<CaseResult> = {
    http: { status: 403, reason: "Forbidden", body: "" },
    request: { RGWOp: "put_obj" },
  };

  it("says that an operation was done behind a refusal, and how it is stopped", () => {
    const told =
      "The client is refused, but put_obj was done all the same: preRequest wrote 403 at line 7, which changes only the answer. ";
    expect(answerNote(result([wrote403], refused))).toBe(`${told}Aborting needs Tentacle.`);
    expect(answerNote(result([wrote403], { ...refused, release: "tentacle" }))).toBe(
      `${told}To stop it, return RGW_ABORT_REQUEST.`,
    );
  });

  it("has nothing to explain when the operation was stopped, nothing was written or the gateway died", () => {
    expect(answerNote(result([wrote403], { ...refused, operation: "aborted" }))).toBeNull();
    expect(answerNote(result([wrote403], { ...refused, operation: "failed" }))).toBeNull();
    expect(answerNote(result([wrote403], { http: null }))).toBeNull();
    expect(answerNote(result([context({})]))).toBeNull();
  });
});

describe("the log", () => {
  const line = (text: string, level: number) => ({ level, text, line: 1, step: 1 });
  const lines = logOf(
    result([
      context({ log: [line("Lua INFO: Alpha", 20)] }),
      context({ context: "postRequest", log: [line("Lua ERROR: beta", 1)] }),
    ]),
  );

  it("holds the contexts' lines in order", () => {
    expect(lines.map((each) => each.context)).toEqual(["preRequest", "postRequest"]);
  });

  it("is filtered by text in any case", () => {
    expect(filterLog(lines, "ALPHA")).toHaveLength(1);
    expect(filterLog(lines, " ")).toHaveLength(2);
  });

  it("copies as radosgw writes it", () => {
    expect(logText(lines)).toBe("20 Lua INFO: Alpha\n1 Lua ERROR: beta\n");
  });
});

describe("values", () => {
  it.each([
    [null, "nil"],
    ["", '""'],
    ["a", '"a"'],
    [403, "403"],
    [true, "true"],
    [{ a: [1] }, '{"a":[1]}'],
  ])("%j reads %s", (value, text) => expect(formatValue(value)).toBe(text));

  it.each([
    [0.42, "0.4 ms"],
    [42.4, "42 ms"],
    [1250, "1.3 s"],
  ])("%d ms reads %s", (ms, text) => expect(formatMs(ms)).toBe(text));
});
