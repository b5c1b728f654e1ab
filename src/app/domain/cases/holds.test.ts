import { describe, expect, it } from "vitest";
import { draftOf } from "../draft";
import { expectationsIn, holdingsOf } from "./holds";

describe("what a case holds", () => {
  it("is told part by part", () => {
    const draft = draftOf({
      format: 1,
      release: "reef",
      scripts: { preRequest: "x()", postRequest: "y()" },
      request: { RGWOp: "put_obj" },
      network: { endpoints: [{ listen: "unix:/tmp/s", serve: "sink" }] },
      expect: { log: { preRequest: ["a", "b"], postRequest: [] }, opsLog: 1 },
      debug: { breakpoints: [{ context: "preRequest", line: 2 }], watches: ["a", "b"], step: 7 },
    });
    expect(holdingsOf(draft, 10)).toEqual([
      "preRequest and postRequest scripts",
      "a request (put_obj)",
      "4 expectations",
      "1 endpoint",
      "1 breakpoint",
      "2 watches",
      "a pause at step 7",
      "10 more cases",
      "for Reef 18.2",
    ]);
  });

  it("leaves out what is not there", () => {
    expect(holdingsOf(draftOf({ format: 1, release: "pacific" }))).toEqual([
      "no script",
      "a request",
      "for Pacific 16.2",
    ]);
    expect([expectationsIn(undefined), expectationsIn({ http: { status: 403, reason: "x" } })]).toEqual([
      0, 2,
    ]);
  });
});
