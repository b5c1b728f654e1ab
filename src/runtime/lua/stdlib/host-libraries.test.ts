import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { to_jsstring } from "#fengari";
import { VirtualClock } from "../clock";
import { Machine } from "../machine";

const fixture = (name: string) => readFileSync(new URL(`./__fixtures__/${name}`, import.meta.url), "utf8");

function output(source: string, clock = new VirtualClock(0)): string {
  let text = "";
  const stdout = (bytes: Uint8Array) => {
    text += to_jsstring(bytes, 0, undefined, true);
  };
  const m = new Machine({ clock, seed: 1, stdout });
  expect(m.load(source)).toEqual({ ok: true });
  const ending = m.run(0);
  if (ending.kind === "error" && ending.message) text += to_jsstring(ending.message);
  return text.replace(/file \(0x[0-9a-f]+\)/g, "file (0x)");
}

describe("io, os and package", () => {
  it("answer as lua5.3 5.3.6 did", () => {
    expect(output(fixture("host-libraries.lua"))).toBe(fixture("host-libraries.txt"));
  });

  it("tell the virtual time", () => {
    const clock = new VirtualClock(Date.UTC(2026, 0, 1));
    clock.wait(1500);
    expect(output('print(os.time(), os.date("%F %T"), os.clock() < 0.001)', clock)).toBe(
      "1767225601\t2026-01-01 00:00:01\ttrue\n",
    );
  });

  it("reach nothing outside", () => {
    expect(
      output('print(io.popen("ls")) print(os.execute("ls")) print(os.getenv("PATH"), js, fengari)'),
    ).toBe(
      "nil\tls: no command runs outside of the gateway: Function not implemented\t38\n" +
        "nil\tno command runs outside of the gateway: Function not implemented\t38\nnil\tnil\tnil\n",
    );
  });

  it("refuse bytecode", () => {
    expect(output("print(load(string.dump(function() end)))")).toBe(
      "nil\tattempt to load a binary chunk (mode is 't')\n",
    );
  });

  it("share files between the machines of a run only when given", () => {
    const write = 'io.open("/tmp/x","w"):write("1"):close()';
    expect(output(write) + output('print(io.open("/tmp/x"))')).toBe(
      "nil\t/tmp/x: No such file or directory\t2\n",
    );
  });
});
