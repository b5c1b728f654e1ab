import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { toBase64url } from "./base64url";
import { inflate } from "./deflate";
import { wrap } from "./envelope";
import { readLink } from "./index";
import { linkAround, linkOf, messageOf, recordedCases } from "./link.testing";

const characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ %.#/\u00e9\u{1f600}";

/** Numbers below `limit`, the same ones at each run. */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

const damages: Record<string, (link: string, below: (limit: number) => number) => string> = {
  "another character": (link, below) => {
    const at = below(link.length);
    return link.slice(0, at) + [...characters][below([...characters].length)] + link.slice(at + 1);
  },
  "a missing character": (link, below) => {
    const at = below(link.length);
    return link.slice(0, at) + link.slice(at + 1);
  },
  "one too many": (link, below) => {
    const at = 1 + below(link.length);
    return link.slice(0, at) + characters[below(64)] + link.slice(at);
  },
  "two changed places": (link, below) => {
    const at = below(link.length - 1);
    return link.slice(0, at) + link[at + 1] + link[at] + link.slice(at + 2);
  },
  "a cut end": (link, below) => link.slice(0, below(link.length)),
  "a cut middle": (link, below) => {
    const at = 3 + below(link.length - 3);
    return link.slice(0, at) + link.slice(at + 1 + below(40));
  },
  "another case": (link) => link.toLowerCase(),
};

describe("damaged links", () => {
  it("are all refused with one clear sentence, 7,000 of them", () => {
    const below = sequence(4711);
    const links = recordedCases().map(([, aCase]) => linkOf(aCase));
    let refused = 0;
    for (const damage of Object.values(damages)) {
      for (let i = 0; i < 1000; ) {
        const link = links[below(links.length)]!;
        const damaged = damage(link, below);
        // A leading # is no part of the link, and some changes change nothing.
        if (damaged.replace(/^#/, "") === link.slice(1)) continue;
        i++;
        expect(messageOf(damaged)).not.toBe("");
        refused++;
      }
    }
    expect(refused).toBe(7000);
  });

  it.each([
    ["", "this is no link to a case: one has #1. or #1p. behind the page's address"],
    ["https://example.org/", "this is no link to a case: one has #1. or #1p. behind the page's address"],
    ["#2.AAAAZ", "this link is of version 2, which this Moonhook does not know: use a newer one"],
    ["#1.", "this link is cut: it does not end in the letter Z; copy it again, to its end"],
    ["#1.Z", "this link is damaged: its checksum does not fit; copy it again"],
    ["#1.AAAAAA=Z", 'this link is damaged: no link has "=" in it; copy it again'],
    [`#1.${"A".repeat(65_533)}Z`, "this link has 65,537 characters, more than the 65,536 that one may have"],
    [
      wrap({ version: "1", bytes: new Uint8Array() }),
      "this link holds no valid case: not JSON: expected a value, the file ends here",
    ],
    [
      wrap({ version: "1", bytes: new Uint8Array([7, 255, 255]) }),
      "this link is damaged: what it holds cannot be inflated",
    ],
    [linkAround(new Uint8Array([0xff])), "this link is damaged: what it holds is not UTF-8 text"],
  ])("tell what is wrong with %.40j", (link, message) => {
    expect(messageOf(link)).toBe(message);
  });
});

describe("hostile links", () => {
  /** Deflated zeros; blocks that end at a byte can be put one behind the other. */
  function bomb(mebibytes: number): Buffer {
    const zeros = Buffer.alloc(1 << 20);
    const block = deflateRawSync(zeros, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
    return Buffer.concat([...Array<Buffer>(mebibytes).fill(block), deflateRawSync("")]);
  }

  it("that would inflate to 200 MiB are refused after a few steps, of which none makes much", () => {
    const deflated = bomb(200);
    const steps = vi.spyOn(deflated, "subarray");
    expect(() => inflate(deflated)).toThrow("this link holds more than the 1 MiB that a link may hold");
    expect(steps.mock.calls.length).toBeLessThan(10);
    expect(messageOf(`#1.${toBase64url(deflated)}Z`)).toMatch(/more than the 65,536 that one may have$/);
    expect(messageOf(wrap({ version: "1", bytes: bomb(40) }))).toMatch(/more than the 1 MiB/);
  });

  it("cannot reach a prototype", () => {
    const request = '{"HTTP":{"Metadata":{"__proto__":"a","constructor":"b"}}}';
    const opened = readLink(linkAround(`{"format":1,"release":"reef","scripts":{},"request":${request}}`));
    expect(opened.ok && JSON.stringify(opened.case.request)).toBe(request);
    expect(
      opened.ok && Object.getPrototypeOf((opened.case.request.HTTP as { Metadata: object }).Metadata),
    ).toBe(Object.prototype);
    for (const at of ["", '"scripts":{', '"debug":{', '"request":{', '"expect":{"log":{']) {
      const open = at.split("{").length - 1;
      const start = '{"format":1,"release":"reef",';
      const polluting = `${start}${at}"__proto__":{"polluted":true}${"}".repeat(open + 1)}`;
      messageOf(linkAround(polluting));
      expect("polluted" in {}).toBe(false);
    }
  });

  it.each([
    [
      "100,000 mistakes",
      `{"format":1,"release":"reef","scripts":{},"debug":{"breakpoints":[${"0,".repeat(400_000)}0]}}`,
    ],
    ["a long key", `{"format":1,"release":"reef","scripts":{},"request":{"${"a".repeat(1_000_000)}":1}}`],
    ["a long number", `{"format":1,"release":"reef","scripts":{},"seed":${"1".repeat(1_000_000)}}`],
    ["deep lists", "[".repeat(1_000_000)],
    ["a key twice", '{"format":1,"format":1}'],
    ["a newer case", '{"format":2}'],
  ])("with %s are refused in one short sentence", (_, json) => {
    expect(messageOf(linkAround(json)).length).toBeLessThan(302);
  });
});
