import { describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, run by Node
import { neutraliser } from "./neutralise.mjs";
// @ts-expect-error plain JavaScript, run by Node
import { overlay } from "./overlay.mjs";
// @ts-expect-error plain JavaScript, run by Node
import { moveTimes } from "./times.mjs";

describe("overlay", () => {
  it("tells objects by their differing keys, lists and new objects whole, and what is gone as null", () => {
    const before = { A: { x: 1, y: 2 }, L: [1], Gone: "g", Nil: null, Same: { z: [1] } };
    const after = { A: { x: 1, y: 3 }, L: [1, 2], Gone: null, Nil: { k: 1, n: null }, Same: { z: [1] } };
    expect(overlay(before, after)).toEqual({ A: { y: 3 }, L: [1, 2], Gone: null, Nil: { k: 1 } });
  });
});

describe("moveTimes", () => {
  const from = Date.UTC(2020, 4, 6, 7, 8, 9);
  const to = Date.UTC(2026, 0, 1);

  it.each([
    ["2020-05-06 07:08:10", "2026-01-01 00:00:01"],
    ["2020-05-06T07:08:09.123456789Z", "2026-01-01T00:00:00.123456789Z"],
    ["20200506T070808Z", "20251231T235959Z"],
    ["Wed, 06 May 2020 07:08:09 GMT", "Thu, 01 Jan 2026 00:00:00 GMT"],
    [String(from / 1000), String(to / 1000)],
    ["1970-01-01 00:00:00", "1970-01-01 00:00:00"],
    ["Thu, 01 Dec 2030 16:00:00 GMT", "Thu, 01 Dec 2030 16:00:00 GMT"],
  ])("makes %s %s", (text, moved) => {
    expect(moveTimes(text, from, to, new Map())).toBe(moved);
  });

  it("puts a pinned instant where it belongs, whatever the distance", () => {
    const pinned = new Map([[Date.UTC(2020, 4, 6, 7), Date.UTC(2025, 11, 1)]]);
    expect(moveTimes("made 2020-05-06 07:00:00", from, to, pinned)).toBe("made 2025-12-01 00:00:00");
  });
});

describe("neutraliser", () => {
  const state = (n: number) => ({
    Id: `11111111-2222-3333-4444-555555555555.4293.${12345678900 + n}`,
    TransactionId: `tx${"a".repeat(20)}${n}-006b02406b-10c5-default`,
    RGWId: "10c5-default-default",
    Time: `2020-05-06 07:08:0${n}\0`,
    HTTP: { QueryString: `uploadId=2~${String(n).repeat(31)}` },
    Bucket: null,
  });
  const recorded = {
    preRequest: state(1),
    postRequest: state(2),
    http: { response: { headers: [["x-amz-request-id", state(2).TransactionId]] } },
  };
  const neutral = neutraliser({ op: recorded }, 7);

  it("makes the two executions of a request one", () => {
    expect(neutral.fields(recorded.preRequest)).toEqual(neutral.fields(recorded.postRequest));
    expect(neutral.fields(recorded.preRequest)).toMatchObject({ Time: "2026-01-01 00:00:00" });
  });

  it("gives the exchange the ids of the fields", () => {
    const id = neutral.fields(recorded.postRequest).TransactionId;
    expect(neutral.exchange(recorded).response.headers[0]).toEqual(["x-amz-request-id", id]);
  });

  it("leaves nothing of the recorded ids", () => {
    const text = JSON.stringify(neutral.fields(recorded.preRequest));
    expect(text).not.toMatch(/11111111|10c5|4293|2020|2~1|aaaa|\\u0000/);
  });
});
