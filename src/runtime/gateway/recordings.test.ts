import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inputOf } from "./run/input.testing";
import { run } from "./run/run";
import { type ContextResult, type GatewayResult, type RunInput, releaseNames } from "./types";

interface Recording extends Partial<RunInput> {
  expect: {
    log?: Record<string, (string | { contains: string } | { matches: string })[]>;
    status?: Record<string, string>;
    error?: Record<string, string>;
    http?: Partial<NonNullable<GatewayResult["http"]>>;
  };
}

const folder = new URL("./__fixtures__/", import.meta.url);

describe.each(releaseNames)("%s answers as recorded", (release) => {
  const names = readdirSync(new URL(release, folder)).filter((name) => name.endsWith(".case.json"));

  test.each(names)("%s", (name) => {
    const text = readFileSync(new URL(`${release}/${name}`, folder), "utf8");
    const { expect: recorded, ...given } = JSON.parse(text) as Recording;
    const result = run(inputOf(given));
    expect(seen(result, recorded)).toEqual({
      ...recorded,
      ...(recorded.log && { log: lineMatchers(recorded.log) }),
    });
  });
});

/** Lines with an address are recorded as a part or a pattern. */
function lineMatchers(log: NonNullable<Recording["expect"]["log"]>): Record<string, unknown[]> {
  const matcher = (line: (typeof log)[string][number]): unknown => {
    if (typeof line === "string") return line;
    if ("contains" in line) return expect.stringContaining(line.contains);
    return expect.stringMatching(new RegExp(line.matches));
  };
  return Object.fromEntries(Object.entries(log).map(([context, lines]) => [context, lines.map(matcher)]));
}

/** What the run shows of all that was recorded. */
function seen(result: GatewayResult, recorded: Recording["expect"]): Recording["expect"] {
  const of = (context: string): ContextResult | undefined =>
    result.contexts.find((one) => one.context === context);
  const lines = (context: string): string[] => {
    const contexts = context === "*" ? result.contexts : [of(context)];
    return contexts.flatMap((one) => one?.log ?? []).map((line) => line.text);
  };
  const each = <V>(map: Record<string, V> | undefined, value: (context: string, was: V) => V | undefined) =>
    map && Object.fromEntries(Object.entries(map).map(([context, was]) => [context, value(context, was)]));
  return {
    ...(recorded.log && { log: each(recorded.log, lines) }),
    ...(recorded.status && { status: each(recorded.status, (context) => of(context)?.status) }),
    ...(recorded.error && {
      error: each(recorded.error, (context, was) =>
        of(context)?.error?.message.includes(was) ? was : undefined,
      ),
    }),
    ...(recorded.http && { http: pick(result.http, recorded.http) }),
  } as Recording["expect"];
}

function pick<T extends object>(from: T | null, like: Partial<T>): Partial<T> {
  return Object.fromEntries(Object.keys(like).map((key) => [key, from?.[key as keyof T]])) as Partial<T>;
}
