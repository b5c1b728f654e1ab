import { afterAll, describe, expect, it } from "vitest";
import { TestBench } from "./bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

describe("help", () => {
  it("prints help and version with exit code 0, and help on standard error where no command is named", async () => {
    expect(await bench.run("--version")).toMatchObject({ code: 0, out: "0.1.0\n" });
    expect((await bench.run("test", "--help")).out).toContain("Exit codes: 0 all passed, 1 any failed");
    expect(await bench.run()).toMatchObject({ code: 2, out: "" });
  });

  it("gives an example for every command", async () => {
    const { out } = await bench.run("--help");
    const commands = [...out.slice(out.indexOf("Commands:")).matchAll(/^ {2}([\w-]+)/gm)].map(
      ([, name]) => name!,
    );
    expect(commands).toEqual(expect.arrayContaining(["run", "test", "script", "script-package", "serve"]));
    for (const command of commands.filter((name) => name !== "help")) {
      const help = await bench.run(command, "--help");
      expect(help).toMatchObject({ code: 0, out: expect.stringMatching(/\nExamples?[:,]/) });
    }
  });
});
