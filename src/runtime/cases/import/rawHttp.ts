import { type HttpRequest, ImportError, splitAddress } from "./imported";

/** A request line with an HTTP version, also behind the `>` of `curl -v`. */
export const requestLine = /^(?:> ?)?([A-Z]+) (\S+) HTTP\/[\d.]+\s*$/m;

/** An HTTP request as it goes over the wire, or as `curl -v` shows it. @throws ImportError */
export function readRawHttp(text: string): HttpRequest {
  const first = requestLine.exec(text);
  if (!first) throw new ImportError('There is no request line such as "PUT /bucket/key HTTP/1.1".');
  const isVerbose = first[0].startsWith(">");
  const rest = text.slice(first.index + first[0].length).replace(/^\r?\n/, "");
  const lines = rest.split(/\r?\n/);
  const shown = isVerbose
    ? lines.filter((line) => line.startsWith(">")).map((line) => line.replace(/^> ?/, ""))
    : lines;
  const end = shown.indexOf("");
  const headers = (end < 0 ? shown : shown.slice(0, end)).flatMap(readHeader);
  const { host, target } = splitAddress(first[2]!);
  const length = headers.find(([name]) => name.toLowerCase() === "content-length")?.[1];
  if (length !== undefined && !/^\d+$/.test(length))
    throw new ImportError(`Content-Length is ${JSON.stringify(length)}: write a whole number of bytes.`);
  const body = isVerbose || end < 0 ? "" : shown.slice(end + 1).join("\r\n");
  return {
    method: first[1]!,
    target,
    host: host ?? headers.find(([name]) => name.toLowerCase() === "host")?.[1] ?? null,
    headers,
    bodyBytes: length === undefined ? new TextEncoder().encode(body).length : Number(length),
    user: null,
  };
}

function readHeader(line: string): [string, string][] {
  const found = /^([^\s:]+):[ \t]*(.*?)[ \t]*$/.exec(line);
  if (!found)
    throw new ImportError(
      `${JSON.stringify(line.slice(0, 60))} is no header: write it as name: value, and an empty line before the body.`,
    );
  return [[found[1]!, found[2]!]];
}
