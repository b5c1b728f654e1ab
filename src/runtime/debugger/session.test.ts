import { describe, expect, it } from "vitest";
import type { RunInput } from "../gateway/types";
import { DebugSession } from "./session";
import { parse } from "./transcript/parse";

const inputOf = (script: string): RunInput => parse(`--- preRequest\n${script}\n--- session\n`).input;

const script = "local a = 1\nlocal b = a + 1\nRGWDebugLog(b)\nlocal c = b";

describe("replace", () => {
  it("keeps the step while the runs agree, and says where they part", () => {
    const session = new DebugSession(inputOf(script));
    session.goTo(2);
    expect(session.replace(inputOf(`${script}\nlocal d = c`))).toBe(5);
    expect(session.step).toBe(2);
  });

  it("goes back to where the runs part", () => {
    const session = new DebugSession(inputOf(script));
    session.goTo(4);
    expect(session.replace(inputOf("local a = 1\n\nlocal b = a + 1\nRGWDebugLog(b)"))).toBe(2);
    expect(session.step).toBe(2);
  });

  it("agrees where only values change, and sets the breakpoints again", () => {
    const session = new DebugSession(inputOf(script));
    session.setBreakpoints([{ context: "preRequest", line: 3 }]);
    expect(session.replace(inputOf(script.replace("= 1", "= 7")))).toBe(null);
    session.restart();
    expect(session.continue()).toMatchObject({ step: 3, reason: "breakpoint" });
    expect(session.standstill.evaluate("b")).toMatchObject({ ok: true, values: [{ value: 8 }] });
  });
});

describe("assign", () => {
  it("leaves the session as it was when the statement fails", () => {
    const session = new DebugSession(inputOf(script));
    session.goTo(2);
    const { recording } = session;
    expect(() => session.assign("a = nil .. a")).toThrow("attempt to concatenate a nil value");
    expect(session.recording).toBe(recording);
  });

  it("makes further forks on top of the first", () => {
    const session = new DebugSession(inputOf(script));
    session.goTo(2);
    session.assign("a = 10");
    session.goTo(3);
    session.assign("b = b * 2");
    const { log } = session.recording.result.contexts[0]!;
    expect(log.map(({ text }) => text)).toEqual(["Lua INFO: 22"]);
  });
});

describe("a session without steps", () => {
  it("stands nowhere and ends at once", () => {
    const session = new DebugSession(inputOf("local = 1"));
    expect(session.step).toBe(0);
    expect(session.continue()).toEqual({ step: 0, reason: "end" });
    expect(() => session.goTo(1)).toThrow("no step 1: the recording has steps 1 to 0");
  });
});

describe("a session with a guard of its own", () => {
  it("runs again under the same guard", () => {
    const endless = inputOf("local n = 0\nwhile true do\n  n = n + 1\nend");
    const session = new DebugSession(endless, { observer: { guard: { instructions: 30_000 } } });
    const { steps, result } = session.recording;
    expect(result.contexts[0]!.status).toBe("stopped");
    session.goTo(steps);
    expect(session.standstill.evaluate("n > 5000")).toMatchObject({ ok: true, values: [{ value: true }] });
  });
});

describe("prepare", () => {
  const loop = "local n = 0\nfor i = 1, 5000 do\n  n = n + i\nend\nRGWDebugLog(n)";

  it("changes nothing of what is seen", () => {
    const [prepared, plain] = [new DebugSession(inputOf(loop)), new DebugSession(inputOf(loop))];
    prepared.prepare();
    for (const step of [9000, 4, 5001, prepared.recording.steps]) {
      prepared.goTo(step);
      plain.goTo(step);
      expect(prepared.standstill.evaluate("n")).toEqual(plain.standstill.evaluate("n"));
    }
  });

  it("does nothing where nothing ran", () => {
    expect(() => new DebugSession(inputOf("local = 1")).prepare()).not.toThrow();
  });
});
