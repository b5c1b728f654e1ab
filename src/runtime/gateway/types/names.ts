export const contexts = ["background", "preRequest", "getData", "putData", "postRequest"] as const;
/** Where a gateway runs a script, by radosgw-admin's names. */
export type Context = (typeof contexts)[number];

export const releaseNames = ["pacific", "quincy", "reef", "squid", "tentacle"] as const;
export type ReleaseName = (typeof releaseNames)[number];

/** A JSON value as a case writes it: integers above 2^53-1 are decimal strings. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
