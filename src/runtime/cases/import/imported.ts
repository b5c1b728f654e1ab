import type { JsonObject } from "../../gateway/types";

export type ImportKind = "curl" | "http" | "aws" | "opsLog" | "captured";

/** A request taken from elsewhere. */
export interface Imported {
  kind: ImportKind;
  /** The fields as preRequest sees them; what is not known is left to its default. */
  request: JsonObject;
  /** What is known of what the operation did. */
  operation: JsonObject;
  /** What the text does not say, one sentence each. */
  unknown: string[];
}

/** A text that cannot be read as the kind that it seems to be. */
export class ImportError extends Error {
  override name = "ImportError";

  /** @param at offset in the text, where the mistake has a place */
  constructor(
    message: string,
    readonly at?: number,
  ) {
    super(message);
  }
}

/** An HTTP request as its client made it. */
export interface HttpRequest {
  method: string;
  /** Path and query, percent-encoded, from the first slash. */
  target: string;
  /** Host header; null where the text has none. */
  host: string | null;
  headers: [name: string, value: string][];
  /** Bytes of the body; null where they are not known. */
  bodyBytes: number | null;
  /** Whom the client says it is. */
  user: string | null;
}

/** The parts of an address, or of a path alone. @throws ImportError */
export function splitAddress(address: string): { host: string | null; target: string } {
  const found = /^(?:[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]*))?([^#]*)/i.exec(address)!;
  const target = found[2]!.startsWith("/") ? found[2]! : `/${found[2]}`;
  if (/\s/.test(target)) throw new ImportError(`The address ${address} holds a blank: write it as %20.`);
  return { host: found[1] ?? null, target };
}
