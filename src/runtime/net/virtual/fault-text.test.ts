import { describe, expect, it } from "vitest";
import { addressText, parseAddress } from "../address";
import { faultMenu, faultText, parseFault } from "./fault-text";

describe("a fault's text", () => {
  it.each(faultMenu)("is read back: $words", ({ fault }) => {
    expect(parseFault(faultText(fault))).toEqual(fault);
  });

  it.each([
    ["latency 20 ms jitter 5 ms", { kind: "latency", ms: 20, jitterMs: 5 }],
    ["reset after 300 ms", { kind: "reset", afterMs: 300 }],
    ["slice 1 bytes gap 0 ms", { kind: "slice", bytes: 1, gapMs: 0 }],
    ["tls wrongName", { kind: "tls", how: "wrongName" }],
  ] as const)("%s", (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
    expect(faultText(fault)).toBe(text);
  });

  it.each(["", "latency", "latency fast", "bandwidth 0 B/s", "tls", "reset after 5 minutes", "refuse it"])(
    "is none: %j",
    (text) => {
      expect(parseFault(text)).toBe(undefined);
    },
  );
});

describe("an address", () => {
  it.each(["unix:/tmp/a:b", "tcp:127.0.0.1:80", "udp:collector.example:8125", "tcp:::1:80"])("%s", (text) => {
    expect(addressText(parseAddress(text)!)).toBe(text);
  });

  it.each(["", "unix:", "tcp:host", "tcp:host:70000", "http:host:80"])("is none: %j", (text) => {
    expect(parseAddress(text)).toBe(undefined);
  });
});
