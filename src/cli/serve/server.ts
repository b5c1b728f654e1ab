import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";
import { commonHeaders, fileHeaders, isText } from "./headers";
import { locate, type PageFile } from "./locate";

/** A server of the files in one folder, for GET and HEAD. */
export function pageServer(folder: string): Server {
  return createServer((request, response) => answer(folder, request, response));
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const file = locate(folder, request.url ?? "/");
  if (request.method !== "GET" && request.method !== "HEAD")
    refuse(response, 405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
  else if (file) send(file, request, response);
  else refuse(response, 404, "Not found.");
}

function send(file: PageFile, { method, headers }: IncomingMessage, response: ServerResponse): void {
  const compresses = isText(file.name) && acceptsGzip(headers["accept-encoding"]);
  response.writeHead(200, { ...commonHeaders, ...fileHeaders(file.name, compresses ? "gzip" : file.size) });
  if (method !== "GET") {
    response.end();
    return;
  }
  const content = createReadStream(file.path);
  // A reader that goes away in the middle is no error of the server's.
  if (compresses) pipeline(content, createGzip(), response, () => {});
  else pipeline(content, response, () => {});
}

/** `q=0` means that it is not accepted. */
function acceptsGzip(accepted: string | string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(String(accepted ?? ""));
}

function refuse(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  const type = { "Content-Type": "text/plain; charset=utf-8" };
  response.writeHead(status, { ...commonHeaders, ...type, ...headers }).end(`${text}\n`);
}
