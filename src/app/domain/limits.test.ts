import { describe, expect, it } from "vitest";
import type { CaseResult } from "../../worker/client";
import { usageOf } from "./limits";

const result = (release: CaseResult["release"]) =>
  ({
    release,
    contexts: [
      { memoryBytes: 25_600, instructions: 1200 },
      { memoryBytes: 32_000, instructions: 34 },
    ],
  }) as unknown as CaseResult;

const texts = (...args: Parameters<typeof usageOf>) => usageOf(...args).map(({ text }) => text);

describe("what a run took", () => {
  it("stands against the release's limits", () => {
    expect(texts(result("tentacle"), null, 4.25)).toEqual([
      "32.0 of 128.0 kB",
      "1,234 instructions",
      "4.3 of 1,000 ms",
    ]);
    expect(usageOf(result("tentacle"), null, 250).map(({ share }) => share)).toEqual([0.25, null, 0.25]);
  });

  it("stands alone where the release has no limit", () => {
    expect(texts(result("pacific"), null, 40)).toEqual(["32.0 kB", "1,234 instructions", "40 ms"]);
  });

  it("tells much memory in MB", () => {
    const greedy = { ...result("pacific"), contexts: [{ memoryBytes: 268_040_000, instructions: 1 }] };
    expect(texts(greedy as unknown as CaseResult, null, 40)[0]).toBe("268.0 MB");
  });

  it("tells how long sockets held the request, where there were any", () => {
    const address = { address: "unix:/s", failed: [], isTls: false, lines: [], connections: [] };
    const held = (blockedMs: number | null) =>
      texts({ ...result("pacific"), network: { blockedMs, addresses: [address] } }, null, 40)[1];
    expect([held(0), held(2000), held(null)]).toEqual(["0 ms", "2.0 s", "for ever"]);
    expect(texts({ ...result("pacific"), network: { blockedMs: 0, addresses: [] } }, null, 40)).toHaveLength(
      3,
    );
  });

  it("stands against the case's own limits", () => {
    const ran = { format: 1, limits: { memoryBytes: 64_000 } } as const;
    expect(usageOf(result("pacific"), ran, 1)[0]).toMatchObject({ text: "32.0 of 64.0 kB", share: 0.5 });
  });
});
