import { extname } from "node:path";
import { framePolicy, pagePolicy, policyText } from "./policy";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Headers of every answer, whatever its status. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policyText({ ...pagePolicy, ...framePolicy }),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Whether a file is worth compressing. */
export function isText(path: string): boolean {
  return /^text\/|json|svg/.test(typeOf(path));
}

/**
 * Headers of a file. Names in assets/ carry a hash of their content.
 * @param path from the page's folder
 * @param size in bytes, or how the file is compressed on its way
 */
export function fileHeaders(path: string, size: number | "gzip"): Record<string, string> {
  return {
    "Content-Type": typeOf(path),
    ...(size === "gzip" ? { "Content-Encoding": size } : { "Content-Length": String(size) }),
    Vary: "Accept-Encoding",
    "Cache-Control": path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
  };
}

function typeOf(path: string): string {
  return types[extname(path).toLowerCase()] ?? "application/octet-stream";
}
