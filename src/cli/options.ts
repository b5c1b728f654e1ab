import { InvalidArgumentError } from "commander";
// The runtime's face would load the VM first: names of options must not wait for the VM to load.
import { type Context, contexts, type ReleaseName, releaseNames } from "../runtime/gateway/types";

function oneOf<Name extends string>(given: string, known: readonly Name[]): Name {
  const found = known.find((name) => name.toLowerCase() === given.toLowerCase());
  if (!found) throw new InvalidArgumentError(`Known: ${known.join(", ")}.`);
  return found;
}

export function parseRelease(given: string): ReleaseName {
  return oneOf(given, releaseNames);
}

export function parseReleaseOrAll(given: string): ReleaseName | "all" {
  return oneOf(given, [...releaseNames, "all"]);
}

/** radosgw-admin compares the names of contexts without regard to case, and so does this. */
export function parseContext(given: string): Context {
  return oneOf(given, contexts);
}

export function parsePort(given: string): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return port;
}
