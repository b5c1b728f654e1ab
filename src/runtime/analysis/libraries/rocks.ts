/** A package of luarocks that gateways' scripts use. */
export interface Rock {
  /** What `require` takes once it is installed. */
  readonly modules: readonly string[];
  /** It has C code, so that radosgw-admin takes it with --allow-compilation only. */
  readonly needsCompilation: boolean;
  /** The runtime carries its modules; of another one `require` finds nothing. */
  readonly isCarried: boolean;
}

/** By the name that the gateway's allowlist has. */
export const rocks: Readonly<Record<string, Rock>> = {
  luasocket: {
    modules: [
      "socket",
      "socket.core",
      "socket.http",
      "socket.unix",
      "socket.url",
      "ltn12",
      "mime",
      "mime.core",
    ],
    needsCompilation: true,
    isCarried: true,
  },
  luasec: { modules: ["ssl"], needsCompilation: true, isCarried: true },
  luajson: { modules: ["json"], needsCompilation: false, isCarried: true },
  "lua-cjson": { modules: ["cjson", "cjson.safe"], needsCompilation: true, isCarried: true },
  lunajson: { modules: ["lunajson"], needsCompilation: false, isCarried: true },
  dkjson: { modules: ["dkjson"], needsCompilation: false, isCarried: false },
};
