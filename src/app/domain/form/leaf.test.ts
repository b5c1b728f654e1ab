import { describe, expect, it } from "vitest";
import { type Field, type TableName, tables } from "../../../runtime/gateway/schema";
import type { Json } from "../../../runtime/gateway/types";
import { completed, doubtOf, inputOfValue, mistakeOf, readable, valueOfInput } from "./leaf";
import { bytesOf, readableSize } from "./size";
import { readableTime, timeOf, toPicker } from "./time";

const field = (table: TableName, name: string): Field =>
  tables[table].fields.find((one) => one.name === name)!;

describe("an input", () => {
  it.each([
    ["integer", "12", 12],
    ["integer", "9007199254740993", "9007199254740993"],
    ["integer", "12x", "12x"],
    ["integer", "007", "007"],
    ["boolean", "true", true],
    ["time", "2026-01-01 00:00:00", "2026-01-01 00:00:00"],
    ["string", "12", "12"],
  ] as const)("of a %s: %s", (type, text, value) => {
    expect(valueOfInput(type, text)).toBe(value);
    expect(inputOfValue(value)).toBe(text);
  });

  it("keeps the NUL at the end of a newer release's time", () => {
    expect(inputOfValue("2026-01-01 00:00:00\0")).toBe("2026-01-01 00:00:00");
    expect(valueOfInput("time", "2026-01-02 00:00:00", "2026-01-01 00:00:00\0")).toBe(
      "2026-01-02 00:00:00\0",
    );
  });

  it("says what is wrong with what it holds", () => {
    expect(mistakeOf("integer", "12x")).toBe('expected an integer, got "12x"');
    expect(mistakeOf("integer", "9223372036854775808")).toContain("64 bits hold -9223372036854775808 to");
    expect(mistakeOf("integer", "-9223372036854775808")).toBeUndefined();
    expect(mistakeOf("time", "today")).toBe('expected a time such as 2026-01-01 00:00:00, got "today"');
  });

  it.each<[Field, string, string]>([
    [field("Object", "Size"), "5 GiB", "5368709120"],
    [field("Object", "Size"), " 42 ", "42"],
    [field("Object", "Size"), "5 apples", "5 apples"],
    [field("Response", "HTTPStatusCode"), "5 GiB", "5 GiB"],
    [field("Object", "MTime"), "2026-01-01T10:00Z", "2026-01-01 10:00:00"],
    [field("Object", "Name"), " a ", " a "],
  ])("of %o completes %s", (of, typed, whole) => {
    expect(completed(of, typed)).toBe(whole);
  });
});

describe("a value in words", () => {
  it.each<[Field, Json, string | undefined]>([
    [field("Object", "Size"), 5_368_709_120, "5 GiB"],
    [field("Object", "MTime"), "1970-01-01 00:00:00\0", "not set"],
    [field("Response", "HTTPStatusCode"), 404, "Not Found"],
    [field("Response", "HTTPStatusCode"), 5_000_000_000, "a script sees 705032704: 32 bits"],
    [field("Response", "RGWCode"), -2, "NoSuchKey"],
    [field("HTTP", "Method"), "PATCH", undefined],
  ])("%o: %s", (of, value, text) => {
    expect(readable(of, value)).toBe(text);
  });
});

it("doubts a policy that is no JSON", () => {
  expect(doubtOf(field("Policy", "Text"), "{ half")).toBe("This is no JSON: a gateway refuses it.");
  expect(doubtOf(field("Policy", "Text"), '{ "Version": "2012-10-17" }')).toBeUndefined();
  expect(doubtOf(field("Policy", "Id"), "{ half")).toBeUndefined();
});

describe("a size", () => {
  it.each([
    [5_368_709_120, "5 GiB"],
    ["9223372036854775807", "8 EiB"],
    [1500, "≈ 1.5 KiB"],
    [1023, undefined],
    ["x", undefined],
  ])("reads %s as %s", (bytes, text) => {
    expect(readableSize(bytes)).toBe(text);
  });

  it.each([
    ["1.5 KiB", "1536"],
    ["4 kB", "4000"],
    ["8EiB", "9223372036854775808"],
    ["-1 MiB", "-1048576"],
    ["10 B", "10"],
    ["0.3 B", undefined],
    ["5 gigs", undefined],
    ["5", undefined],
  ])("takes %s as %s", (text, bytes) => {
    expect(bytesOf(text)).toBe(bytes);
  });
});

describe("a time", () => {
  it.each([
    ["2026-01-01", "2026-01-01 00:00:00"],
    ["2026-01-01 10:20", "2026-01-01 10:20:00"],
    ["2026-01-01T10:20:30.123Z", "2026-01-01 10:20:30"],
    ["2026-01-01T00:30:00+01:00", "2025-12-31 23:30:00"],
    ["2026-02-30", undefined],
    ["2026-01-01 24:61:00", undefined],
    ["soon", undefined],
  ])("takes %s as %s", (text, time) => {
    expect(timeOf(text)).toBe(time);
  });

  it("is told by its day", () => {
    expect(readableTime("2026-01-01 10:20:30")).toBe("Thu, 1 Jan 2026");
    expect(readableTime("2026-02-30 00:00:00")).toBe("no such time");
    expect(readableTime("2026-02")).toBeUndefined();
    expect(toPicker("2026-01-01 10:20:30")).toBe("2026-01-01T10:20:30");
  });
});
