import { describe, expect, it } from "vitest";
import { presetFor } from "../presets";
import { applied, differenceOf } from "./difference";
import { maxCases, readLink, writeLink } from "./index";
import { caseOf, linkAround, messageOf, recordedCases } from "./link.testing";

const small = caseOf('{"format": 1, "release": "reef", "scripts": {"preRequest": "x()"}}');
const start = '{"format":1,"release":"reef","scripts":{}';

describe("a difference", () => {
  it.each([
    ["a value that is gone", { a: 1, b: { c: 2, d: 3 } }, { a: 1, b: { d: 3 } }, { b: {} }, ["/b/c"], []],
    ["nil in place of a table", { a: { b: 1 } }, { a: null }, { a: null }, [], []],
    ["an emptied map", { a: { b: 1 } }, { a: {} }, { a: {} }, ["/a/b"], []],
    [
      "another order of keys",
      { a: { b: 1, c: 2 } },
      { a: { c: 2, b: 1 } },
      { a: { c: 2, b: 1 } },
      [],
      ["/a"],
    ],
    ["a key with a slash", { "a/b~": { c: 1 } }, { "a/b~": {} }, { "a/b~": {} }, ["/a~1b~0/c"], []],
    ["a longer list", { a: [1] }, { a: [1, 2] }, { a: [1, 2] }, [], []],
  ])("tells %s", (_, base, other, set, without, whole) => {
    const difference = differenceOf(base, other);
    expect(difference).toEqual({ set, without, whole });
    expect(JSON.stringify(applied(base, difference))).toBe(JSON.stringify(other));
  });
});

describe("cases that come along", () => {
  it("open as they were, for recordings of every release", () => {
    const cases = recordedCases().map(([, aCase]) => aCase);
    for (let at = 0; at < cases.length; at += 7) {
      const [first, ...others] = cases.slice(at, at + 7);
      const written = writeLink(first!, others);
      if (!written.ok) throw new Error(written.message);
      const opened = readLink(written.link);
      if (!opened.ok) throw new Error(opened.message);
      expect(JSON.stringify([opened.case, ...opened.others])).toBe(JSON.stringify([first, ...others]));
    }
  });

  it("are refused where they are too many or become too large", async () => {
    expect(writeLink(small, Array(maxCases).fill(small))).toEqual({
      ok: false,
      message: "this link would hold 101 cases, more than the 100 that one may hold",
    });
    expect(messageOf(linkAround(`${start},"cases":[${"{},".repeat(50_000)}{}]}`))).toBe(
      "this link holds 50,002 cases, more than the 100 that one may hold",
    );
    const large = `"request":{"RGWOp":"${"a".repeat(900_000)}"}`;
    expect(messageOf(linkAround(`${start},${large},"cases":[${"{},".repeat(20)}{}]}`))).toBe(
      "this link holds cases of more than the 8 MiB that those of a link may have",
    );
  });

  it.each([
    ["5", "this link holds no valid case: cases: expected a list of objects"],
    ["[5]", "this link holds no valid case: cases: expected a list of objects"],
    [
      '[{"without":5}]',
      "this link holds no valid case: cases: expected JSON Pointers under without and whole",
    ],
    ['[{"seed":"x"}]', 'this link holds no valid case: cases[0].seed: expected a number, got "x"'],
    ['[{"cases":[]}]', /^this link holds no valid case: cases\[0\]\.cases: /],
    ['[{"__proto__":{"polluted":1}}]', /^this link holds no valid case: cases\[0\]/],
    ['[{"request":{"__proto__":{"polluted":1}}}]', /^this link holds no valid case: cases\[0\]\.request/],
  ])("%s are refused in one sentence", (cases, message) => {
    expect(messageOf(linkAround(`${start},"cases":${cases}}`))).toEqual(
      typeof message === "string" ? message : expect.stringMatching(message),
    );
    expect("polluted" in {}).toBe(false);
  });
});

describe("a prefill", () => {
  const json = `${start},"name":"50% of a+b & c"}`;

  it.each([
    ["encodeURIComponent", `#case=${encodeURIComponent(json)}`],
    ["a form", `https://example.org/#${new URLSearchParams({ case: json })}`],
  ])("opens as %s writes it", (_, link) => {
    expect(readLink(link)).toMatchObject({ ok: true, case: { name: "50% of a+b & c", release: "reef" } });
  });

  it("opens with a preset's whole request", async () => {
    const { request } = (await presetFor("put_obj", "reef"))!;
    const link = `#case=${encodeURIComponent(JSON.stringify({ ...small, request }))}`;
    expect(readLink(link)).toMatchObject({ ok: true, case: { request } });
  });

  it.each([
    ["#case=", "this link holds no valid case: not JSON: expected a value, the file ends here"],
    ["#case=%7B%22format", /^this link holds no valid case: not JSON/],
    ["#case=%E4%F6", "this link is damaged: its percent-encoding is not that of UTF-8 text"],
    ["#case={}&x=1", "this link has more than case= in it: write the & inside a case as %26"],
    ['#case={"format":2}', /newer/],
    [`#case=${" ".repeat(65_536)}{`, /^this link has 65,542 characters, more than the 65,536 /],
  ])("%.30s is refused in one sentence", (link, message) => {
    expect(messageOf(link)).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
  });
});
