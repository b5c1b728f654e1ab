import { describe, expect, it } from "vitest";
import type { Outline } from "../../../worker/debug/client";
import type { ResponseRow } from "../response";
import { laterThan, responseAt } from "./rewind";

const change = (after: number) => ({
  path: "Request.Response.HTTPStatusCode",
  before: 200,
  after,
  line: 1,
  step: 1,
});
const outline = {
  steps: 20,
  contexts: [
    { context: "preRequest", first: 1, last: 10 },
    { context: "postRequest", first: 11, last: 20 },
  ],
  madeAt: { change: Int32Array.of(5, 15) },
  result: {
    contexts: [
      { context: "preRequest", changes: [change(403)] },
      { context: "postRequest", changes: [change(500)] },
    ],
  },
} as unknown as Outline;
const row: ResponseRow = { field: "HTTPStatusCode", before: 200, after: 500, write: null };
const at = (step: number) =>
  responseAt([row], outline, step, { Response: { HTTPStatusCode: 404 } })[0]?.after;

describe("rewinding", () => {
  it("gives a field the value that it had at the step", () => {
    expect([at(5), at(6), at(11), at(16)]).toEqual([200, 403, 404, 500]);
  });

  it("tells what had not happened yet", () => {
    const later = laterThan(Int32Array.of(1, 4, 9, 2 ** 31 - 1), 9);
    expect(later.size).toBe(2);
    expect([0, 1, 2, 3].filter(later.has)).toEqual([2, 3]);
  });
});
