import { afterAll, describe, expect, it } from "vitest";
import { TestBench } from "./testBench";

const bench = new TestBench();
afterAll(() => bench.remove());

describe("help", () => {
  it("prints help and version with exit code 0, and help on standard error where no command is named", async () => {
    expect(await bench.run("--version")).toMatchObject({ code: 0, out: "0.1.0\n" });
    expect((await bench.run("test", "--help")).out).toContain("Exit codes: 0 all passed, 1 any failed");
    expect(await bench.run()).toMatchObject({ code: 2, out: "" });
  });
});
