import { InputError, type Release, releases, run } from "../../gateway";
import type { RunObserver } from "../../gateway/types";
import type { Case } from "../format/case";
import { inputOf } from "../run";
import { capabilities } from "./capabilities";
import { type Difference, type Entry, firstDifference, transcriptOf } from "./transcript";

/** A property of a release, or `input`: the two releases were not given the same case. */
export type Cause = keyof Release | "input";

/** Gives a case what comes from elsewhere, as a gateway of this release takes it: scripts of a store, for example. */
export type Supply = (aCase: Case, release: Release) => Case;

/** Units (VM instructions and work in C) of a trial: more than any script of use needs, and soon over. */
const trialUnits = 3_000_000;
/** A run-time limit is reached early in a trial, so that trying it does not take its time. In milliseconds. */
const trialRuntimeMs = 20;

/**
 * The fewest causes without which the two cases would not part at this difference: with any one of them taken away
 * they still would. Empty where trials, which are short, do not show the difference.
 */
export function causesOf(left: Case, right: Case, difference: Difference, supply: Supply): Cause[] {
  const attempt = (causes: readonly Cause[]) => {
    const release = mixed(releases[left.release], releases[right.release], causes);
    const given = causes.includes("input") ? right : left;
    return trial(supply({ ...given, release: release.name }, release), release);
  };
  const goal = trial(supply(right, releases[right.release]), releases[right.release]);
  const start = attempt([]);
  if (!goal || !start || !isSamePlace(firstDifference(start, goal), difference)) return [];
  const explains = (causes: readonly Cause[]): boolean => {
    const transcript = attempt(causes);
    const later = transcript && firstDifference(transcript, goal);
    return transcript !== null && (later === null || later.at > difference.at);
  };
  const all = differingCauses(left, right);
  return all.reduce((kept, cause) => {
    const fewer = kept.filter((other) => other !== cause);
    return explains(fewer) ? fewer : kept;
  }, all);
}

function differingCauses(left: Case, right: Case): Cause[] {
  const [from, to] = [releases[left.release], releases[right.release]];
  const keys = (Object.keys(capabilities) as (keyof Release)[]).filter(
    (key) => capabilities[key] !== null && !isSame(from[key], to[key]),
  );
  return hasSameInput(left, right) ? keys : ["input", ...keys];
}

function hasSameInput(left: Case, right: Case): boolean {
  return isSame(left, { ...right, release: left.release });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A release that has some of another one's properties. */
function mixed(from: Release, to: Release, causes: readonly Cause[]): Release {
  const taken = causes.filter((cause) => cause !== "input").map((key) => [key, to[key]]);
  return { ...from, ...Object.fromEntries(taken) };
}

/** What a short run shows; null if the case cannot be run so. */
function trial(aCase: Case, release: Release): Entry[] | null {
  const observer: RunObserver = { guard: { instructions: trialUnits } };
  const quick = { ...release, limits: { ...release.limits, ...capped(release.limits.runtimeMs) } };
  const limits = { ...aCase.limits, ...capped(aCase.limits?.runtimeMs ?? null) };
  try {
    return transcriptOf(run(inputOf({ ...aCase, limits }), observer, quick));
  } catch (error) {
    // A request in the form of one release may be no request of a mixture of two.
    if (error instanceof InputError) return null;
    throw error;
  }
}

function capped(runtimeMs: number | null): { runtimeMs?: number } {
  return runtimeMs === null ? {} : { runtimeMs: Math.min(runtimeMs, trialRuntimeMs) };
}

function isSamePlace(found: Difference | null, wanted: Difference): boolean {
  if (found?.at !== wanted.at) return false;
  const isSame = (a: Entry | null, b: Entry | null) => a?.context === b?.context && a?.kind === b?.kind;
  return isSame(found.left, wanted.left) && isSame(found.right, wanted.right);
}
