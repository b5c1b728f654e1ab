import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { commonHeaders, fileHeaders } from "./headers";
import { locate, type PageFile } from "./locate";

/** A server of the files in one folder, for GET and HEAD. */
export function pageServer(folder: string): Server {
  return createServer((request, response) => answer(folder, request, response));
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const file = locate(folder, request.url ?? "/");
  if (request.method !== "GET" && request.method !== "HEAD")
    refuse(response, 405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
  else if (file) send(file, request.method === "GET", response);
  else refuse(response, 404, "Not found.");
}

function send(file: PageFile, withBody: boolean, response: ServerResponse): void {
  response.writeHead(200, { ...commonHeaders, ...fileHeaders(file.name, file.size) });
  if (!withBody) response.end();
  // A reader that goes away in the middle is no error of the server's.
  else pipeline(createReadStream(file.path), response, () => {});
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
