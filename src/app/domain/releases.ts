import { type Release, releases } from "../../runtime/gateway/releases";
import { type ReleaseName, releaseNames } from "../../runtime/gateway/types";

/** A release to choose: its object, and how the page speaks of it. */
export interface ReleaseEntry {
  release: Release;
  name: ReleaseName;
  /** For example `Pacific`. */
  label: string;
  /** The version whose behaviour was recorded, as `16.2`. */
  version: string;
  /** What a script notices of it, in one line. */
  news: string;
}

/** What each release changed for scripts against the one before it. */
const news: Record<ReleaseName, string> = {
  pacific: "The first with Lua: preRequest and postRequest. Errors of fields end a script past pcall.",
  quincy: "Errors of fields can be caught. Bucket is never nil; User and StorageClass are new.",
  reef: "background, getData and putData, the RGW table, tracing. Assigning nil removes metadata.",
  squid: "A memory limit. Keys of pairs() are no strings; messages name the path of a field.",
  tentacle: "preRequest comes after authentication and can end the request. A run-time limit.",
};

/** Every release, oldest first. */
export const releaseEntries: readonly ReleaseEntry[] = releaseNames.map((name) => ({
  release: releases[name],
  name,
  label: `${name[0]!.toUpperCase()}${name.slice(1)}`,
  version: releases[name].version.split(".").slice(0, 2).join("."),
  news: news[name],
}));

export function releaseEntry(name: ReleaseName): ReleaseEntry {
  return releaseEntries.find((entry) => entry.name === name)!;
}
