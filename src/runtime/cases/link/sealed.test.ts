import { describe, expect, it } from "vitest";
import { unwrap, wrap } from "./envelope";
import { readLink, readSealedLink, writeSealedLink } from "./index";
import { caseOf, linkOf, sentence } from "./link.testing";

const aCase = caseOf('{"format": 1, "release": "squid", "scripts": {"preRequest": "secret()"}}');

async function sealed(passphrase: string): Promise<string> {
  const written = await writeSealedLink(aCase, passphrase);
  if (!written.ok) throw new Error(written.message);
  return written.link;
}

describe("links with a passphrase", () => {
  it("open with it, however its characters were typed, and with no other", async () => {
    const link = await sealed("caf\u00e9 au lait");
    expect(link).toMatch(/^#1p\.[\w-]+Z$/);
    expect(await readSealedLink(link, "cafe\u0301 au lait")).toEqual({ ok: true, case: aCase, others: [] });
    expect(sentence(await readSealedLink(link, "cafe au lait"))).toBe(
      "this passphrase does not open this link",
    );
    expect(sentence(readLink(link))).toBe("this link opens with a passphrase only");
  });

  it("are never the same twice", async () => {
    expect(await sealed("x")).not.toBe(await sealed("x"));
  });

  it("cannot be changed by one who can make a checksum fit", async () => {
    const { bytes } = unwrap(await sealed("x"));
    for (const at of [0, 20, 40, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      expect(sentence(await readSealedLink(wrap({ version: "1p", bytes: changed }), "x"))).toMatch(
        /passphrase/,
      );
    }
    expect(sentence(await readSealedLink(wrap({ version: "1p", bytes: bytes.slice(0, 40) }), "x"))).toMatch(
      /cut/,
    );
  });

  it("are not needed: one without opens with any passphrase", async () => {
    expect(await readSealedLink(linkOf(aCase), "x")).toEqual({ ok: true, case: aCase, others: [] });
  });
});
